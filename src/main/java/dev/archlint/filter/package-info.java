/**
 * Which findings people see: selection, severities, suppressions, stage, baseline. Takes findings,
 * gives findings; finds none itself.
 */
@NullMarked
package dev.archlint.filter;

import org.jspecify.annotations.NullMarked;
