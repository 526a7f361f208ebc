package dev.archlint.report;

import dev.archlint.report.Style.Detail;
import dev.archlint.report.Style.Meaning;
import dev.archlint.rule.Finding;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;

/** The frame of the reports for people: documents one after the other, then what to do next. */
final class ByDocument {
  private static final String GAP = "  ";

  private static final int BAR_WIDTH = 10;

  /** Hundredths from which on a document is nearly done. */
  private static final int NEARLY_DONE = 75;

  private ByDocument() {}

  /** Writes what was found in one document, without its heading. */
  @FunctionalInterface
  interface Body {
    void write(DocumentSummary document, List<Finding> findings) throws IOException;
  }

  static void write(Report report, Style style, Writer out, Body body) throws IOException {
    for (DocumentReport each : report.documents()) {
      DocumentSummary document = each.about();
      List<Finding> own = each.findings();
      boolean verbose = style.detail() == Detail.VERBOSE && document.pack().isPresent();
      if (!own.isEmpty() || verbose) {
        out.write(heading(document, style) + "\n");
        body.write(document, own);
        out.write("\n");
      }
    }
    if (style.detail() != Detail.QUIET) {
      for (String line : Closing.lines(report, style)) {
        out.write(String.join("\n", Wrap.lines(line, style.width())) + "\n");
      }
    }
  }

  /**
   * The path, and beside it what it is taken for and how complete it is; below, where it is narrow.
   */
  private static String heading(DocumentSummary document, Style style) {
    String path = Visible.of(document.path());
    List<String> parts = new ArrayList<>();
    document.pack().ifPresent(pack -> parts.add(Visible.of(pack)));
    document.stage().ifPresent(parts::add);
    document.percent().ifPresent(percent -> parts.add(bar(percent, Style.PLAIN)));
    String about = String.join(GAP, parts);
    boolean fits = DisplayWidth.of(path + GAP + about) <= style.width();
    document.percent().ifPresent(percent -> parts.set(parts.size() - 1, bar(percent, style)));
    String gap = parts.isEmpty() ? "" : fits ? GAP : "\n" + GAP;
    return style.paint(Meaning.SUBJECT, path) + gap + String.join(GAP, parts);
  }

  private static String bar(int percent, Style style) {
    int filled = percent * BAR_WIDTH / 100;
    Meaning meaning =
        percent == 100 ? Meaning.GOOD : percent >= NEARLY_DONE ? Meaning.WARNING : Meaning.ERROR;
    return style.paint(meaning, "█".repeat(filled))
        + style.paint(Meaning.ASIDE, "░".repeat(BAR_WIDTH - filled))
        + " "
        + percent
        + "% complete";
  }
}
