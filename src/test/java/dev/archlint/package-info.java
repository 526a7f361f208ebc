/** What holds of the code as a whole. */
@NullMarked
package dev.archlint;

import org.jspecify.annotations.NullMarked;
