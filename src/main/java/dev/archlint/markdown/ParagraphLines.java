package dev.archlint.markdown;

import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.List;

/** The lines of an underlined heading, which flexmark keeps as one, as its only child. */
final class ParagraphLines extends Node {
  private final List<BasedSequence> lines;

  ParagraphLines(List<BasedSequence> lines) {
    super(lines.get(0));
    this.lines = lines;
  }

  /** Those of a paragraph or an underlined heading; none of other blocks. */
  static List<BasedSequence> of(Node block) {
    if (block instanceof Paragraph paragraph) {
      return paragraph.getContentLines();
    }
    return block.getFirstChild() instanceof ParagraphLines own ? own.lines : List.of();
  }

  @Override
  public BasedSequence[] getSegments() {
    return EMPTY_SEGMENTS;
  }
}
