package dev.archlint.filter;

import dev.archlint.document.Comment;
import dev.archlint.document.Document;
import dev.archlint.filter.Instruction.Kind;
import dev.archlint.filter.Suppressions.Target;
import dev.archlint.rule.Rules;
import dev.archlint.source.Position;
import dev.archlint.source.SourceFile;
import dev.archlint.source.Span;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Which names are suppressed where. Every question is answered by a few look-ups, however many
 * comments a document has.
 */
final class SuppressionScopes {
  private final Document document;
  private final SourceFile source;
  private final Map<String, Scope> scopes = new HashMap<>();
  private final Set<Target> targets = new LinkedHashSet<>();
  private final List<Target> idleEnds = new ArrayList<>();

  /** The names of regions that have begun and not ended. */
  private final NavigableSet<String> open = new TreeSet<>();

  /** Found when first asked for: few comments speak of the next line. */
  private Optional<BitSet> linesWithText = Optional.empty();

  /** Where one name is suppressed; of several comments that say the same, by the first. */
  private static final class Scope {
    private final List<Target> file = new ArrayList<>();
    private final Map<Integer, Target> lines = new HashMap<>();
    private final NavigableMap<Position, Target> begins = new TreeMap<>();
    private final NavigableSet<Position> ends = new TreeSet<>();
  }

  SuppressionScopes(Document document) {
    this.document = document;
    this.source = document.source();
  }

  /** Takes one target of an instruction; instructions come in the order of the source. */
  void add(Kind kind, Target target, Span instruction) {
    Scope scope = scopes.computeIfAbsent(target.name(), name -> new Scope());
    Position place = source.position(instruction.start());
    if (kind == Kind.ENABLE) {
      scope.ends.add(place);
      if (!close(target.name())) {
        idleEnds.add(target);
      }
      return;
    }
    targets.add(target);
    switch (kind) {
      case DISABLE_FILE -> scope.file.add(target);
      case DISABLE_LINE -> scope.lines.putIfAbsent(place.line(), target);
      case DISABLE_NEXT_LINE ->
          scope.lines.putIfAbsent(nextLine(source.line(instruction.end())), target);
      default -> {
        scope.begins.put(place, target);
        open.add(target.name());
      }
    }
  }

  /** Whether nothing is suppressed anywhere. */
  boolean isEmpty() {
    return scopes.isEmpty();
  }

  /** What suppresses something. */
  Set<Target> targets() {
    return targets;
  }

  /** What should end a suppression, and ends none. */
  List<Target> idleEnds() {
    return idleEnds;
  }

  /**
   * What suppresses a place.
   *
   * @param names any of which suppresses it
   */
  List<Target> at(Position place, List<String> names) {
    List<Target> found = new ArrayList<>();
    Optional<Position> end =
        names.stream()
            .flatMap(name -> Optional.ofNullable(scopes.get(name)).stream())
            .flatMap(scope -> Optional.ofNullable(scope.ends.floor(place)).stream())
            .max(Position::compareTo);
    for (String name : names) {
      Scope scope = scopes.get(name);
      if (scope == null) {
        continue;
      }
      scope.file.stream().findFirst().ifPresent(found::add);
      Optional.ofNullable(scope.lines.get(place.line())).ifPresent(found::add);
      Map.Entry<Position, Target> begin = scope.begins.floorEntry(place);
      if (begin != null && end.filter(last -> last.compareTo(begin.getKey()) > 0).isEmpty()) {
        found.add(begin.getValue());
      }
    }
    return found;
  }

  /** Ends the regions of a name, of its group's rules or of all; false if there are none. */
  private boolean close(String name) {
    if (name.equals(Target.ALL)) {
      boolean any = !open.isEmpty();
      open.clear();
      return any;
    }
    String inGroup = name + "-";
    NavigableSet<String> own = open.subSet(inGroup, true, inGroup + Character.MAX_VALUE, true);
    boolean any =
        Stream.of(name, Rules.group(name), Target.ALL).anyMatch(open::contains) || !own.isEmpty();
    open.remove(name);
    own.clear();
    return any;
  }

  /**
   * The line that a comment at the end of {@code line} means: formatters put blank lines behind
   * comments, and comments may stand one below the other.
   */
  private int nextLine(int line) {
    if (linesWithText.isEmpty()) {
      linesWithText = Optional.of(linesWithText(document));
    }
    return linesWithText.get().nextSetBit(line + 1);
  }

  /** The lines, 1-based, that hold more than comments and blanks. */
  private static BitSet linesWithText(Document document) {
    SourceFile source = document.source();
    BitSet lines = new BitSet();
    for (int line = 1; line <= source.lineCount(); line++) {
      lines.set(line, !source.text(source.lineSpan(line)).isBlank());
    }
    for (Comment comment : document.comments()) {
      int first = source.line(comment.span().start());
      int last = source.line(comment.span().end());
      Span before = new Span(source.lineSpan(first).start(), comment.span().start());
      Span after = new Span(comment.span().end(), source.lineSpan(last).end());
      boolean alone = source.text(before).isBlank() && source.text(after).isBlank();
      lines.clear(alone ? first : first + 1, alone ? last + 1 : Math.max(last, first + 1));
    }
    return lines;
  }
}
