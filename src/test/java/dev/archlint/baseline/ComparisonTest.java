package dev.archlint.baseline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.archlint.rule.Finding;
import dev.archlint.rule.Severity;
import dev.archlint.source.Position;
import dev.archlint.source.Range;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ComparisonTest {
  private static final Set<String> ALL = Set.of("table-rows", "section-empty");

  /** Texts of the findings of a document before and after, from which everything follows. */
  @Property(tries = 300, seed = "11")
  void everyFindingIsKnownOrFreshAndEveryKnownOneRemainsOrIsMended(
      @ForAll("texts") List<String> before, @ForAll("texts") List<String> after) {
    Baseline baseline = Comparison.of(Baseline.EMPTY, at("a.md", before), any -> true).withFresh();
    assertThat(baseline.size()).isEqualTo(before.size());
    Comparison comparison = Comparison.of(baseline, at("a.md", after), any -> true);
    Comparison.Parted own = comparison.documents().get(0);
    assertThat(Stream.concat(own.fresh().stream(), own.known().stream()))
        .containsExactlyInAnyOrderElementsOf(findings("a.md", after));
    int mended = comparison.mended().stream().mapToInt(KnownFinding::count).sum();
    assertThat(own.known().size() + mended).isEqualTo(before.size());
    assertThat(comparison.remaining().size()).isEqualTo(own.known().size());
    assertThat(comparison.withFresh())
        .isEqualTo(Comparison.of(Baseline.EMPTY, at("a.md", after), any -> true).withFresh());
  }

  @Provide
  Arbitrary<List<String>> texts() {
    return Arbitraries.of("one", "two", "three").list().ofMaxSize(6);
  }

  @Example
  void whatWasNotLookedForIsNotMended() {
    Baseline baseline = known("a.md", "one", "two");
    CheckedDocument silent = new CheckedDocument("a.md", List.of(), Set.of("section-empty"));
    Comparison comparison = Comparison.of(baseline, List.of(silent), any -> true);
    assertThat(comparison.mended()).isEmpty();
    assertThat(comparison.remaining()).isEqualTo(baseline);
  }

  @Example
  void ofDocumentsThatAreGoneAllIsMendedOfOthersNothing() {
    Baseline baseline = known("a.md", "one", "two");
    assertThat(Comparison.of(baseline, List.of(), any -> true).remaining()).isEqualTo(baseline);
    Comparison gone = Comparison.of(baseline, List.of(), any -> false);
    assertThat(gone.remaining()).isEqualTo(Baseline.EMPTY);
    assertThat(gone.mended()).hasSize(2);
  }

  @Example
  void aRenamedDocumentNeedsHalfOfWhatWasKnown() {
    Baseline baseline = known("old.md", "one", "two", "three", "four");
    Comparison half =
        Comparison.of(baseline, at("new.md", List.of("one", "two", "x")), "new.md"::equals);
    assertThat(half.documents().get(0).known()).hasSize(2);
    assertThat(half.documents().get(0).fresh()).hasSize(1);
    assertThat(half.remaining()).isEqualTo(known("new.md", "one", "two"));
    Comparison less = Comparison.of(baseline, at("new.md", List.of("one", "x")), "new.md"::equals);
    assertThat(less.documents().get(0).known()).isEmpty();
  }

  @Example
  void aCopyOfADocumentIsNoRename() {
    Baseline baseline = known("old.md", "one", "two");
    Comparison copy = Comparison.of(baseline, at("copy.md", List.of("one", "two")), any -> true);
    assertThat(copy.documents().get(0).fresh()).hasSize(2);
  }

  @Example
  void oneDocumentIsRenamedToOneOther() {
    Baseline baseline = known("old.md", "one", "two");
    List<CheckedDocument> both = new ArrayList<>(at("a.md", List.of("one", "two")));
    both.addAll(at("b.md", List.of("one", "two")));
    Comparison comparison = Comparison.of(baseline, both, path -> !path.equals("old.md"));
    assertThat(comparison.documents().get(0).fresh()).isEmpty();
    assertThat(comparison.documents().get(1).known()).isEmpty();
  }

  private static Baseline known(String path, String... texts) {
    return Comparison.of(Baseline.EMPTY, at(path, List.of(texts)), any -> true).withFresh();
  }

  private static List<CheckedDocument> at(String path, List<String> texts) {
    return List.of(new CheckedDocument(path, findings(path, texts), ALL));
  }

  private static List<Finding> findings(String path, List<String> texts) {
    List<Finding> findings = new ArrayList<>();
    for (int line = 1; line <= texts.size(); line++) {
      Range range = new Range(new Position(line, 1), new Position(line, 2));
      findings.add(
          new Finding(
              "table-rows",
              Severity.ERROR,
              path,
              range,
              texts.get(line - 1),
              Optional.empty(),
              List.of("Doors"),
              texts.get(line - 1),
              Optional.empty()));
    }
    return findings;
  }
}
