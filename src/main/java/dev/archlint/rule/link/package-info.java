/** Rules about where links lead. Each file is one rule with its manual page on top. */
@NullMarked
package dev.archlint.rule.link;

import org.jspecify.annotations.NullMarked;
