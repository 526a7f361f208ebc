package dev.archlint.report;

/**
 * What is shown of a line of a document, and where a place of it stands then; a line that is too
 * long is cut around the place.
 *
 * @param text what to print
 * @param start column of the place, 0-based
 * @param end column after the place; greater than {@code start}
 */
record LineView(String text, int start, int end) {}
