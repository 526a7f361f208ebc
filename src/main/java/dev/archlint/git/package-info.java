/**
 * What changed since a revision, as the git program says. Never a shell, never a hook, and nothing
 * that a repository could make git run for a diff.
 */
@NullMarked
package dev.archlint.git;

import org.jspecify.annotations.NullMarked;
