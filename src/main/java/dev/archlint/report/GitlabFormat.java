package dev.archlint.report;

import com.google.gson.FormattingStyle;
import com.google.gson.stream.JsonWriter;
import dev.archlint.rule.Finding;
import dev.archlint.rule.Fingerprint;
import dev.archlint.rule.Severity;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * GitLab's code quality report, which it compares with that of the target branch by fingerprints:
 * <a href="https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format">format</a>.
 */
final class GitlabFormat implements ReportFormat {
  @Override
  public void write(Report report, Style style, Writer out) throws IOException {
    // Not closed: the writer below belongs to the caller.
    @SuppressWarnings("resource")
    JsonWriter json = new JsonWriter(EscapingWriter.json(out));
    json.setFormattingStyle(FormattingStyle.PRETTY);
    Map<String, Integer> seen = new HashMap<>();
    json.beginArray();
    for (DocumentReport document : report.documents()) {
      for (Finding finding : document.findings()) {
        write(finding, seen, json);
      }
    }
    json.endArray();
    json.flush();
    out.write("\n");
  }

  private static void write(Finding finding, Map<String, Integer> seen, JsonWriter json)
      throws IOException {
    json.beginObject();
    json.name("description").value(OneLine.of(finding));
    json.name("check_name").value(finding.rule());
    json.name("fingerprint").value(unique(finding, seen));
    json.name("severity").value(severity(finding.severity()));
    json.name("location").beginObject();
    json.name("path").value(DocumentPath.plain(finding.path()));
    json.name("lines").beginObject();
    json.name("begin").value(finding.range().start().line());
    json.name("end").value(finding.range().end().line());
    json.endObject();
    json.endObject();
    json.endObject();
  }

  /** GitLab drops findings whose fingerprint it has seen; alike ones are told apart by a number. */
  private static String unique(Finding finding, Map<String, Integer> seen) {
    String known = DocumentPath.plain(finding.path()) + "\n" + Fingerprint.of(finding);
    int number = seen.merge(known, 1, Integer::sum);
    return UUID.nameUUIDFromBytes((known + "\n" + number).getBytes(StandardCharsets.UTF_8))
        .toString()
        .replace("-", "");
  }

  private static String severity(Severity severity) {
    return switch (severity) {
      case ERROR -> "major";
      case WARNING -> "minor";
      case INFO, OFF -> "info";
    };
  }
}
