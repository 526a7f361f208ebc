package dev.archlint.lint;

import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;

/**
 * archlint itself failed on a document.
 *
 * @param path of the document
 * @param rule the rule that failed; empty if reading or matching did, so that no rule ran
 * @param cause what was thrown
 */
public record Failure(String path, Optional<String> rule, Throwable cause) {
  public Failure {
    Objects.requireNonNull(path);
    Objects.requireNonNull(rule);
    Objects.requireNonNull(cause);
  }

  /** What failed and where in the code, in one line. */
  public String what() {
    if (cause instanceof StoppedRuleException) {
      return rule.map(id -> "the rule " + id).orElse("archlint") + " " + cause.getMessage();
    }
    String message = cause.getMessage() == null ? "" : " \"" + cause.getMessage() + "\"";
    return rule.map(id -> "the rule " + id).orElse("archlint")
        + " failed on it: "
        + cause.getClass().getSimpleName()
        + message
        + place();
  }

  private String place() {
    return Arrays.stream(cause.getStackTrace())
        .filter(frame -> !isOfJava(frame.getClassName()))
        .findFirst()
        .map(frame -> " at " + frame.getFileName() + ":" + frame.getLineNumber())
        .orElse("");
  }

  /** What the JDK throws is thrown at whoever called it. */
  private static boolean isOfJava(String type) {
    return type.startsWith("java.") || type.startsWith("jdk.") || type.startsWith("sun.");
  }
}
