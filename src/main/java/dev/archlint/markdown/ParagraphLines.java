package dev.archlint.markdown;

import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.ast.util.ReferenceRepository;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.parser.block.BlockPreProcessor;
import com.vladsch.flexmark.parser.block.BlockPreProcessorFactory;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.List;
import java.util.Set;

/**
 * The lines of a paragraph or an underlined heading, as its only child. They are taken away from
 * the paragraph itself: flexmark would join them for its inline parser, in time quadratic in the
 * lines of a quote.
 */
final class ParagraphLines extends Node {
  private final List<BasedSequence> lines;

  ParagraphLines(List<BasedSequence> lines) {
    super(lines.get(0));
    this.lines = lines;
  }

  /** Those of {@code parent}; none if it has no such child. */
  static List<BasedSequence> of(Node parent) {
    return parent.getFirstChild() instanceof ParagraphLines own ? own.lines : List.of();
  }

  @Override
  public BasedSequence[] getSegments() {
    return EMPTY_SEGMENTS;
  }

  /** Moves the lines of all paragraphs, and takes out the definitions that these begin with. */
  static final class Mover implements BlockPreProcessorFactory {
    @Override
    public Set<Class<? extends Block>> getBlockTypes() {
      return Set.of(Paragraph.class);
    }

    @Override
    public BlockPreProcessor apply(ParserState state) {
      ReferenceRepository references = Parser.REFERENCES.get(state.getProperties());
      return (parser, block) -> move((Paragraph) block, references, parser);
    }

    @Override
    public Set<Class<?>> getAfterDependents() {
      return Set.of();
    }

    @Override
    public Set<Class<?>> getBeforeDependents() {
      return Set.of();
    }

    @Override
    public boolean affectsGlobalScope() {
      return true;
    }

    private static void move(
        Paragraph paragraph, ReferenceRepository references, ParserState state) {
      DefinitionReader.Split split =
          DefinitionReader.split(paragraph.getContentLines(), references);
      paragraph.setContentLines(List.of());
      for (Reference definition : split.definitions()) {
        paragraph.insertBefore(definition);
      }
      if (split.rest().isEmpty()) {
        paragraph.unlink();
        state.blockRemoved(paragraph);
        return;
      }
      if (!split.definitions().isEmpty()) {
        int start = split.rest().get(0).getStartOffset();
        paragraph.setChars(paragraph.baseSubSequence(start, paragraph.getEndOffset()));
      }
      paragraph.appendChild(new ParagraphLines(split.rest()));
    }
  }
}
