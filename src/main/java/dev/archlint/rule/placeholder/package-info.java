/**
 * Rules about what was put there to be replaced and was not. Each file is one rule with its manual
 * page on top.
 */
@NullMarked
package dev.archlint.rule.placeholder;

import org.jspecify.annotations.NullMarked;
