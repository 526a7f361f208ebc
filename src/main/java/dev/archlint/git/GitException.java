package dev.archlint.git;

import java.util.Objects;

/** Git cannot do what it was asked for; the message says why, in one line. */
public final class GitException extends Exception {
  private static final long serialVersionUID = 1L;

  private final String mend;

  GitException(String message, String mend) {
    super(message);
    this.mend = Objects.requireNonNull(mend);
  }

  /** What git itself says. */
  static GitException said(String message) {
    return new GitException("git says: " + message, "see what `git status` says");
  }

  /** What to do about it, in one line. */
  public String mend() {
    return mend;
  }
}
