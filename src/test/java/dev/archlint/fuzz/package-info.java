/** What strangers may send: any bytes at all, for everything that reads. */
@NullMarked
package dev.archlint.fuzz;

import org.jspecify.annotations.NullMarked;
