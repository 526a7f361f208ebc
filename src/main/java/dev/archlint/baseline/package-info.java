/**
 * What was wrong before and is known: its file, and what of a run it does not know. Knows findings,
 * not how they came about; reads and writes no file itself.
 */
@NullMarked
package dev.archlint.baseline;

import org.jspecify.annotations.NullMarked;
