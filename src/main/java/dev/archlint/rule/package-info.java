/**
 * The contract of rules: what one is, what it may know, what it says. A rule is a pure function of
 * its context without state; the engine treats built-in and added ones alike.
 */
@NullMarked
package dev.archlint.rule;

import org.jspecify.annotations.NullMarked;
