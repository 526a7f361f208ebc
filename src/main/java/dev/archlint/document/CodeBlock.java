package dev.archlint.document;

import dev.archlint.source.Span;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * A fenced or indented code block.
 *
 * @param info the info string, trimmed; empty where there is none
 * @param lines its lines, without line ends, and without the indentation of what it stands in
 */
public record CodeBlock(String info, List<Span> lines, Span span) implements Block {
  public CodeBlock {
    Objects.requireNonNull(info);
    lines = List.copyOf(lines);
    Objects.requireNonNull(span);
  }

  /** The first word of the info string in lower case; empty where there is none. */
  public String language() {
    int end = 0;
    while (end < info.length() && !Character.isWhitespace(info.charAt(end))) {
      end++;
    }
    return info.substring(0, end).toLowerCase(Locale.ROOT);
  }

  @Override
  public boolean hasContent() {
    return lines.stream().anyMatch(line -> !line.isEmpty());
  }
}
