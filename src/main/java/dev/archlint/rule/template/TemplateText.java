package dev.archlint.rule.template;

import dev.archlint.document.Passage;
import dev.archlint.match.Match;
import dev.archlint.pack.Fingerprints.Kind;
import dev.archlint.pack.NormalText;
import dev.archlint.pack.Pack;
import dev.archlint.source.Span;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/** Finds passages of a document that are the template's, word for word. */
final class TemplateText {
  private static final List<Kind> KINDS = List.of(Kind.values());

  private final Pack pack;

  /** What each passage looked at is; each is asked for several times. */
  private final IdentityHashMap<Passage, Set<Kind>> known = new IdentityHashMap<>();

  private TemplateText(Pack pack) {
    this.pack = pack;
  }

  /**
   * Passages that stand together and are of one kind.
   *
   * @param first the first of them
   * @param count how many
   * @param span all of them
   */
  record Left(Passage first, int count, Span span) {
    /** The begin of a sentence about them: {@code "Names of logs" and 2 more items are}. */
    String quoted() {
      String quote = "\"%s\"".formatted(Quote.of(first.text()));
      String noun = first.kind() == Passage.Kind.ITEM ? "item" : "sentence";
      return switch (count) {
        case 1 -> quote + " is";
        case 2 -> "%s and 1 more %s are".formatted(quote, noun);
        default -> "%s and %d more %ss are".formatted(quote, count - 1, noun);
      };
    }
  }

  /** The passages of one kind left in a document; neighbours are one. */
  static List<Left> in(Match match, Kind kind) {
    TemplateText finder = new TemplateText(match.pack());
    List<Left> found = new ArrayList<>();
    match.document().passages().forEach(passages -> finder.search(passages, kind, found));
    return found;
  }

  private void search(List<Passage> passages, Kind kind, List<Left> found) {
    boolean whole = passages.stream().flatMap(Passage::all).allMatch(this::isTemplate);
    int i = 0;
    while (i < passages.size()) {
      Passage passage = passages.get(i);
      if (!isLeft(passage, kind) || !(whole || isLeftAlone(passage, kind))) {
        search(passage.below(), kind, found);
        i++;
        continue;
      }
      int end = i + 1;
      while (end < passages.size()
          && isOneWith(passage, passages.get(end))
          && isLeft(passages.get(end), kind)
          && (whole || isLeftAlone(passages.get(end), kind))) {
        end++;
      }
      Passage last = passages.get(end - 1);
      Span span = whole(passage).union(whole(last));
      found.add(new Left(passage, end - i, span));
      i = end;
    }
  }

  /** Items in a row, and sentences of one paragraph or value. */
  private static boolean isOneWith(Passage first, Passage next) {
    return first.kind() == next.kind()
        && first.kind().isWords()
        && (first.kind() == Passage.Kind.ITEM || first.whole().equals(next.whole()));
  }

  private static Span whole(Passage passage) {
    return passage.all().map(Passage::span).reduce(passage.span(), Span::union);
  }

  /**
   * Whether it counts though something around it is the author's: a line of a sample may happen to
   * be right, unless it says itself that it is one.
   */
  private static boolean isLeftAlone(Passage passage, Kind kind) {
    return kind != Kind.EXAMPLE
        || !passage.kind().isWords()
        || NormalText.of(passage.text()).startsWith(NormalText.of("example"));
  }

  private boolean isLeft(Passage passage, Kind kind) {
    return is(passage, kind)
        && passage.below().stream().flatMap(Passage::all).allMatch(this::isTemplate);
  }

  private boolean isTemplate(Passage passage) {
    return !kinds(passage).isEmpty();
  }

  private boolean is(Passage passage, Kind kind) {
    return kinds(passage).contains(kind);
  }

  /** What it is in the template; nothing for what the author wrote. */
  private Set<Kind> kinds(Passage passage) {
    Set<Kind> found = known.get(passage);
    if (found == null) {
      found = EnumSet.noneOf(Kind.class);
      NormalText text = NormalText.of(passage.text());
      for (Kind kind : KINDS) {
        if ((passage.kind().isWords() || kind == Kind.EXAMPLE)
            && pack.fingerprints().has(kind, text)) {
          found.add(kind);
        }
      }
      if (!found.isEmpty() && pack.keeps(NormalText.of(passage.whole()))) {
        found.clear();
      }
      known.put(passage, found);
    }
    return found;
  }
}
