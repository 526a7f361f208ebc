package dev.archlint.report;

import dev.archlint.rule.Finding;
import java.io.IOException;
import java.io.Writer;

/** A line for each finding, as compilers write it, for {@code grep} and editors. */
final class ConciseFormat implements ReportFormat {
  @Override
  public void write(Report report, Style style, Writer out) throws IOException {
    for (DocumentReport document : report.documents()) {
      for (Finding finding : document.findings()) {
        out.write(line(finding, style) + "\n");
      }
    }
  }

  /** {@code path:line:column: severity: message [rule]}. */
  static String line(Finding finding, Style style) {
    String severity = style.paint(Style.Meaning.of(finding.severity()), finding.severity().id());
    return "%s:%s: %s: %s [%s]"
        .formatted(
            Visible.of(finding.path()),
            finding.range().start(),
            severity,
            Visible.of(finding.message()),
            finding.rule());
  }
}
