package dev.archlint.lint;

/** Says that a rule took too long; the message completes "the rule ...". */
final class StoppedRuleException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  StoppedRuleException(String message) {
    super(message, null, false, false);
  }

  @Override
  public String getMessage() {
    return String.valueOf(super.getMessage());
  }
}
