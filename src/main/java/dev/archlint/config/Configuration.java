package dev.archlint.config;

import dev.archlint.pack.Pack;
import dev.archlint.pack.Stage;
import dev.archlint.rule.SeveritySetting;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a {@code .archlint.yaml} says, with all that it extends. Paths of documents are absolute and
 * normalised.
 *
 * @param name of the file, as users name it; empty where there is none
 * @param packs the user's own, in the order of the file; no two have one id
 * @param documents what it says of documents; of two that speak of one, the later decides, and what
 *     a file says comes after all that it extends
 * @param exclude what is not searched for documents; the last that speaks of a path decides
 * @param baseline the file of known findings; it need not exist
 * @param failOn the severity from which on a finding fails a run
 */
public record Configuration(
    Optional<String> name,
    List<OwnPack> packs,
    List<DocumentRules> documents,
    List<Globs> exclude,
    Optional<Setting<Path>> baseline,
    Optional<Setting<FailOn>> failOn) {
  /** Says nothing. */
  public static final Configuration NONE =
      new Configuration(
          Optional.empty(), List.of(), List.of(), List.of(), Optional.empty(), Optional.empty());

  public Configuration {
    Objects.requireNonNull(name);
    packs = List.copyOf(packs);
    documents = List.copyOf(documents);
    exclude = List.copyOf(exclude);
    Objects.requireNonNull(baseline);
    Objects.requireNonNull(failOn);
  }

  /** Whether a file or folder is left out of the search for documents. */
  public boolean excludes(Path path, boolean isFolder) {
    for (int i = exclude.size() - 1; i >= 0; i--) {
      Optional<Boolean> excluded = exclude.get(i).match(path, isFolder);
      if (excluded.isPresent()) {
        return excluded.get();
      }
    }
    return false;
  }

  /** The pack that it names for a document. */
  public Optional<Setting<Pack>> pack(Path document) {
    return last(document, DocumentRules::pack);
  }

  /** The stage that it names for a document. */
  public Optional<Setting<Stage>> stage(Path document) {
    return last(document, DocumentRules::stage);
  }

  private <T> Optional<T> last(Path document, Function<DocumentRules, Optional<T>> value) {
    return documents.stream()
        .filter(entry -> value.apply(entry).isPresent() && entry.speakOf(document))
        .reduce((earlier, later) -> later)
        .flatMap(value);
  }

  /** The layers of severities for a document, the decisive one last. */
  public List<Map<String, SeveritySetting>> rules(Path document) {
    return documents.stream()
        .filter(entry -> !entry.rules().isEmpty() && entry.speakOf(document))
        .map(DocumentRules::rules)
        .toList();
  }
}
