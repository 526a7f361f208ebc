package dev.archlint.markdown;

import dev.archlint.document.Block;
import dev.archlint.document.Heading;
import dev.archlint.document.Section;
import dev.archlint.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Grows the tree of sections from headings and blocks in the order of the source. */
final class SectionBuilder {
  /** A section that is still being read. */
  private static final class Open {
    final Optional<Heading> heading;

    /** 0 for the document as a whole. */
    final int level;

    final int start;
    final List<Block> blocks = new ArrayList<>();
    final List<Section> sections = new ArrayList<>();

    private Open(Optional<Heading> heading, int level, int start) {
      this.heading = heading;
      this.level = level;
      this.start = start;
    }

    static Open document() {
      return new Open(Optional.empty(), 0, 0);
    }

    static Open below(Heading heading) {
      return new Open(Optional.of(heading), heading.level(), heading.span().start());
    }

    Section close(int end) {
      return new Section(heading, blocks, sections, new Span(start, end));
    }
  }

  /** The document and the sections around the current place, each in the one before it. */
  private final List<Open> open = new ArrayList<>();

  SectionBuilder() {
    open.add(Open.document());
  }

  void add(Heading heading) {
    closeTo(heading.level(), heading.span().start());
    open.add(Open.below(heading));
  }

  /** Takes the blocks before the next heading. */
  List<Block> blocks() {
    return innermost().blocks;
  }

  /**
   * The document as one section.
   *
   * @param end the length of the text
   */
  Section finish(int end) {
    closeTo(1, end);
    return innermost().close(end);
  }

  private void closeTo(int level, int end) {
    while (innermost().level >= level) {
      Section closed = innermost().close(end);
      open.remove(open.size() - 1);
      innermost().sections.add(closed);
    }
  }

  private Open innermost() {
    return open.get(open.size() - 1);
  }
}
