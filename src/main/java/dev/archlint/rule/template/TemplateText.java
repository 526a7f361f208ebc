package dev.archlint.rule.template;

import dev.archlint.document.Document;
import dev.archlint.document.Passage;
import dev.archlint.match.Match;
import dev.archlint.match.OfPack;
import dev.archlint.pack.Fingerprints;
import dev.archlint.pack.Fingerprints.Kind;
import dev.archlint.pack.NormalHash;
import dev.archlint.pack.NormalText;
import dev.archlint.pack.Pack;
import dev.archlint.rule.Shared;
import dev.archlint.source.Span;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The passages of a document that are the template's, word for word. */
final class TemplateText {
  static final Shared<TemplateText> SHARED = Shared.of(TemplateText::new);

  /** The passages of each section in which some are the template's. */
  private final List<List<Judged>> sections = new ArrayList<>();

  /** How texts begin that may stay. */
  private static final OfPack<List<NormalText>> KEPT = OfPack.of(Pack::kept);

  private final Match match;

  private final NormalHash hash;
  private final Passage.Reader reader;

  private TemplateText(Match match) {
    this.match = match;
    this.hash = match.pack().fingerprints().reader();
    this.reader = hash::add;
    Document document = match.document();
    document.root().all().forEach(section -> add(Passage.in(section.blocks(), document.source())));
  }

  private void add(List<Passage> passages) {
    if (anyIsKnown(passages)) {
      List<Judged> judged = judged(passages);
      if (Judged.anyHoldsTemplate(judged)) {
        sections.add(judged);
      }
    }
  }

  /** Whether there is anything to judge; in most sections there is not. */
  private boolean anyIsKnown(List<Passage> passages) {
    for (Passage passage : passages) {
      if (!known(passage).isEmpty() || anyIsKnown(passage.below())) {
        return true;
      }
    }
    return false;
  }

  /**
   * A passage with what it is in the template.
   *
   * @param kinds none for what the author wrote
   * @param template whether it and all below it is the template's
   */
  private record Judged(Passage passage, Set<Kind> kinds, List<Judged> below, boolean template) {
    static boolean anyHoldsTemplate(List<Judged> passages) {
      for (Judged one : passages) {
        if (!one.kinds.isEmpty() || anyHoldsTemplate(one.below)) {
          return true;
        }
      }
      return false;
    }

    /** Whether it is left, and not merely the first line of what the author wrote. */
    boolean isLeft(Kind kind) {
      return kinds.contains(kind) && template;
    }

    Span whole() {
      Span whole = passage.span();
      for (Judged one : below) {
        whole = whole.union(one.whole());
      }
      return whole;
    }
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
  List<Left> left(Kind kind) {
    List<Left> found = new ArrayList<>();
    sections.forEach(section -> search(section, kind, found));
    return found;
  }

  private static void search(List<Judged> passages, Kind kind, List<Left> found) {
    boolean whole = passages.stream().allMatch(Judged::template);
    int i = 0;
    while (i < passages.size()) {
      Judged first = passages.get(i);
      if (!first.isLeft(kind) || !(whole || isLeftAlone(first.passage(), kind))) {
        search(first.below(), kind, found);
        i++;
        continue;
      }
      int end = i + 1;
      while (end < passages.size()
          && isOneWith(first.passage(), passages.get(end).passage())
          && passages.get(end).isLeft(kind)
          && (whole || isLeftAlone(passages.get(end).passage(), kind))) {
        end++;
      }
      Span span = first.whole().union(passages.get(end - 1).whole());
      found.add(new Left(first.passage(), end - i, span));
      i = end;
    }
  }

  /** Items in a row, and sentences of one paragraph or value. */
  private static boolean isOneWith(Passage first, Passage next) {
    return first.kind() == next.kind()
        && first.kind().isWords()
        && (first.kind() == Passage.Kind.ITEM || first.whole().equals(next.whole()));
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

  private List<Judged> judged(List<Passage> passages) {
    if (passages.isEmpty()) {
      return List.of();
    }
    List<Judged> judged = new ArrayList<>(passages.size());
    for (Passage passage : passages) {
      Set<Kind> kinds = kinds(passage);
      List<Judged> below = judged(passage.below());
      boolean template = !kinds.isEmpty() && below.stream().allMatch(Judged::template);
      judged.add(new Judged(passage, kinds, below, template));
    }
    return judged;
  }

  private Set<Kind> kinds(Passage passage) {
    Set<Kind> kinds = known(passage);
    if (kinds.isEmpty() || isKept(NormalText.of(passage.whole()))) {
      return Set.of();
    }
    Set<Kind> meant = EnumSet.copyOf(kinds);
    if (!passage.kind().isWords()) {
      meant.retainAll(EnumSet.of(Kind.EXAMPLE));
    }
    return meant;
  }

  /** What the template has a passage as; nearly none has its text made for that. */
  private Set<Kind> known(Passage passage) {
    Fingerprints template = match.pack().fingerprints();
    hash.clear();
    passage.read(reader);
    return hash.isCertain() ? template.kinds(hash) : template.kinds(passage.text());
  }

  private boolean isKept(NormalText whole) {
    for (NormalText begin : match.get(KEPT)) {
      if (whole.startsWith(begin)) {
        return true;
      }
    }
    return false;
  }
}
