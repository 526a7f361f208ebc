/**
 * Text and the places in it. Knows nothing but characters: no Markdown, no rules. Offsets are
 * 0-based UTF-16 units into the decoded text; lines and columns are 1-based and appear only where a
 * person or an editor reads them.
 */
@NullMarked
package dev.archlint.source;

import org.jspecify.annotations.NullMarked;
