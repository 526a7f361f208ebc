/** Which files to look at, and with which packs. */
@NullMarked
package dev.archlint.config;

import org.jspecify.annotations.NullMarked;
