/** The commands: reads options, wires the rest together, and alone prints and exits. */
@NullMarked
package dev.archlint.cli;

import org.jspecify.annotations.NullMarked;
