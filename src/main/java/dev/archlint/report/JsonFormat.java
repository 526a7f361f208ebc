package dev.archlint.report;

import com.google.gson.FormattingStyle;
import com.google.gson.stream.JsonWriter;
import dev.archlint.rule.Finding;
import dev.archlint.rule.Fingerprint;
import java.io.IOException;
import java.io.Writer;

/** The report for programs. New keys may come; what is there stays, until {@code version} is 2. */
final class JsonFormat implements ReportFormat {
  private static final int VERSION = 1;

  @Override
  public void write(Report report, Style style, Writer out) throws IOException {
    // Not closed: the writer below belongs to the caller.
    @SuppressWarnings("resource")
    JsonWriter json = new JsonWriter(EscapingWriter.json(out));
    json.setFormattingStyle(FormattingStyle.PRETTY);
    json.beginObject();
    json.name("version").value(VERSION);
    json.name("tool").beginObject();
    json.name("name").value("archlint");
    json.name("version").value(report.toolVersion());
    json.endObject();
    json.name("documents").beginArray();
    for (DocumentReport document : report.documents()) {
      write(document.about(), json);
    }
    json.endArray();
    json.name("findings").beginArray();
    for (DocumentReport document : report.documents()) {
      for (Finding finding : document.findings()) {
        write(finding, json);
      }
    }
    json.endArray();
    json.name("summary");
    write(report.summary(), json);
    json.endObject();
    json.flush();
    out.write("\n");
  }

  private static void write(DocumentSummary document, JsonWriter json) throws IOException {
    json.beginObject();
    json.name("path").value(document.path());
    json.name("pack").value(document.pack().orElse(null));
    json.name("stage").value(document.stage().orElse(null));
    json.name("completeness");
    json.value(document.percent().map(percent -> percent / 100.0).orElse(null));
    json.endObject();
  }

  private static void write(Finding finding, JsonWriter json) throws IOException {
    json.beginObject();
    json.name("rule").value(finding.rule());
    json.name("severity").value(finding.severity().id());
    json.name("path").value(finding.path());
    json.name("line").value(finding.range().start().line());
    json.name("column").value(finding.range().start().column());
    json.name("endLine").value(finding.range().end().line());
    json.name("endColumn").value(finding.range().end().column());
    json.name("message").value(finding.message());
    json.name("hint").value(finding.hint().orElse(null));
    json.name("section").beginArray();
    for (String title : finding.section()) {
      json.value(title);
    }
    json.endArray();
    json.name("fingerprint").value(Fingerprint.of(finding).value());
    json.endObject();
  }

  private static void write(Summary summary, JsonWriter json) throws IOException {
    json.beginObject();
    json.name("documents").value(summary.documents());
    json.name("unclaimed").value(summary.unclaimed());
    json.name("errors").value(summary.errors());
    json.name("warnings").value(summary.warnings());
    json.name("infos").value(summary.infos());
    json.name("suppressed").value(summary.suppressed());
    json.name("baselined").value(summary.baselined());
    json.endObject();
  }
}
