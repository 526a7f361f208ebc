package dev.archlint.report;

import dev.archlint.rule.Finding;
import dev.archlint.rule.Severity;
import java.io.IOException;
import java.io.Writer;

/** Checkstyle's XML, which many build servers read. */
final class CheckstyleFormat implements ReportFormat {
  @Override
  public void write(Report report, Style style, Writer out) throws IOException {
    XmlOut xml = new XmlOut(out);
    xml.start("checkstyle").attribute("version", "10.0");
    for (DocumentReport document : report.documents()) {
      if (document.findings().isEmpty()) {
        continue;
      }
      xml.start("file").attribute("name", document.about().path());
      for (Finding finding : document.findings()) {
        xml.empty("error")
            .attribute("line", finding.range().start().line())
            .attribute("column", finding.range().start().column())
            .attribute("severity", severity(finding.severity()))
            .attribute("message", OneLine.of(finding))
            .attribute("source", "archlint." + finding.rule());
      }
      xml.end();
    }
    xml.end();
  }

  private static String severity(Severity severity) {
    return severity == Severity.OFF ? "ignore" : severity.id();
  }
}
