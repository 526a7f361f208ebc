/**
 * A Markdown document as its readers see it: sections, blocks, inline text, tables, fields, links,
 * each with the exact place it was written at. Made by {@code markdown}, read by everything after
 * it, changed by nothing. Knows only {@code source}.
 */
@NullMarked
package dev.archlint.document;

import org.jspecify.annotations.NullMarked;
