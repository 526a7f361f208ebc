package dev.archlint.markdown;

import com.vladsch.flexmark.parser.InlineParserExtensionFactory;
import com.vladsch.flexmark.parser.delimiter.DelimiterProcessor;
import com.vladsch.flexmark.parser.internal.CommonmarkInlineParser;
import com.vladsch.flexmark.parser.internal.LinkRefProcessorData;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * flexmark's inline parser, which follows CommonMark but for link destinations in angle brackets:
 * GitHub allows spaces in them, {@code [a](<my file.md>)}. flexmark's own option for that allows
 * them without brackets too, and makes a definition of {@code [Note]: any text}.
 */
final class GitHubInlineParser extends CommonmarkInlineParser {
  GitHubInlineParser(
      DataHolder options,
      BitSet specialCharacters,
      BitSet delimiterCharacters,
      Map<Character, DelimiterProcessor> delimiterProcessors,
      LinkRefProcessorData linkRefProcessors,
      List<InlineParserExtensionFactory> extensions) {
    super(
        options,
        specialCharacters,
        delimiterCharacters,
        delimiterProcessors,
        linkRefProcessors,
        extensions);
  }

  @Override
  public @Nullable BasedSequence parseLinkDestination() {
    if (peek() != '<') {
      return super.parseLinkDestination();
    }
    BasedSequence all = getInput();
    int start = getIndex();
    for (int i = start + 1; i < all.length(); i++) {
      char c = all.charAt(i);
      if (c == '>') {
        setIndex(i + 1);
        return all.subSequence(start, i + 1);
      }
      if (c == '<' || c == '\n') {
        return null;
      }
      if (c == '\\') {
        i++;
      }
    }
    return null;
  }
}
