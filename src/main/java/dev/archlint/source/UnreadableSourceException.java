package dev.archlint.source;

/** Thrown for a file that is no text archlint can read; the message completes "the file ...". */
public final class UnreadableSourceException extends Exception {
  private static final long serialVersionUID = 1L;

  private final String mend;

  /**
   * @param message completes "the file ..."
   * @param mend what to do about it
   */
  public UnreadableSourceException(String message, String mend) {
    super(message);
    this.mend = mend;
  }

  /** What to do about it. */
  public String mend() {
    return mend;
  }

  @Override
  public String getMessage() {
    return String.valueOf(super.getMessage());
  }
}
