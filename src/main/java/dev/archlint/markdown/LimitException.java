package dev.archlint.markdown;

/** Thrown where a text passes a limit that no honest document comes near. */
final class LimitException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String mend;
  private final int offset;

  /**
   * @param message completes "the file ..."
   * @param mend what to do about it
   * @param offset where it is, in the parser's text
   */
  LimitException(String message, String mend, int offset) {
    super(message, null, false, false);
    this.mend = mend;
    this.offset = offset;
  }

  String mend() {
    return mend;
  }

  int offset() {
    return offset;
  }

  @Override
  public String getMessage() {
    return String.valueOf(super.getMessage());
  }
}
