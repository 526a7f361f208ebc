package dev.archlint.report;

import dev.archlint.rule.RuleInfo;
import java.util.stream.Collectors;

/** A rule's manual page for readers of a report. */
final class RuleHelp {
  private RuleHelp() {}

  /** What holds where the rule is silent, as a sentence. */
  static String summary(RuleInfo rule) {
    String summary = rule.summary().strip();
    return summary.endsWith(".") ? summary : summary + ".";
  }

  static String text(RuleInfo rule) {
    return "%s\n\n%s\n\nIt speaks here:\n\n%s\nand is silent here:\n\n%s"
        .formatted(summary(rule), rule.why().strip(), indent(rule.bad()), indent(rule.good()));
  }

  static String markdown(RuleInfo rule) {
    return "**%s**\n\n%s\n\nIt speaks here:\n\n%s\nand is silent here:\n\n%s"
        .formatted(summary(rule), rule.why().strip(), fence(rule.bad()), fence(rule.good()));
  }

  private static String indent(String example) {
    return example
        .strip()
        .lines()
        .map(line -> ("    " + line).stripTrailing() + "\n")
        .collect(Collectors.joining());
  }

  /** In a fence that no fence of the example can end. */
  private static String fence(String example) {
    String fence = "````";
    while (example.contains(fence)) {
      fence += "`";
    }
    return fence + "markdown\n" + example.strip() + "\n" + fence + "\n";
  }
}
