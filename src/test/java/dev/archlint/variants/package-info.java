/**
 * Documents with exactly one defect, made from finished ones: what archlint finds in them is
 * measured, not hoped for.
 */
@NullMarked
package dev.archlint.variants;

import org.jspecify.annotations.NullMarked;
