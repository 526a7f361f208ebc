package dev.archlint.report;

import dev.archlint.rule.Finding;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * JUnit's XML: each document is a suite, and each rule that speaks in it a test. A test fails when
 * the run fails by it; what weighs less is its output. Names hold no line, so that build servers
 * know a test again after an edit.
 */
final class JunitFormat implements ReportFormat {
  /** The findings of one rule in one document. */
  private record Case(String rule, List<Finding> findings, List<Finding> failing) {
    boolean fails() {
      return !failing.isEmpty();
    }
  }

  /** A document and its tests. */
  private record Suite(DocumentSummary document, List<Case> cases) {
    /** A document in which no rule speaks has one test, which passes or is left out. */
    int tests() {
      return Math.max(1, cases.size());
    }

    int failures() {
      return (int) cases.stream().filter(Case::fails).count();
    }

    int skipped() {
      return cases.isEmpty() && document.pack().isEmpty() ? 1 : 0;
    }
  }

  @Override
  public void write(Report report, Style style, Writer out) throws IOException {
    int tests = 0;
    int failures = 0;
    int skipped = 0;
    for (DocumentReport document : report.documents()) {
      Suite suite = suite(document, report);
      tests += suite.tests();
      failures += suite.failures();
      skipped += suite.skipped();
    }
    XmlOut xml = new XmlOut(out);
    xml.start("testsuites")
        .attribute("name", "archlint")
        .attribute("tests", tests)
        .attribute("failures", failures)
        .attribute("errors", 0)
        .attribute("skipped", skipped);
    for (DocumentReport document : report.documents()) {
      write(suite(document, report), xml);
    }
    xml.end();
  }

  private static Suite suite(DocumentReport document, Report report) {
    SortedMap<String, List<Finding>> byRule = new TreeMap<>();
    for (Finding finding : document.findings()) {
      byRule.computeIfAbsent(finding.rule(), rule -> new ArrayList<>()).add(finding);
    }
    List<Case> cases = new ArrayList<>();
    byRule.forEach(
        (rule, all) -> cases.add(new Case(rule, all, all.stream().filter(report::fails).toList())));
    return new Suite(document.about(), cases);
  }

  private static void write(Suite suite, XmlOut xml) throws IOException {
    DocumentSummary document = suite.document();
    xml.start("testsuite")
        .attribute("name", document.path())
        .attribute("tests", suite.tests())
        .attribute("failures", suite.failures())
        .attribute("errors", 0)
        .attribute("skipped", suite.skipped());
    for (Case test : suite.cases()) {
      write(test, document, xml);
    }
    if (suite.cases().isEmpty()) {
      start(document.pack().orElse("no rule pack"), document, xml);
      if (suite.skipped() > 0) {
        String why =
            document.isUnclaimed() ? "no rule pack claims the document" : "it could not be judged";
        xml.empty("skipped").attribute("message", why);
      }
      xml.end();
    }
    xml.end();
  }

  private static void write(Case test, DocumentSummary document, XmlOut xml) throws IOException {
    start(test.rule(), document, xml);
    if (test.fails()) {
      Finding first = test.failing().get(0);
      xml.start("failure")
          .attribute("message", OneLine.of(first))
          .attribute("type", first.severity().id())
          .text(lines(test.findings()))
          .end();
    } else {
      xml.start("system-out").text(lines(test.findings())).end();
    }
    xml.end();
  }

  private static void start(String name, DocumentSummary document, XmlOut xml) throws IOException {
    xml.start("testcase")
        .attribute("name", name)
        .attribute("classname", document.path())
        .attribute("file", document.path());
  }

  private static String lines(List<Finding> findings) {
    return findings.stream()
        .map(
            finding ->
                "%s:%s: %s: %s\n"
                    .formatted(
                        Visible.of(finding.path()),
                        finding.range().start(),
                        finding.severity().id(),
                        OneLine.of(finding)))
        .collect(Collectors.joining("", "\n", ""));
  }
}
