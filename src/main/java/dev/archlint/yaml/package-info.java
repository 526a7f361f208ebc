/**
 * YAML with positions, for packs, configuration and front matter. Wraps the parser, refuses what
 * packs have no use for (anchors, tags, duplicate keys, great depth), and describes the shape of a
 * file once for reading it and for its JSON Schema. Knows only {@code source}.
 */
@NullMarked
package dev.archlint.yaml;

import org.jspecify.annotations.NullMarked;
