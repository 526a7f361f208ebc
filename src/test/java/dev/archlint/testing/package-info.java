/** What tests of several packages share. */
@NullMarked
package dev.archlint.testing;

import org.jspecify.annotations.NullMarked;
