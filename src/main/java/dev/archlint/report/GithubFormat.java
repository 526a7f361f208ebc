package dev.archlint.report;

import dev.archlint.rule.Finding;
import dev.archlint.rule.Severity;
import dev.archlint.source.Range;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Annotations of GitHub Actions: workflow commands, which the runner reads from the log of a step.
 *
 * <p>GitHub shows ten annotations of each level a step and drops the others without a word. So no
 * more are written, one of them says how many were left out, and a folded group of the log has all
 * findings as plain lines.
 */
final class GithubFormat implements ReportFormat {
  private static final int SHOWN = 10;

  @Override
  public void write(Report report, Style style, Writer out) throws IOException {
    if (report.summary().total() == 0) {
      return;
    }
    List<Finding> shown = shown(report);
    for (Finding finding : shown) {
      out.write(annotation(finding) + "\n");
    }
    String counts =
        "%s in %s"
            .formatted(
                report.summary().findings(), Count.of(report.summary().documents(), "document"));
    if (shown.size() < report.summary().total()) {
      out.write(
          "::notice title=archlint::%s; annotations show the first %d, the log has them all\n"
              .formatted(escape(counts), shown.size()));
    }
    out.write("::group::archlint: " + escape(counts) + "\n");
    new ConciseFormat().write(report, Style.PLAIN, out);
    out.write("::endgroup::\n");
  }

  /** The first of each level, in the order of the report. */
  private static List<Finding> shown(Report report) {
    Map<Severity, List<Finding>> shown = new EnumMap<>(Severity.class);
    for (DocumentReport document : report.documents()) {
      for (Finding finding : document.findings()) {
        List<Finding> alike =
            shown.computeIfAbsent(finding.severity(), severity -> new ArrayList<>());
        // One notice is kept for what is left out.
        if (alike.size() < (finding.severity() == Severity.INFO ? SHOWN - 1 : SHOWN)) {
          alike.add(finding);
        }
      }
    }
    return shown.values().stream().flatMap(List::stream).toList();
  }

  private static String annotation(Finding finding) {
    Range range = finding.range();
    StringBuilder command = new StringBuilder("::" + level(finding.severity()) + " ");
    command.append("file=").append(escapeProperty(DocumentPath.plain(finding.path())));
    command.append(",line=").append(range.start().line());
    command.append(",endLine=").append(range.end().line());
    // GitHub takes columns only for a place on one line.
    if (range.start().line() == range.end().line()) {
      command.append(",col=").append(range.start().column());
      command.append(",endColumn=").append(range.end().column());
    }
    command.append(",title=").append(escapeProperty("archlint " + finding.rule()));
    command.append("::").append(escape(finding.message()));
    finding.hint().ifPresent(hint -> command.append("%0A↳ ").append(escape(hint)));
    return command.toString();
  }

  private static String level(Severity severity) {
    return switch (severity) {
      case ERROR -> "error";
      case WARNING -> "warning";
      case INFO, OFF -> "notice";
    };
  }

  /** A message by the runner's own rules; line ends and other controls are spelled out before. */
  private static String escape(String text) {
    return Visible.of(text).replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
  }

  private static String escapeProperty(String text) {
    return escape(text).replace(":", "%3A").replace(",", "%2C");
  }
}
