/** Rules about a document as a whole. Each file is one rule with its manual page on top. */
@NullMarked
package dev.archlint.rule.document;

import org.jspecify.annotations.NullMarked;
