/**
 * Rules about the template's own words left standing. Each file is one rule with its manual page on
 * top.
 */
@NullMarked
package dev.archlint.rule.template;

import org.jspecify.annotations.NullMarked;
