package dev.archlint.variants;

import java.util.Set;

/**
 * A document with one defect.
 *
 * @param kind what was done to a finished document
 * @param part what it was done to
 * @param text the document
 * @param rule id of the rule that should speak
 * @param lines where it may point, 1-based; more than one where there is no telling which
 */
record Variant(String kind, String part, String text, String rule, Set<Integer> lines) {}
