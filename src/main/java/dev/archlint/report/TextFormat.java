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
    int places = findings.stream().mapToInt(TextFormat::placeWidth).max().orElse(0);
    int before = MARGIN.length() + places + 2 + SEVERITY_WIDTH;
    boolean beside = style.width() - before >= MIN_MESSAGE;
    Optional<String> said = Optional.empty();
    for (Finding finding : findings) {
      String severity = finding.severity().id();
      String gap = " ".repeat(places - placeWidth(finding) + 2);
      out.write(MARGIN + place(finding, style) + gap);
      out.write(style.paint(Meaning.of(finding.severity()), severity));
      int indent = beside ? before : HINT.length();
      out.write(
          beside ? " ".repeat(SEVERITY_WIDTH - severity.length()) : "\n" + " ".repeat(indent));
      out.write(message(finding, indent, style) + "\n");
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
   */
  private static String message(Finding finding, int indent, Style style) {
    List<String> lines = Wrap.lines(Visible.of(finding.message()), style.width() - indent);
    String last = lines.get(lines.size() - 1);
    String below = "\n" + " ".repeat(indent);
    int end = indent + DisplayWidth.of(last) + 2 + finding.rule().length();
    return String.join(below, lines)
        + (end <= style.width() ? "  " : below)
        + style.paint(Meaning.ASIDE, finding.rule());
  }

  private static String paintAll(List<String> lines, String indent, Style style) {
    return String.join(
        "\n" + indent, lines.stream().map(line -> style.paint(Meaning.ASIDE, line)).toList());
  }

  /** The path is the same on each line and told by the heading: only the rest of it stands out. */
  private static String place(Finding finding, Style style) {
    return style.paint(Meaning.ASIDE, Visible.of(finding.path()) + ":") + finding.range().start();
  }

  private static int placeWidth(Finding finding) {
    return DisplayWidth.of(place(finding, Style.PLAIN));
  }
}
