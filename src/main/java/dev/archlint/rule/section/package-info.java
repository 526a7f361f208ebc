/**
 * Rules about sections: there, filled, in order, at their level. Each file is one rule with its
 * manual page on top.
 */
@NullMarked
package dev.archlint.rule.section;

import org.jspecify.annotations.NullMarked;
