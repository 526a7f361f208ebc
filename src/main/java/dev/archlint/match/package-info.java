/**
 * A document held against a pack: which pack it follows, which of its sections, fields and tables
 * fill which part of the pack. The heart of archlint; rules only read the result. Knows packs and
 * documents, and no rule.
 */
@NullMarked
package dev.archlint.match;

import org.jspecify.annotations.NullMarked;
