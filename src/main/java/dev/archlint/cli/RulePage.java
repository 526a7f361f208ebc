package dev.archlint.cli;

import dev.archlint.filter.StageWeights;
import dev.archlint.report.Style;
import dev.archlint.report.Style.Meaning;
import dev.archlint.report.Visible;
import dev.archlint.rule.RuleInfo;
import dev.archlint.rule.Severity;
import dev.archlint.rule.SeveritySetting;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The manual page of a rule. */
final class RulePage {
  private RulePage() {}

  /**
   * @param weights who says how much it weighs
   * @param jar the plug-in that the rule comes with; empty for one of archlint's own
   */
  static String text(RuleInfo rule, RuleWeights weights, Optional<String> jar, Style style) {
    Severity current = weights.current(rule);
    return """
        %s  %s
        %s.

        %s
        %s
        %s%s
        %s
        %s
        %s
        %s%s%sTo hear no more of it: archlint check --ignore %s
        """
        .formatted(
            style.paint(Meaning.SUBJECT, rule.id()),
            style.paint(Meaning.of(current), current.id()),
            withoutDot(rule.summary()),
            style.paint(Meaning.SUBJECT, "Why"),
            indent(rule.why()),
            pack(rule, style),
            style.paint(Meaning.ERROR, "It speaks here"),
            indent(rule.bad()),
            style.paint(Meaning.GOOD, "and is silent here"),
            indent(rule.good()),
            severity(rule, weights, style),
            stage(rule, style),
            jar.map(Visible::of).map("It comes with the plug-in %s.\n"::formatted).orElse(""),
            rule.id());
  }

  /** What of a pack it reads, where its examples need more than headings. */
  private static String pack(RuleInfo rule, Style style) {
    return rule.pack().isBlank()
        ? ""
        : style.paint(Meaning.SUBJECT, "With this in the pack") + "\n" + indent(rule.pack()) + "\n";
  }

  /** Who has a say in how much it weighs, where that is not the rule alone. */
  private static String severity(RuleInfo rule, RuleWeights weights, Style style) {
    List<SeveritySetting> all = weights.of(rule);
    if (all.size() == 1) {
      return "";
    }
    StringBuilder text = new StringBuilder(style.paint(Meaning.SUBJECT, "Severity")).append('\n');
    for (SeveritySetting each : all) {
      String name = each.severity().id();
      String gap = " ".repeat("warning".length() - name.length());
      text.append("  ").append(style.paint(Meaning.of(each.severity()), name)).append(gap);
      text.append("  ").append(Visible.of(each.where())).append('\n');
    }
    return text.append("  Of those that speak of a document, the last one decides.\n\n").toString();
  }

  /** What the stage of a document makes of its findings. */
  private static String stage(RuleInfo rule, Style style) {
    return StageWeights.isUnfinished(rule.id())
        ? style.paint(Meaning.SUBJECT, "Stage")
            + """

              In a draft it is a warning at most, in an approved document an error;
              a retired one is left in peace.

            """
        : "";
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
}
