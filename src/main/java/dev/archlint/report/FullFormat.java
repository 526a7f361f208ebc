package dev.archlint.report;

import dev.archlint.report.Style.Meaning;
import dev.archlint.rule.Finding;
import dev.archlint.source.Excerpt;
import dev.archlint.source.Excerpt.Line;
import dev.archlint.source.Range;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Optional;

/** The report for people with the lines that it speaks of, as compilers draw them. */
final class FullFormat implements ReportFormat {
  /** Longer lines are hard to read, and of a file nobody says how wide it is. */
  private static final int MAX_WIDTH = 120;

  @Override
  public boolean showsSource() {
    return true;
  }

  @Override
  public void write(Report report, Style style, Writer out) throws IOException {
    ByDocument.write(
        report,
        style,
        out,
        (document, own) -> {
          Layouts layouts = new Layouts();
          Optional<String> said = Optional.empty();
          for (Finding finding : own) {
            Optional<Excerpt> excerpt =
                Optional.ofNullable(document.excerpts().get(finding.range()));
            out.write("\n");
            Drawing drawing = new Drawing(finding, excerpt, layouts, style, out);
            drawing.write();
            if (!finding.hint().equals(said)) {
              drawing.writeHelp();
            }
            said = finding.hint();
          }
        });
  }

  /** Lays lines out. Of thousands of findings in one line, most show what the one before did. */
  private static final class Layouts {
    private LineLayout last = new LineLayout(new Line(1, 1, "", false));

    LineLayout of(Line line) {
      if (!line.equals(last.line())) {
        last = new LineLayout(line);
      }
      return last;
    }
  }

  /** One finding. */
  private static final class Drawing {
    private final Finding finding;
    private final Optional<Excerpt> excerpt;
    private final Layouts layouts;
    private final Style style;
    private final Writer out;
    private final Meaning meaning;

    /** Columns of the line numbers. */
    private final int digits;

    Drawing(Finding finding, Optional<Excerpt> excerpt, Layouts layouts, Style style, Writer out) {
      this.finding = finding;
      this.excerpt = excerpt;
      this.layouts = layouts;
      this.style = style;
      this.out = out;
      this.meaning = Meaning.of(finding.severity());
      int last = excerpt.map(lines -> lines.range().end().line()).orElse(1);
      this.digits = Integer.toString(last).length();
    }

    void write() throws IOException {
      writeMessage();
      writePlace();
      if (excerpt.isPresent()) {
        frame("", "");
        write(excerpt.get());
      }
    }

    private void writeMessage() throws IOException {
      String label = "%s[%s]".formatted(finding.severity().id(), finding.rule());
      String all = label + ": " + Visible.of(finding.message());
      String message = String.join("\n", Wrap.lines(all, style.width())).substring(label.length());
      out.write(style.paint(meaning, label) + style.paint(Meaning.SUBJECT, message) + "\n");
    }

    private void writePlace() throws IOException {
      String place = "%s:%s".formatted(Visible.of(finding.path()), finding.range().start());
      String section =
          finding.section().isEmpty()
              ? ""
              : "  in " + Visible.of(String.join(" › ", finding.section()));
      String arrow = " ".repeat(digits) + style.paint(Meaning.FRAME, "-->");
      out.write(arrow + " " + place + style.paint(Meaning.ASIDE, section) + "\n");
    }

    void writeHelp() throws IOException {
      if (finding.hint().isEmpty()) {
        return;
      }
      String label = "help";
      int indent = digits + 3 + label.length() + 2;
      List<String> lines = Wrap.lines(Visible.of(finding.hint().get()), style.width() - indent);
      frame("", "");
      out.write(
          " ".repeat(digits + 1)
              + style.paint(Meaning.FRAME, "=")
              + " "
              + style.paint(Meaning.HELP, label)
              + ": "
              + String.join("\n" + " ".repeat(indent), lines)
              + "\n");
    }

    private void write(Excerpt excerpt) throws IOException {
      if (excerpt.lines().size() == 1) {
        writeLine(excerpt.lines().get(0), excerpt.range());
      } else {
        writeLines(excerpt.lines(), excerpt.range());
      }
    }

    /** The line, and carets under the place. */
    private void writeLine(Line line, Range range) throws IOException {
      int from = unit(line, range.start().column());
      int to = unit(line, range.end().column());
      LineView view = layouts.of(line).around(from, to, room());
      frame(line.number(), view.text());
      frame("", " ".repeat(view.start()) + mark("^".repeat(view.end() - view.start())));
    }

    /** The lines, and a bracket on their left that ends under the last character of the place. */
    private void writeLines(List<Line> lines, Range range) throws IOException {
      int last = lines.size() - 1;
      for (int i = 0; i <= last; i++) {
        Line line = lines.get(i);
        if (i > 0 && line.number() > lines.get(i - 1).number() + 1) {
          frame("", mark("|") + style.paint(Meaning.ASIDE, " ..."));
        }
        int column =
            i == 0 ? range.start().column() : i == last ? range.end().column() - 1 : line.column();
        int focus = unit(line, column);
        LineView view = layouts.of(line).around(focus, focus, room() - 2);
        frame(line.number(), mark(i == 0 ? "/" : "|") + " " + view.text());
        if (i == last) {
          frame("", mark("|" + "_".repeat(view.start() + 1) + "^"));
        }
      }
    }

    /** Offset in the text of a line of a 1-based column of the file. */
    private static int unit(Line line, int column) {
      return Math.max(0, Math.min(column - line.column(), line.text().length()));
    }

    private int room() {
      return Math.max(20, Math.min(style.width(), MAX_WIDTH) - digits - 3);
    }

    private String mark(String text) {
      return style.paint(meaning, text);
    }

    private void frame(int number, String text) throws IOException {
      frame(Integer.toString(number), text);
    }

    private void frame(String number, String text) throws IOException {
      String margin = " ".repeat(digits - number.length()) + number + " |";
      out.write(style.paint(Meaning.FRAME, margin) + (text.isEmpty() ? "" : " " + text) + "\n");
    }
  }
}
