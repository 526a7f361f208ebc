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
    final List<Block> blocks = new ArrayList<>();
    final List<Section> sections = new ArrayList<>();

    Open(Optional<Heading> heading) {
      this.heading = heading;
    }

    int level() {
      return heading.map(Heading::level).orElse(0);
    }

    Section close(int end) {
      int start = heading.map(own -> own.span().start()).orElse(0);
      return new Section(heading, blocks, sections, new Span(start, end));
    }
  }

  /** The document and the sections around the current place, each in the one before it. */
  private final List<Open> open = new ArrayList<>();

  SectionBuilder() {
    open.add(new Open(Optional.empty()));
  }

  void add(Heading heading) {
    closeTo(heading.level(), heading.span().start());
    open.add(new Open(Optional.of(heading)));
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
    while (innermost().level() >= level) {
      Section closed = innermost().close(end);
      open.remove(open.size() - 1);
      innermost().sections.add(closed);
    }
  }

  private Open innermost() {
    return open.get(open.size() - 1);
  }
}
