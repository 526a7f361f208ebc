package dev.archlint.match;

import dev.archlint.document.Document;
import dev.archlint.document.Field;
import dev.archlint.document.Section;
import dev.archlint.document.ThematicBreak;
import dev.archlint.pack.FieldSpec;
import dev.archlint.pack.Pack;
import dev.archlint.pack.Stage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Holds documents against packs. */
public final class Matcher {
  private final Document document;
  private final Outline outline;
  private final Aligned whole;
  private final Map<Aligned, Placement> placements;
  private final Map<Aligned, List<FoundField>> fields = new HashMap<>();
  private final Conditions conditions = new Conditions();
  private final Map<Aligned, BoundSection> bound = new HashMap<>();

  /** A field of the pack with what the document has for it, before conditions are known. */
  private record FoundField(FieldSpec expected, List<Field> occurrences) {}

  private Matcher(Document document, Pack pack) {
    this.document = document;
    SpecNode spec = SpecNode.of(pack.root());
    this.outline = Outline.of(document, spec);
    this.whole = Aligner.align(outline, spec);
    this.placements = Placements.of(whole);
  }

  /** The best binding of the pack's parts to those of the document. */
  public static Match match(Document document, Pack pack) {
    return match(document, pack, Optional.empty());
  }

  /**
   * The best binding of the pack's parts to those of the document.
   *
   * @param stage how far the document is, whatever it says; what the pack asks for at that stage
   *     alone is asked for
   */
  public static Match match(Document document, Pack pack, Optional<Stage> stage) {
    return new Matcher(document, pack).match(pack, stage);
  }

  private Match match(Pack pack, Optional<Stage> stage) {
    FieldBinder binder = new FieldBinder(document);
    whole
        .all()
        .forEach(
            aligned -> {
              List<FoundField> found = new ArrayList<>();
              for (FieldSpec field : aligned.spec().spec().fields()) {
                List<Field> occurrences = binder.find(aligned, field);
                found.add(new FoundField(field, occurrences));
                // The status of one component says nothing of the document.
                if (!aligned.spec().isInRepeat()) {
                  conditions.note(field.label(), occurrences);
                }
              }
              fields.put(aligned, found);
            });
    stage.ifPresent(told -> conditions.force(told, pack.stage()));
    BoundSection root = bind(whole, new TableBinder(conditions));
    List<MissingSection> missing = new ArrayList<>();
    List<DuplicateSection> duplicates = new ArrayList<>();
    List<RepeatedSection> groups = new ArrayList<>();
    whole
        .all()
        .forEach(
            aligned -> {
              missing.addAll(missing(aligned));
              groups.addAll(groups(aligned));
              aligned
                  .duplicates()
                  .forEach(
                      again ->
                          duplicates.add(
                              new DuplicateSection(
                                  outline.section(again.node()), boundOf(again.first()))));
            });
    return new Match(
        document,
        pack,
        root,
        missing,
        duplicates,
        groups,
        stage.orElseGet(() -> conditions.stage(pack.stage())));
  }

  private BoundSection boundOf(Aligned aligned) {
    BoundSection found = bound.get(aligned);
    if (found == null) {
      throw new IllegalStateException("not bound: " + aligned.title());
    }
    return found;
  }

  private BoundSection bind(Aligned aligned, TableBinder tables) {
    List<BoundSection> sections =
        aligned.children().stream().map(child -> bind(child, tables)).toList();
    List<Section> extras =
        aligned.extras().stream()
            .filter(extra -> !outline.isGroup(extra))
            .map(outline::section)
            .toList();
    List<BoundField> bindings =
        fields.getOrDefault(aligned, List.of()).stream().map(this::bind).toList();
    BoundSection section =
        new BoundSection(
            aligned.spec().spec(),
            outline.section(aligned.node()),
            aligned.name(),
            placements.getOrDefault(aligned, Placement.IN_PLACE),
            aligned.node().blocks().stream()
                .filter(block -> !(block instanceof ThematicBreak))
                .toList(),
            sections,
            extras,
            bindings,
            tables.bind(aligned));
    bound.put(aligned, section);
    return section;
  }

  private BoundField bind(FoundField field) {
    FieldSpec spec = field.expected();
    boolean required = !spec.optional() && conditions.hold(spec.when());
    return new BoundField(spec, field.occurrences(), required);
  }

  private List<MissingSection> missing(Aligned parent) {
    BoundSection section = boundOf(parent);
    // An empty section, or one that says it does not apply, is no finding for each of its parts.
    if (parent != whole && Answer.of(section) != Answer.CONTENT) {
      return List.of();
    }
    List<MissingSection> missing = new ArrayList<>();
    for (SpecNode spec : parent.unmatched()) {
      if (spec.spec().isRequired()) {
        missing.add(
            new MissingSection(
                spec.spec(),
                section,
                nearest(parent, spec, true).map(this::boundOf),
                nearest(parent, spec, false).map(this::boundOf)));
      }
    }
    return missing;
  }

  /** The nearest sibling of {@code spec} that is there, and stands in its own parent. */
  private Optional<Aligned> nearest(Aligned parent, SpecNode spec, boolean before) {
    Comparator<Aligned> byPart =
        Comparator.comparingInt((Aligned child) -> child.spec().index())
            .thenComparingInt(child -> child.node().index());
    var candidates =
        parent.children().stream()
            .filter(child -> child.wrongParent().isEmpty())
            .filter(child -> !(placements.get(child) instanceof Placement.OutOfOrder))
            .filter(
                child ->
                    before
                        ? child.spec().index() < spec.index()
                        : child.spec().index() > spec.index());
    return before ? candidates.max(byPart) : candidates.min(byPart);
  }

  private List<RepeatedSection> groups(Aligned parent) {
    BoundSection section = boundOf(parent);
    List<RepeatedSection> groups = new ArrayList<>();
    for (SpecNode spec : parent.spec().children()) {
      List<BoundSection> members =
          parent.children().stream()
              .filter(child -> child.spec() == spec)
              .map(this::boundOf)
              .toList();
      if (spec.isRepeated() && !members.isEmpty()) {
        groups.add(new RepeatedSection(spec.spec(), section, members));
      }
    }
    return groups;
  }
}
