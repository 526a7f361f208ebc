/**
 * What values are: dates, versions, options chosen. Knows the pack and the text, and no rule; the
 * rules about fields and tables judge values by it alike.
 */
@NullMarked
package dev.archlint.rule.value;

import org.jspecify.annotations.NullMarked;
