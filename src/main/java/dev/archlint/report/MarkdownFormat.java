package dev.archlint.report;

import dev.archlint.rule.Finding;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * GitHub Flavored Markdown for a job summary or a comment: a folded table for each document. No
 * larger than what GitHub takes for a step's summary; what does not fit is counted.
 */
final class MarkdownFormat implements ReportFormat {
  /**
   * GitHub refuses a step's summary of more than 1 MiB as a whole; others may have written to it.
   */
  static final int MAX_BYTES = 1_000_000;

  /** With more documents than these, a page of open tables is too long to look over. */
  private static final int MAX_OPEN = 3;

  /** What begins a construct of Markdown, HTML, mathematics, an address or the name of an emoji. */
  private static final String MARKS = "\\`*_~[]<>&|$:";

  private static final String LINKING = "@#";

  private static final String TABLE_END = "\n</details>\n\n";

  @Override
  public void write(Report report, Style style, Writer out) throws IOException {
    boolean open = report.summary().speaking() <= MAX_OPEN;
    Limited text = new Limited(MAX_BYTES);
    text.add(opening(report));
    int shown = 0;
    for (DocumentReport document : report.documents()) {
      if (document.findings().isEmpty() || !text.add(heading(document, open))) {
        continue;
      }
      for (Finding finding : document.findings()) {
        shown += text.add(row(finding)) ? 1 : 0;
      }
      text.close(TABLE_END);
    }
    out.write(text.toString());
    int left = report.summary().total() - shown;
    if (left > 0) {
      out.write("%s more would not fit here.\n".formatted(Count.of(left, "finding")));
    }
  }

  /** Text that takes pieces until one does not fit, and none after it. */
  private static final class Limited {
    /** For the ends of tables and the last sentence. */
    private static final int RESERVE = 1000;

    private final StringBuilder text = new StringBuilder();
    private int left;

    Limited(int bytes) {
      left = bytes - RESERVE;
    }

    /** Whether the piece was taken. */
    boolean add(String piece) {
      int size = piece.getBytes(StandardCharsets.UTF_8).length;
      boolean fits = size <= left;
      left = fits ? left - size : 0;
      text.append(fits ? piece : "");
      return fits;
    }

    /** Adds what must come after pieces that were taken. */
    void close(String piece) {
      left = Math.max(0, left - piece.length());
      text.append(piece);
    }

    @Override
    public String toString() {
      return text.toString();
    }
  }

  private static String opening(Report report) {
    Summary counts = report.summary();
    String mark = report.fails() ? "❌" : counts.total() == 0 ? "✅" : "⚠️";
    List<String> also = new ArrayList<>();
    if (counts.unclaimed() > 0) {
      also.add(Count.of(counts.unclaimed(), "document") + " without a rule pack, not checked");
    }
    if (!counts.hidden().isEmpty()) {
      also.add("hidden: " + counts.hidden());
    }
    return "### %s archlint: %s in %s\n\n%s"
        .formatted(
            mark,
            counts.findings(),
            Count.of(counts.documents(), "document"),
            also.isEmpty() ? "" : String.join("; ", also) + ".\n\n");
  }

  private static String heading(DocumentReport report, boolean open) {
    DocumentSummary document = report.about();
    List<String> parts = new ArrayList<>();
    parts.add("<b>" + escape(document.path()) + "</b>");
    document.pack().ifPresent(pack -> parts.add(escape(pack)));
    document.stage().ifPresent(parts::add);
    document.percent().ifPresent(percent -> parts.add(percent + "% complete"));
    parts.add(Summary.of(List.of(report), finding -> false).findings());
    return """
        <details%s><summary>%s</summary>

        | Place | Weight | Finding | Rule |
        |---|---|---|---|
        """
        .formatted(open ? " open" : "", String.join(" · ", parts));
  }

  private static String row(Finding finding) {
    return "| %s | %s | %s%s | %s |\n"
        .formatted(
            finding.range().start(),
            finding.severity().id(),
            escape(finding.message()),
            finding.hint().map(hint -> "<br>↳ <i>" + escape(hint) + "</i>").orElse(""),
            escape(finding.rule()));
  }

  /**
   * Text that stays text in a table cell, in HTML and in a comment. Marks become references, which
   * begin no construct; names and numbers of issues, of which GitHub makes links in whatever text
   * it shows, are torn by an empty comment.
   */
  static String escape(String text) {
    StringBuilder escaped = new StringBuilder();
    String visible = Visible.of(text);
    for (int i = 0; i < visible.length(); i++) {
      char c = visible.charAt(i);
      if (LINKING.indexOf(c) >= 0) {
        escaped.append(c).append("<!-- -->");
      } else if (MARKS.indexOf(c) >= 0 || (c == '.' && i > 0 && isW(visible.charAt(i - 1)))) {
        escaped.append("&#").append((int) c).append(';');
      } else {
        escaped.append(c);
      }
    }
    return escaped.toString();
  }

  /** The dot of {@code www.} begins an address. */
  private static boolean isW(char c) {
    return c == 'w' || c == 'W';
  }
}
