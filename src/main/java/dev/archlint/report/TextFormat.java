package dev.archlint.report;

import dev.archlint.report.Style.Meaning;
import dev.archlint.rule.Finding;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Optional;

/**
 * The report for people: a line for each finding, in columns, with the hint below. Places are
 * written {@code path:line:column}, which terminals and editors make a link of.
 */
final class TextFormat implements ReportFormat {
  private static final String MARGIN = "  ";

  /** Of the severity with a blank behind. */
  private static final int SEVERITY_WIDTH = 9;

  private static final String HINT = "      ↳ ";

  /** Columns that a message needs beside its place; with fewer it goes below. */
  private static final int MIN_MESSAGE = 40;

  @Override
  public void write(Report report, Style style, Writer out) throws IOException {
    ByDocument.write(report, style, out, (document, own) -> writeFindings(own, style, out));
  }

  private static void writeFindings(List<Finding> findings, Style style, Writer out)
      throws IOException {
    if (findings.isEmpty()) {
      return;
    }
    // The path is the same on each line and told by the heading: only the rest of it stands out.
    String path = Visible.of(findings.get(0).path()) + ":";
    String aside = style.paint(Meaning.ASIDE, path);
    int starts = findings.stream().mapToInt(finding -> start(finding).length()).max().orElse(0);
    int before = MARGIN.length() + DisplayWidth.of(path) + starts + 2 + SEVERITY_WIDTH;
    boolean beside = style.width() - before >= MIN_MESSAGE;
    int indent = beside ? before : HINT.length();
    String below = "\n" + " ".repeat(indent);
    Optional<String> said = Optional.empty();
    for (Finding finding : findings) {
      String severity = finding.severity().id();
      String start = start(finding);
      out.write(MARGIN + aside + start + " ".repeat(starts - start.length() + 2));
      out.write(style.paint(Meaning.of(finding.severity()), severity));
      out.write(beside ? " ".repeat(SEVERITY_WIDTH - severity.length()) : below);
      writeMessage(finding, indent, below, style, out);
      // Twenty placeholders in a row are mended alike: to say so once is enough.
      if (finding.hint().isPresent() && !finding.hint().equals(said)) {
        List<String> hint =
            Wrap.lines(Visible.of(finding.hint().get()), style.width() - HINT.length());
        out.write(HINT + paintAll(hint, " ".repeat(HINT.length()), style) + "\n");
      }
      said = finding.hint();
    }
  }

  /**
   * The message and its rule, behind {@code indent} columns of which the first line has its own.
   *
   * @param below a line end and so many blanks
   */
  private static void writeMessage(
      Finding finding, int indent, String below, Style style, Writer out) throws IOException {
    List<String> lines = Wrap.lines(Visible.of(finding.message()), style.width() - indent);
    String last = lines.get(lines.size() - 1);
    int end = indent + DisplayWidth.of(last) + 2 + finding.rule().length();
    out.write(String.join(below, lines));
    out.write(end <= style.width() ? "  " : below);
    out.write(style.paint(Meaning.ASIDE, finding.rule()));
    out.write('\n');
  }

  private static String paintAll(List<String> lines, String indent, Style style) {
    return String.join(
        "\n" + indent, lines.stream().map(line -> style.paint(Meaning.ASIDE, line)).toList());
  }

  private static String start(Finding finding) {
    return finding.range().start().toString();
  }
}
