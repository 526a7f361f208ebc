package dev.archlint.match;

/**
 * Where a bold line stands.
 *
 * @param host the heading that it stands below
 * @param block index of its paragraph among the blocks of {@code host}, 0-based
 */
record Spot(HeadingNode host, int block, BoldLine line) {}
