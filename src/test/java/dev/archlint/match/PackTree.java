package dev.archlint.match;

import dev.archlint.pack.ContentSpec;
import dev.archlint.pack.Fingerprints;
import dev.archlint.pack.HeadingPattern;
import dev.archlint.pack.Pack;
import dev.archlint.pack.SectionSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A small pack of sections and the document that fills it, for tests. */
record PackTree(String name, List<PackTree> children) {
  PackTree {
    children = List.copyOf(children);
  }

  /** It and all below it. */
  Stream<PackTree> all() {
    return Stream.concat(Stream.of(this), children.stream().flatMap(PackTree::all));
  }

  Pack pack() {
    return new Pack(
        "test",
        "Test",
        "1",
        "For a test",
        spec(),
        Optional.empty(),
        Optional.empty(),
        Map.of(),
        Fingerprints.NONE);
  }

  private SectionSpec spec() {
    return section(name, children.stream().map(PackTree::spec).toList());
  }

  private static SectionSpec section(String name, List<SectionSpec> sections) {
    return new SectionSpec(
        List.of(HeadingPattern.of(name)),
        false,
        Optional.empty(),
        false,
        false,
        sections,
        List.of(),
        List.of(),
        ContentSpec.ANY,
        false,
        List.of(),
        Optional.empty(),
        Map.of());
  }

  /** Lines of a heading: its level, its text, and whether it is bold instead. */
  record Line(int level, String text, boolean bold) {
    String markdown() {
      String heading = bold ? "**" + text + "**" : "#".repeat(level) + " " + text;
      return heading + "\n\nWhat it says of " + text.toLowerCase(java.util.Locale.ROOT) + ".\n\n";
    }
  }

  /** The headings of the document, the title first. */
  List<Line> lines() {
    List<Line> lines = new ArrayList<>();
    collect(1, lines);
    return lines;
  }

  private void collect(int level, List<Line> lines) {
    lines.add(new Line(level, name, false));
    children.forEach(child -> child.collect(level + 1, lines));
  }

  static String markdown(List<Line> lines) {
    StringBuilder text = new StringBuilder();
    lines.forEach(line -> text.append(line.markdown()));
    return text.toString();
  }
}
