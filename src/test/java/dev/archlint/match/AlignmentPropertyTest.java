package dev.archlint.match;

import static org.assertj.core.api.Assertions.assertThat;

import dev.archlint.markdown.MarkdownParser;
import dev.archlint.match.PackTree.Line;
import dev.archlint.source.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** For any pack: its own document aligns fully, and one defect in it is found as that one. */
class AlignmentPropertyTest {
  /** The same packs in every build; another seed, or none, looks at other packs. */
  private static final String SEED = "20261121";

  private static final List<String> NAMES =
      List.of(
          "Business Drivers",
          "Quality Goals",
          "Stakeholder Map",
          "Runtime View",
          "Glossary",
          "Deployment Topology",
          "Cost Model",
          "Legal Notes",
          "Interface Catalogue",
          "Hazards",
          "Timeline",
          "Backup Procedure",
          "Event Schema",
          "Naming Rules",
          "Capacity Figures",
          "Tenancy",
          "Audit Trail",
          "Localisation",
          "Onboarding Steps",
          "Feature Toggles");

  @Property(tries = 200, seed = SEED)
  void theDocumentOfAPackAlignsFully(@ForAll("packs") PackTree pack) {
    assertThat(defects(pack, pack.lines())).isEmpty();
  }

  @Property(tries = 200, seed = SEED)
  void authorsMayNumberShiftAndRestyleHeadings(
      @ForAll("packs") PackTree pack, @ForAll @IntRange(min = 0, max = 2) int shift) {
    List<Line> lines = new ArrayList<>();
    int number = 0;
    for (Line line : pack.lines()) {
      String text = number == 0 ? line.text() : number + ") **" + line.text() + "** 🚀 (v2)";
      lines.add(new Line(line.level() + shift, text.toUpperCase(Locale.ROOT), false));
      number++;
    }

    assertThat(defects(pack, lines)).isEmpty();
  }

  @Property(tries = 200, seed = SEED)
  void aRemovedSectionIsMissing(@ForAll("packs") PackTree pack, @ForAll("picks") int pick) {
    List<Line> lines = new ArrayList<>(pack.lines());
    int at = 1 + pick % (lines.size() - 1);
    String name = lines.get(at).text();
    lines.subList(at, subtreeEnd(lines, at)).clear();

    assertThat(defects(pack, lines)).containsExactly("missing " + name);
  }

  @Property(tries = 200, seed = SEED)
  void aRepeatedSectionIsADuplicate(@ForAll("packs") PackTree pack, @ForAll("picks") int pick) {
    List<Line> lines = new ArrayList<>(pack.lines());
    int at = 1 + pick % (lines.size() - 1);
    int end = subtreeEnd(lines, at);
    lines.addAll(end, List.copyOf(lines.subList(at, end)));

    assertThat(defects(pack, lines)).containsExactly("duplicate " + lines.get(at).text());
  }

  @Property(tries = 200, seed = SEED)
  void aMisspeltSectionIsRenamed(@ForAll("packs") PackTree pack, @ForAll("picks") int pick) {
    List<Line> lines = new ArrayList<>(pack.lines());
    int at = 1 + pick % (lines.size() - 1);
    Line line = lines.get(at);
    lines.set(at, new Line(line.level(), line.text().substring(1), false));

    assertThat(defects(pack, lines)).containsExactly("renamed " + line.text());
  }

  /** The time that it takes to tell is the product of both. */
  @Example
  void nothingIsToldOfThousandsThatAreAllAlike() {
    List<PackTree> parts =
        IntStream.range(0, 1_001).mapToObj(i -> new PackTree("Goal Aims " + i, List.of())).toList();
    List<Line> lines = new ArrayList<>(List.of(new Line(1, "Design", false)));
    IntStream.range(0, 1_000).forEach(i -> lines.add(new Line(2, "Goal Arms " + i, false)));

    assertThat(defects(new PackTree("Design", parts), lines))
        .hasSize(1_001)
        .allMatch(defect -> defect.startsWith("missing"));
    List<Line> fewer = lines.subList(0, 3);
    assertThat(defects(new PackTree("Design", parts.subList(0, 3)), fewer))
        .contains("renamed Goal Aims 0");
  }

  @Property(tries = 200, seed = SEED)
  void aSwappedSectionIsOutOfOrder(@ForAll("packs") PackTree pack, @ForAll("picks") int pick) {
    List<Line> lines = new ArrayList<>(pack.lines());
    int at = 1 + pick % (lines.size() - 1);
    int next = subtreeEnd(lines, at);
    Assume.that(next < lines.size() && lines.get(next).level() == lines.get(at).level());
    List<Line> second = List.copyOf(lines.subList(next, subtreeEnd(lines, next)));
    lines.subList(next, subtreeEnd(lines, next)).clear();
    lines.addAll(at, second);

    assertThat(defects(pack, lines))
        .hasSize(1)
        .first()
        .isIn("order " + second.get(0).text(), "order " + lines.get(at + second.size()).text());
  }

