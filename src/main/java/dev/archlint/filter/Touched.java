package dev.archlint.filter;

import dev.archlint.document.Document;
import dev.archlint.document.Section;
import dev.archlint.rule.Finding;
import dev.archlint.source.LineChanges;
import dev.archlint.source.Range;
import dev.archlint.source.SourceFile;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;

/**
 * Which findings a change answers for: those on a line that it added, and those in a section that
 * it touched. A section is its heading and what stands above its first subsection; what was taken
 * away from behind its end touches it too, since a section that is gone is missed there.
 */
public final class Touched {
  private final LineChanges changes;

  /** The first lines of all sections, and of those that are touched. */
  private final NavigableSet<Integer> sections = new TreeSet<>();

  private final NavigableSet<Integer> touched = new TreeSet<>();

  private Touched(Document document, LineChanges changes) {
    this.changes = changes;
    SourceFile source = document.source();
    List<Section> all = document.root().all().toList();
    for (int i = 0; i < all.size(); i++) {
      Section section = all.get(i);
      int first = source.line(section.span().start());
      int next = i + 1 < all.size() ? all.get(i + 1).span().start() : source.text().length();
      int last = lineBefore(next, source);
      int end = lineBefore(section.span().end(), source);
      sections.add(first);
      if (changes.addsIn(first, last)
          || changes.deletesIn(first, last)
          || changes.deletesIn(lastWithText(end, source), end)) {
        touched.add(first);
      }
    }
  }

  /** Parts findings by whether the change answers for them. */
  public static Parted part(List<Finding> findings, Document document, LineChanges changes) {
    Touched touched = new Touched(document, changes);
    return Parted.of(findings, finding -> !touched.answersFor(finding.range()));
  }

  private boolean answersFor(Range range) {
    int first = range.start().line();
    boolean endsBefore = range.end().column() == 1 && range.end().line() > first;
    int last = endsBefore ? range.end().line() - 1 : range.end().line();
    Integer section = sections.floor(first);
    return changes.addsIn(first, last) || (section != null && touched.contains(section));
  }

  /** The last line of what ends at {@code offset}, where a line begins or the text ends. */
  private static int lineBefore(int offset, SourceFile source) {
    int line = source.line(offset);
    return offset == source.text().length() ? line : Math.max(1, line - 1);
  }

  /** Above blank lines, which may as well be counted to what was taken away. */
  private static int lastWithText(int line, SourceFile source) {
    int last = line;
    while (last > 1 && source.text(source.lineSpan(last)).isBlank()) {
      last--;
    }
    return last;
  }
}
