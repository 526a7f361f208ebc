package dev.archlint.match;

import dev.archlint.document.Block;
import dev.archlint.document.Document;
import dev.archlint.document.Field;
import dev.archlint.document.Section;
import dev.archlint.document.ThematicBreak;
import dev.archlint.pack.Stage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Holds one document against a pack. */
final class DocumentBinder {
  private final Document document;
  private final PackNames pack;
  private final Outline outline;
  private final Aligned whole;
  private final Map<Aligned, Placement> placements;
  private final Map<Aligned, List<FoundField>> fields = new HashMap<>();
  private final Conditions conditions = new Conditions();
  private final TableBinder tables = new TableBinder(conditions);
  private final Map<Aligned, BoundSection> bound = new HashMap<>();

  /** A field of the pack with what the document has for it, before conditions are known. */
  private record FoundField(FieldNames expected, List<Field> occurrences) {}

  DocumentBinder(Document document, PackNames pack) {
    this.document = document;
    this.pack = pack;
    this.outline = Outline.of(document, pack.root());
    this.whole = Aligner.align(outline, pack);
    this.placements = Placements.of(whole);
  }

  /**
   * The best binding.
   *
   * @param stage how far the document is, whatever it says
   */
  Match match(Optional<Stage> stage) {
    List<Aligned> all = whole.all();
    all.forEach(this::findFields);
    stage.ifPresent(told -> conditions.force(told, pack.stage()));
    BoundSection root = bind(whole);
    List<MissingSection> missing = new ArrayList<>();
    List<DuplicateSection> duplicates = new ArrayList<>();
    List<RepeatedSection> groups = new ArrayList<>();
    for (Aligned aligned : all) {
      missing.addAll(missing(aligned));
      groups.addAll(groups(aligned));
      for (Aligned.Duplicate again : aligned.duplicates()) {
        duplicates.add(new DuplicateSection(outline.section(again.node()), boundOf(again.first())));
      }
    }
    return new Match(
        document,
        pack,
        root,
        missing,
        duplicates,
        groups,
        stage.orElseGet(() -> conditions.stage(pack.stage())));
  }

  private void findFields(Aligned aligned) {
    FieldBinder binder = new FieldBinder(document, aligned);
    List<FoundField> found = new ArrayList<>();
    for (FieldNames field : aligned.spec().fields()) {
      List<Field> occurrences = binder.find(field);
      found.add(new FoundField(field, occurrences));
      // The status of one component says nothing of the document.
      if (pack.isDecisive(field.label()) && !aligned.spec().isInRepeat()) {
        conditions.note(field.label(), occurrences);
      }
    }
    fields.put(aligned, found);
  }

  private BoundSection boundOf(Aligned aligned) {
    BoundSection found = bound.get(aligned);
    if (found == null) {
      throw new IllegalStateException("not bound: " + aligned.title());
    }
    return found;
  }

  private BoundSection bind(Aligned aligned) {
    List<BoundSection> sections = new ArrayList<>();
    for (Aligned child : aligned.children()) {
      sections.add(bind(child));
    }
    List<Section> extras = new ArrayList<>();
    for (HeadingNode extra : aligned.extras()) {
      if (!outline.isGroup(extra)) {
        extras.add(outline.section(extra));
      }
    }
    List<BoundField> bindings = new ArrayList<>();
    for (FoundField field : fields.getOrDefault(aligned, List.of())) {
      bindings.add(bind(field));
    }
    BoundSection section =
        new BoundSection(
            aligned.spec().spec(),
            outline.section(aligned.node()),
            aligned.name(),
            placements.getOrDefault(aligned, Placement.IN_PLACE),
            content(aligned.node().blocks()),
            sections,
            extras,
            bindings,
            tables.bind(aligned));
    bound.put(aligned, section);
    return section;
  }

  private static List<Block> content(List<Block> blocks) {
    boolean anyRule = false;
    for (Block block : blocks) {
      anyRule |= block instanceof ThematicBreak;
    }
    if (!anyRule) {
      return blocks;
    }
    List<Block> content = new ArrayList<>(blocks.size());
    for (Block block : blocks) {
      if (!(block instanceof ThematicBreak)) {
        content.add(block);
      }
    }
    return content;
  }

  private BoundField bind(FoundField field) {
    FieldNames names = field.expected();
    boolean required = !names.spec().optional() && conditions.hold(names.when());
    return new BoundField(names.spec(), names.labels(), field.occurrences(), required);
  }

  private List<MissingSection> missing(Aligned parent) {
    List<SpecNode> required = new ArrayList<>();
    for (SpecNode spec : parent.unmatched()) {
      if (spec.spec().isRequired()) {
        required.add(spec);
      }
    }
    if (required.isEmpty()) {
      return List.of();
    }
    BoundSection section = boundOf(parent);
    // An empty section, or one that says it does not apply, is no finding for each of its parts.
    if (parent != whole && Answer.of(section) != Answer.CONTENT) {
      return List.of();
    }
    List<Aligned> inPlace =
        parent.inPlace().stream()
            .filter(child -> !(placements.get(child) instanceof Placement.OutOfOrder))
            .toList();
    List<MissingSection> missing = new ArrayList<>();
    for (SpecNode spec : required) {
      missing.add(
          new MissingSection(
              spec.spec(),
              section,
              before(inPlace, spec).map(this::boundOf),
              behind(inPlace, spec).map(this::boundOf)));
    }
    return missing;
  }

  /** The nearest of the siblings, in the order of the pack, that the pack has before a part. */
  private static Optional<Aligned> before(List<Aligned> siblings, SpecNode spec) {
    Optional<Aligned> before = Optional.empty();
    for (Aligned sibling : siblings) {
      if (sibling.spec().index() < spec.index()) {
        before = Optional.of(sibling);
      }
    }
    return before;
  }

  private static Optional<Aligned> behind(List<Aligned> siblings, SpecNode spec) {
    return siblings.stream().filter(child -> child.spec().index() > spec.index()).findFirst();
  }

  private List<RepeatedSection> groups(Aligned parent) {
    List<RepeatedSection> groups = new ArrayList<>();
    for (SpecNode spec : parent.spec().children()) {
      if (spec.isRepeated()) {
        List<BoundSection> members =
            parent.children().stream()
                .filter(child -> child.spec() == spec)
                .map(this::boundOf)
                .toList();
        if (!members.isEmpty()) {
          groups.add(new RepeatedSection(spec.spec(), boundOf(parent), members));
        }
      }
    }
    return groups;
  }
}
