package dev.archlint.derive;

import dev.archlint.document.Document;
import dev.archlint.pack.FingerprintsFile;
import dev.archlint.pack.Key;
import dev.archlint.pack.Pack;
import dev.archlint.pack.PackReader;
import dev.archlint.source.InvalidInputException;
import dev.archlint.source.Problem;
import dev.archlint.source.SourceFile;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A rule pack made from a template: equal templates give equal bytes.
 *
 * @param pack the text of its {@code pack.yaml}
 * @param fingerprints the text of its {@code fingerprints.txt}
 */
public record DerivedPack(String pack, String fingerprints) {
  public DerivedPack {
    Objects.requireNonNull(pack);
    Objects.requireNonNull(fingerprints);
  }

  /**
   * Makes the pack of a template.
   *
   * @param id of the pack
   * @throws InvalidInputException if the template has no section, or nothing that can be read back
   */
  public static DerivedPack of(Document template, String id) throws InvalidInputException {
    if (template.sections().findAny().isEmpty()) {
      throw new InvalidInputException(
          List.of(
              new Problem(
                  template.source().path(),
                  Optional.empty(),
                  template
                      .unreadable()
                      .map(it -> "the file " + it.reason())
                      .orElse("has no heading"),
                  "name a Markdown file whose headings a document should have")));
    }
    DraftSection draft = Drafter.draft(template);
    String yaml = PackWriter.write(id, title(template, id), draft);
    Pack pack = PackReader.read(SourceFile.of("pack.yaml", yaml), Optional.empty());
    return new DerivedPack(yaml, FingerprintsFile.write(TemplateWords.of(template, pack)));
  }

  /** The title's own words, without those in brackets. */
  private static String title(Document template, String id) {
    String words =
        template.root().sections().stream()
            .limit(template.root().sections().size() == 1 ? 1 : 0)
            .findFirst()
            .flatMap(section -> section.heading())
            .map(heading -> HeadingShape.of(heading).pattern())
            .map(DerivedPack::withoutNames)
            .orElse("");
    return Key.of(words).isEmpty() ? id : words;
  }

  private static String withoutNames(String pattern) {
    StringBuilder words = new StringBuilder();
    int depth = 0;
    for (int i = 0; i < pattern.length(); i++) {
      char c = pattern.charAt(i);
      depth += c == '{' ? 1 : 0;
      words.append(depth == 0 ? String.valueOf(c) : "");
      depth -= c == '}' ? 1 : 0;
    }
    String text = words.toString();
    int start = 0;
    int end = text.length();
    while (start < end && !Character.isLetterOrDigit(text.charAt(start))) {
      start++;
    }
    while (end > start && !Character.isLetterOrDigit(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(start, end);
  }
}
