package dev.archlint.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.archlint.document.Passage.Kind;
import dev.archlint.markdown.MarkdownParser;
import dev.archlint.source.SourceFile;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

final class PassageTest {
  private static List<Passage> in(String text) {
    SourceFile source = SourceFile.of("a.md", text);
    return Passage.in(MarkdownParser.parse(source).root().blocks(), source);
  }

  private static List<String> texts(String text) {
    return in(text).stream().map(Passage::text).toList();
  }

  @Test
  void cutsParagraphsAtSentences() {
    assertThat(texts("One is here. Two (e.g. this) is there! Is it?\nYes."))
        .containsExactly("One is here.", "Two (e.g. this) is there!", "Is it?", "Yes.");
  }

  @Test
  void cutsNeitherNumbersNorNamesNorCode() {
    assertThat(texts("Version 1.2 of `a. B` by J. Smith is used."))
        .containsExactly("Version 1.2 of `a. B` by J. Smith is used.".replace("`", ""));
  }

  @Test
  void keepsBracketsWhole() {
    assertThat(texts("[One. Two.] Three.")).containsExactly("[One. Two.]", "Three.");
  }

  @Test
  void pointsAtEachSentence() {
    String text = "One is *here*. Two\nis there.";
    assertThat(in(text))
        .extracting(it -> text.substring(it.span().start(), it.span().end()))
        .containsExactly("One is *here*.", "Two\nis there.");
  }

  @Test
  void leavesLabelsOut() {
    assertThat(texts("**Status:** Draft. It is.")).containsExactly("Draft.", "It is.");
    assertThat(in("**Status:** Draft. It is.").get(1).kind()).isEqualTo(Kind.VALUE);
    assertThat(in("**Status:** Draft. It is.").get(1).whole()).isEqualTo("Status: Draft. It is.");
    assertThat(texts("**Status:**")).isEmpty();
    assertThat(texts("Open points:")).isEmpty();
    assertThat(texts("- **Owner:** Imke")).containsExactly("Imke");
    assertThat(texts("Say how the data moves through it:"))
        .containsExactly("Say how the data moves through it:");
  }

  @Test
  void keepsWhatStandsBelowAnItem() {
    Passage item = in("- One\n  - Two\n\n    Three.\n").get(0);
    assertThat(item.kind()).isEqualTo(Kind.ITEM);
    assertThat(item.all().map(Passage::text)).containsExactly("One", "Two", "Three.");
  }

  @Test
  void takesOpenTasksAsOne() {
    assertThat(in("- [ ] One\n- [ ] Two"))
        .extracting(Passage::kind)
        .containsExactly(Kind.CHECKLIST);
    assertThat(in("- [ ] One\n- [x] Two"))
        .extracting(Passage::kind)
        .containsExactly(Kind.ITEM, Kind.ITEM);
  }

  @Test
  void takesTheBodyOfATable() {
    Passage table = in("| A | B |\n|---|---|\n| 1 | 2 |\n").get(0);
    assertThat(table.kind()).isEqualTo(Kind.TABLE);
    assertThat(table.text()).isEqualTo("1 | 2\n");
    assertThat(in("| A | B |\n|---|---|\n| 1 | |\n")).isEmpty();
  }

  @Test
  void dropsPlaceholdersFromCode() {
    assertThat(texts("```\n[Your drawing]\na --> b\n```")).containsExactly("a --> b\n");
  }

  /** What is compared with the template piece by piece is the text. */
  @Test
  void readsWhatItSays() {
    for (Passage top :
        in(
            """
            One is *here*. Two.

            **Owner:** Imke. Since May.

            - Item
              - [ ] Open
              - [ ] Box

            | A | B |
            |---|---|
            | 1 | 2 |

            ```
            [Your drawing]
            a --> b
            ```
            """)) {
      top.all()
          .forEach(
              passage -> {
                StringBuilder read = new StringBuilder();
                passage.read(
                    (text, start, end) -> {
                      read.append(text, start, end).append(' ');
                      return true;
                    });
                assertThat(words(read.toString())).isEqualTo(words(passage.text()));
                AtomicInteger pieces = new AtomicInteger();
                passage.read((text, start, end) -> pieces.incrementAndGet() < 1);
                assertThat(pieces).hasValue(1);
              });
    }
  }

  private static String words(String text) {
    return text.replaceAll("[|\\s]+", " ").strip();
  }
}
