package dev.archlint.match;

import static org.assertj.core.api.Assertions.assertThat;

import dev.archlint.document.Document;
import dev.archlint.markdown.MarkdownParser;
import dev.archlint.source.SourceFile;
import java.util.List;
import org.junit.jupiter.api.Test;

final class OfPackTest {
  private static final OfPack<Object> WANTED = OfPack.of(pack -> List.of(new Object()));

  private static final Document DOCUMENT =
      MarkdownParser.parse(SourceFile.of("a.md", "# Goals\n\nOne.\n"));

  private static Matcher matcher() {
    return new Matcher(new PackTree("Goals", List.of()).pack());
  }

  @Test
  void isWorkedOutOnceForAllDocumentsOfAPack() {
    Matcher matcher = matcher();
    Object first = matcher.match(DOCUMENT).get(WANTED);
    assertThat(matcher.match(DOCUMENT).get(WANTED)).isSameAs(first);
    assertThat(matcher().match(DOCUMENT).get(WANTED)).isNotSameAs(first);
  }
}
