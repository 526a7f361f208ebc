/**
 * What a finished document of one template holds, and the reader of the files that say so. A pack
 * is data; this package knows YAML and its own records, and nothing of documents.
 */
@NullMarked
package dev.archlint.pack;

import org.jspecify.annotations.NullMarked;
