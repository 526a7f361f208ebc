/**
 * {@code .archlint.yaml}: which files to look at, with which packs and severities. Reads what it
 * names, and knows nothing of what documents hold.
 */
@NullMarked
package dev.archlint.config;

import org.jspecify.annotations.NullMarked;
