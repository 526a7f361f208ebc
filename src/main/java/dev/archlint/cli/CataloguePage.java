package dev.archlint.cli;

import dev.archlint.pack.Pack;
import dev.archlint.report.Style;
import dev.archlint.report.Style.Meaning;
import dev.archlint.report.Visible;
import dev.archlint.rule.RuleInfo;
import dev.archlint.rule.Severity;
import java.util.List;

/** The list of packs and rules. */
final class CataloguePage {
  private CataloguePage() {}

  static String text(List<Pack> packs, List<RuleInfo> rules, RuleWeights weights, Style style) {
    StringBuilder text = new StringBuilder();
    if (!packs.isEmpty()) {
      int width = packs.stream().mapToInt(pack -> pack.id().length()).max().orElse(0);
      text.append(style.paint(Meaning.SUBJECT, "Packs")).append('\n');
      for (Pack pack : packs) {
        String description = pack.description().isEmpty() ? pack.title() : pack.description();
        text.append("  %s  %s\n".formatted(pad(pack.id(), width), Visible.of(description)));
      }
      text.append('\n');
    }
    int width = rules.stream().mapToInt(rule -> rule.id().length()).max().orElse(0);
    text.append(style.paint(Meaning.SUBJECT, "Rules")).append('\n');
    for (RuleInfo rule : rules) {
      Severity current = weights.current(rule);
      String severity = pad(current.id(), "warning".length());
      text.append(
          "  %s  %s  %s\n"
              .formatted(
                  pad(rule.id(), width),
                  style.paint(Style.Meaning.of(current), severity),
                  rule.summary()));
    }
    return text.append("\n`archlint explain ID` tells more of one.\n").toString();
  }

  private static String pad(String text, int width) {
    return text + " ".repeat(width - text.length());
  }
}
