package dev.archlint.lint;

import dev.archlint.filter.Severities;
import dev.archlint.pack.Stage;
import java.util.Objects;
import java.util.Optional;

/**
 * What people outside a document say of it.
 *
 * @param chooser knows the packs that it may follow
 * @param mapped the pack that the configuration names for it; what the document says of itself
 *     comes first
 * @param stage how far it is, whatever it says itself
 * @param severities what the configuration says of the rules, on top of what the pack says
 */
public record DocumentSettings(
    PackChooser chooser,
    Optional<PackChoice.Mapped> mapped,
    Optional<Stage> stage,
    Severities severities) {
  public DocumentSettings {
    Objects.requireNonNull(chooser);
    Objects.requireNonNull(mapped);
    Objects.requireNonNull(stage);
    Objects.requireNonNull(severities);
  }

  /** Of a document that no configuration speaks of. */
  public static DocumentSettings of(PackChooser chooser) {
    return new DocumentSettings(chooser, Optional.empty(), Optional.empty(), Severities.DEFAULT);
  }
}
