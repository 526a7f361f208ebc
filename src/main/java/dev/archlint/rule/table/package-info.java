/**
 * Rules about tables, those that a pack asks for and all others. Each file is one rule with its
 * manual page on top.
 */
@NullMarked
package dev.archlint.rule.table;

import org.jspecify.annotations.NullMarked;