  @Property(tries = 300, seed = SEED)
  void aSectionAtAnotherLevelIsAtTheWrongLevel(
      @ForAll("packs") PackTree pack, @ForAll("picks") int pick, @ForAll boolean deeper) {
    List<Line> lines = new ArrayList<>(pack.lines());
    int at = 1 + pick % (lines.size() - 1);
    Line line = lines.get(at);
    // Three of a level, or there is no telling which one of two is right.
    Assume.that(lines.stream().filter(other -> other.level() == line.level()).count() > 2);
    lines.set(at, new Line(line.level() + (deeper ? 1 : -1), line.text(), false));

    assertThat(defects(pack, lines)).containsExactly("level " + line.text());
  }

  @Property(tries = 200, seed = SEED)
  void aBoldLineStandsForItsSection(@ForAll("packs") PackTree pack, @ForAll("picks") int pick) {
    List<Line> lines = new ArrayList<>(pack.lines());
    int at = 1 + pick % (lines.size() - 1);
    Assume.that(subtreeEnd(lines, at) == at + 1);
    lines.set(at, new Line(lines.get(at).level(), lines.get(at).text(), true));

    assertThat(defects(pack, lines)).containsExactly("bold " + lines.get(at).text());
  }

  @Example
  void aBoldLineStandsForOneSectionAlone() {
    PackTree notes = new PackTree("Notes", List.of());
    PackTree pack = new PackTree("Design", List.of(new PackTree("Hazards", List.of(notes)), notes));
    List<Line> lines =
        List.of(
            new Line(1, "Design", false),
            new Line(2, "Hazards", false),
            new Line(3, "Notes", true));

    assertThat(defects(pack, lines)).containsExactly("missing Notes", "bold Notes");
  }

  @Property(tries = 200, seed = SEED)
  void sectionsOfTheAuthorsOwnAreWelcome(
      @ForAll("packs") PackTree pack, @ForAll("picks") int pick) {
    List<Line> lines = new ArrayList<>(pack.lines());
    int at = 1 + pick % (lines.size() - 1);
    lines.add(at, new Line(lines.get(at).level(), "Thoughts from the workshop", false));

    assertThat(defects(pack, lines)).isEmpty();
  }

  /** What the match says is wrong, in words. */
  private static List<String> defects(PackTree pack, List<Line> lines) {
    Match match =
        new Matcher(pack.pack())
            .match(MarkdownParser.parse(SourceFile.of("a.md", PackTree.markdown(lines))));
    List<String> defects = new ArrayList<>();
    match.missing().forEach(missing -> defects.add("missing " + missing.expected().name()));
    match.duplicates().forEach(again -> defects.add("duplicate " + again.section().title()));
    match
        .sections()
        .forEach(
            part -> {
              switch (part.name()) {
                case SAME -> {}
                case RENAMED -> defects.add("renamed " + part.expected().name());
                case BOLD_LINE -> defects.add("bold " + part.expected().name());
              }
              if (part.place() instanceof Placement.OutOfOrder) {
                defects.add("order " + part.title());
              } else if (part.place() instanceof Placement.WrongLevel) {
                defects.add("level " + part.title());
              } else if (part.place() instanceof Placement.WrongParent) {
                defects.add("parent " + part.title());
              }
            });
    return defects;
  }

  private static int subtreeEnd(List<Line> lines, int at) {
    int end = at + 1;
    while (end < lines.size() && lines.get(end).level() > lines.get(at).level()) {
      end++;
    }
    return end;
  }

  @Provide
  Arbitrary<Integer> picks() {
    return Arbitraries.integers().between(0, 1000);
  }

  /** Two to six sections with up to three subsections each, every name once. */
  @Provide
  Arbitrary<PackTree> packs() {
    return Arbitraries.integers()
        .between(0, 3)
        .list()
        .ofMinSize(2)
        .ofMaxSize(5)
        .flatMap(
            counts ->
                Arbitraries.shuffle(NAMES)
                    .map(
                        names -> {
                          List<PackTree> sections = new ArrayList<>();
                          int next = 0;
                          for (int count : counts) {
                            String name = names.get(next++);
                            List<PackTree> children = new ArrayList<>();
                            for (int i = 0; i < count && next < names.size(); i++) {
                              children.add(new PackTree(names.get(next++), List.of()));
                            }
                            sections.add(new PackTree(name, children));
                          }
                          return new PackTree("Parcel Hub Design", sections);
                        }));
  }
}
