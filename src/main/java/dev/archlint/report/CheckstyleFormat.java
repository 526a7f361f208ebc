package dev.archlint.report;

import dev.archlint.rule.Finding;
import dev.archlint.rule.Severity;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Map;

/** Checkstyle's XML, which many build servers read. */
final class CheckstyleFormat implements ReportFormat {
  @Override
  public void write(Report report, Style style, Writer out) throws IOException {
    XmlOut xml = new XmlOut(out);
    xml.start("checkstyle").attribute("version", "10.0");
    for (Map.Entry<String, List<Finding>> document : report.findingsByPath().entrySet()) {
      xml.start("file").attribute("name", document.getKey());
      for (Finding finding : document.getValue()) {
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
