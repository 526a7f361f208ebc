/**
 * The pipeline from a file to its findings, for one document in one method and for many on threads.
 * Knows every stage, and neither the command line nor any format.
 */
@NullMarked
package dev.archlint.lint;

import org.jspecify.annotations.NullMarked;
