/** Rules about labelled values. Each file is one rule with its manual page on top. */
@NullMarked
package dev.archlint.rule.field;

import org.jspecify.annotations.NullMarked;
