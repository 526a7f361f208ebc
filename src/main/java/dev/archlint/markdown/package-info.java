/**
 * Text to {@link dev.archlint.document.Document}: flexmark parses, our own block parser reads
 * tables as GitHub does, and nothing of the parser leaves this package.
 */
@NullMarked
package dev.archlint.markdown;

import org.jspecify.annotations.NullMarked;
