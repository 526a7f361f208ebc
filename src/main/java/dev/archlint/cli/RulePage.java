package dev.archlint.cli;

import dev.archlint.report.Style;
import dev.archlint.report.Style.Meaning;
import dev.archlint.report.Visible;
import dev.archlint.rule.RuleInfo;
import java.util.Optional;
import java.util.stream.Collectors;

/** The manual page of a rule. */
final class RulePage {
  private RulePage() {}

  /**
   * @param jar the plug-in that the rule comes with; empty for one of archlint's own
   */
  static String text(RuleInfo rule, Optional<String> jar, Style style) {
    return """
        %s  %s
        %s.

        %s
        %s
        %s
        %s
        %s
        %s
        %sTo hear no more of it: archlint check --ignore %s
        """
        .formatted(
            style.paint(Meaning.SUBJECT, rule.id()),
            style.paint(meaning(rule), rule.severity().id()),
            withoutDot(rule.summary()),
            style.paint(Meaning.SUBJECT, "Why"),
            indent(rule.why()),
            style.paint(Meaning.ERROR, "It speaks here"),
            indent(rule.bad()),
            style.paint(Meaning.GOOD, "and is silent here"),
            indent(rule.good()),
            jar.map(Visible::of).map("It comes with the plug-in %s.\n"::formatted).orElse(""),
            rule.id());
  }

  private static String withoutDot(String sentence) {
    String text = sentence.strip();
    return text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
  }

  private static String indent(String text) {
    return text.strip()
        .lines()
        .map(line -> ("  " + line).stripTrailing() + "\n")
        .collect(Collectors.joining());
  }

  /** The colour of the rule's weight. */
  static Meaning meaning(RuleInfo rule) {
    return switch (rule.severity()) {
      case ERROR -> Meaning.ERROR;
      case WARNING -> Meaning.WARNING;
      case INFO -> Meaning.INFO;
      case OFF -> Meaning.ASIDE;
    };
  }
}
