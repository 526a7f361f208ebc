/** From a template to what a pack records of it. */
@NullMarked
package dev.archlint.derive;

import org.jspecify.annotations.NullMarked;
