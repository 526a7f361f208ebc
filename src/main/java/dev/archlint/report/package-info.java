/**
 * Findings as people and programs read them: one class a format. Knows findings and places, and
 * nothing of how they were found.
 */
@NullMarked
package dev.archlint.report;

import org.jspecify.annotations.NullMarked;
