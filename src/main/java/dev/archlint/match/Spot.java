package dev.archlint.match;

/**
 * Where a bold line stands.
 *
 * @param host the heading that it stands below
 */
record Spot(HeadingNode host, BoldLine line) {}
