package dev.archlint.pack;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A rule pack: what a finished document of one template holds.
 *
 * @param id how it is named on the command line and in reports
 * @param title what its documents are called
 * @param version of the pack, as its author counts
 * @param description one line
 * @param root what it says of the document as a whole
 * @param stage where its documents say how far they are
 * @param review by what its documents are known to be out of date
 * @param rules severities that it sets: {@code error}, {@code warning}, {@code info}, {@code off},
 *     by rule id or group
 * @param fingerprints the template's own words
 */
public record Pack(
    String id,
    String title,
    String version,
    String description,
    SectionSpec root,
    Optional<StageSpec> stage,
    Optional<ReviewSpec> review,
    Map<String, String> rules,
    Fingerprints fingerprints) {
  public Pack {
    Objects.requireNonNull(id);
    Objects.requireNonNull(title);
    Objects.requireNonNull(version);
    Objects.requireNonNull(description);
    Objects.requireNonNull(root);
    Objects.requireNonNull(stage);
    Objects.requireNonNull(review);
    rules = Map.copyOf(rules);
    Objects.requireNonNull(fingerprints);
  }

  /**
   * Whether a text is one that the template means to stay: it begins with an entry of some {@code
   * keep}, so that a pack can name a text by its first words.
   */
  public boolean keeps(NormalText text) {
    return kept().stream().anyMatch(text::startsWith);
  }

  /** How texts begin that the template means to stay. */
  public List<NormalText> kept() {
    List<NormalText> kept = new ArrayList<>();
    addKept(root, kept);
    return kept;
  }

  private static void addKept(SectionSpec section, List<NormalText> kept) {
    section.keep().forEach(begin -> kept.add(NormalText.of(begin)));
    section.sections().forEach(part -> addKept(part, kept));
  }
}
