package dev.archlint.config;

import java.util.Optional;

/**
 * A line of a {@code .gitignore}, as <a href="https://git-scm.com/docs/gitignore">gitignore(5)</a>
 * and git's {@code dir.c} read it.
 *
 * @param negated whether it takes back what lines before it say
 * @param foldersOnly whether it ends with a slash
 * @param anywhere whether it has no other slash, and so speaks of names instead of paths
 */
record GitPattern(boolean negated, boolean foldersOnly, boolean anywhere, Wildmatch pattern) {
  /** The pattern of a line; empty for a blank line, a comment and what fits nothing. */
  static Optional<GitPattern> of(String line) {
    String text = line.startsWith("#") ? "" : withoutSpaceAtEnd(line);
    boolean negated = text.startsWith("!");
    text = text.substring(negated ? 1 : 0);
    boolean foldersOnly = text.endsWith("/");
    text = text.substring(0, text.length() - (foldersOnly ? 1 : 0));
    boolean anywhere = text.indexOf('/') < 0;
    String path = text.substring(text.startsWith("/") ? 1 : 0);
    return path.isEmpty()
        ? Optional.empty()
        : Wildmatch.of(path)
            .map(pattern -> new GitPattern(negated, foldersOnly, anywhere, pattern));
  }

  /** Spaces at the end do not count, unless a backslash makes one a character like any other. */
  private static String withoutSpaceAtEnd(String line) {
    int end = 0;
    for (int at = 0; at < line.length(); at++) {
      boolean escape = line.charAt(at) == '\\';
      at += escape ? 1 : 0;
      end = escape || line.charAt(at) != ' ' ? at + 1 : end;
    }
    return line.substring(0, Math.min(end, line.length()));
  }

  /**
   * Whether it speaks of just this path, not of a folder around it.
   *
   * @param path relative to the folder of the file that has the line, with {@code /} between names
   */
  boolean matches(String path, boolean isFolder) {
    return (isFolder || !foldersOnly)
        && pattern.matches(anywhere ? path.substring(path.lastIndexOf('/') + 1) : path);
  }
}
