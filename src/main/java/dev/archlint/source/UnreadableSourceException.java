package dev.archlint.source;

/** Thrown for a file that is no text archlint can read; the message completes "the file ...". */
public final class UnreadableSourceException extends Exception {
  private static final long serialVersionUID = 1L;

  public UnreadableSourceException(String message) {
    super(message);
  }
}
