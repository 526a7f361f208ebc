package dev.archlint.pack;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import dev.archlint.source.InvalidInputException;
import dev.archlint.source.Position;
import dev.archlint.source.Problem;
import dev.archlint.source.SourceFile;
import dev.archlint.yaml.Quoted;
import dev.archlint.yaml.ShapeCheck;
import dev.archlint.yaml.Values;
import dev.archlint.yaml.YamlNode;
import dev.archlint.yaml.YamlNode.Entry;
import dev.archlint.yaml.YamlNode.Mapping;
import dev.archlint.yaml.YamlNode.Scalar;
import dev.archlint.yaml.YamlNode.Sequence;
import dev.archlint.yaml.YamlProblems;
import dev.archlint.yaml.YamlReader;
import java.time.Period;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Reads rule packs.
 *
 * <p>It goes on after a problem with whatever can still be read, so that an author sees all that is
 * wrong at once; {@link ShapeCheck} has already said what has the wrong kind.
 */
public final class PackReader {
  /**
   * Six times what the longest packs have. A long document is held against each of them, so that
   * the time is the product.
   */
  private static final int MAX_PARTS = 1000;

  private static final int MAX_PATTERNS = 1000;

  private static final int MAX_PATTERN_LENGTH = 1000;

  /** With repetitions written out; far more than anybody needs, and compiled in a moment. */
  private static final int MAX_PATTERN_SIZE = 10_000;

  /** Finds the pack that another one extends. */
  @FunctionalInterface
  public interface Parents {
    /**
     * The pack of that name; empty if there is none.
     *
     * @param name an id, or a path relative to the file that names it
     * @param place where the file names it
     * @throws InvalidInputException with every problem of that pack
     */
    Optional<Pack> find(String name, Position place) throws InvalidInputException;
  }

  private final YamlProblems problems;
  private final PackChecks checks;
  private final RuleNames rules;

  /** The sections, fields and tables of this file. */
  private final List<YamlNode> parts = new ArrayList<>();

  /** How many patterns were read. */
  private int patterns;

  private PackReader(YamlProblems problems, RuleNames rules) {
    this.problems = problems;
    this.rules = rules;
    this.checks = new PackChecks(problems);
  }

  /**
   * Reads a pack that extends no other.
   *
   * @param fingerprints the file of fingerprints beside it, if there is one
   * @throws InvalidInputException with every problem of the two files
   */
  public static Pack read(SourceFile pack, Optional<SourceFile> fingerprints)
      throws InvalidInputException {
    return read(pack, fingerprints, (parent, place) -> Optional.empty(), RuleNames.ANY);
  }

  /**
   * Reads a pack.
   *
   * @param parents where to look for what it extends
   * @param rules those for which it may set a severity
   */
  public static Pack read(
      SourceFile pack, Optional<SourceFile> fingerprints, Parents parents, RuleNames rules)
      throws InvalidInputException {
    YamlNode root = YamlReader.read(pack);
    YamlProblems problems = new YamlProblems(pack);
    problems.addAll(ShapeCheck.problems(pack, root, PackShape.PACK));
    List<Problem> elsewhere = new ArrayList<>();
    PackReader reader = new PackReader(problems, rules);
    Pack read = reader.pack(Values.of(root), parents, elsewhere);
    reader.checkParts(read);
    List<Problem> all = new ArrayList<>(problems.sorted());
    all.addAll(elsewhere);
    Fingerprints words = read.fingerprints();
    if (fingerprints.isPresent()) {
      try {
        words = FingerprintsFile.read(fingerprints.get());
      } catch (InvalidInputException e) {
        all.addAll(e.problems());
      }
    }
    if (!all.isEmpty()) {
      throw new InvalidInputException(all);
    }
    return new Pack(
        read.id(),
        read.title(),
        read.version(),
        read.description(),
        read.root(),
        read.stage(),
        read.review(),
        read.rules(),
        words);
  }

  /** Says so at the first that is one too many; those of the pack that it extends come before. */
  private void checkParts(Pack whole) {
    int surplus = parts(whole.root()) - MAX_PARTS;
    if (surplus > 0) {
      YamlNode first =
          parts.stream()
              .sorted(Comparator.comparing(YamlNode::span))
              .skip(Math.max(0, parts.size() - surplus))
              .findFirst()
              .orElseThrow();
      problems.add(
          first,
          "a pack of more than %,d sections, fields and tables".formatted(MAX_PARTS),
          "make several packs of it");
    }
  }

  private static int parts(SectionSpec section) {
    int parts = section.fields().size() + section.tables().size() + section.sections().size();
    for (SectionSpec inner : section.sections()) {
      parts += parts(inner);
    }
    return parts;
  }

  private Pack pack(Values values, Parents parents, List<Problem> elsewhere) {
    Pack own =
        new Pack(
            values.text("id").orElse(""),
            values.text("title").orElse(""),
            values.text("version").orElse("1"),
            values.text("description").orElse(""),
            section(values),
            stage(values),
            values.values("review").map(this::review),
            severities(values, "rules"),
            Fingerprints.NONE);
    Optional<Scalar> named = values.scalar("extends");
    if (named.isEmpty()) {
      checks.references(own.root());
      return own;
    }
    Optional<Pack> parent;
    try {
      parent = parents.find(Values.text(named.get()), problems.position(named.get()));
    } catch (InvalidInputException e) {
      elsewhere.addAll(e.problems());
      return own;
    }
    if (parent.isEmpty()) {
      problems.add(
          named.get(),
          "there is no pack " + Quoted.of(named.get().text()) + " to extend",
          "name a pack by its id, or a file by its path from here");
      return own;
    }
    Pack whole = new PackExtension(parent.get(), own, values).pack();
    checks.againstParent(values, parent.get());
    checks.references(whole.root());
    return whole;
  }

  private Optional<StageSpec> stage(Values pack) {
    Optional<Values> stage = pack.values("stage");
    if (stage.isEmpty() || stage.get().scalar("field").isEmpty()) {
      return Optional.empty();
    }
    Scalar field = stage.get().scalar("field").get();
    Map<Stage, List<String>> values = new EnumMap<>(Stage.class);
    List<Scalar> all = new ArrayList<>();
    for (Stage each : Stage.values()) {
      List<Scalar> meaning = stage.get().scalars(each.id());
      if (!meaning.isEmpty()) {
        values.put(each, meaning.stream().map(Values::text).toList());
        all.addAll(meaning);
      }
    }
    checks.refer(field, all);
    checks.options(all);
    return Optional.of(new StageSpec(Values.text(field), values));
  }

  private ReviewSpec review(Values values) {
    for (String field : List.of("updated", "cycle", "next")) {
      values.scalar(field).ifPresent(label -> checks.refer(label, List.of()));
    }
    Optional<Scalar> limit = values.scalar("limit");
    Optional<Period> age = limit.flatMap(written -> Interval.of(Values.text(written)));
    if (limit.isPresent() && age.isEmpty()) {
      problems.add(
          limit.get(), Quoted.of(limit.get().text()) + " is no time", "write it like `12 months`");
    }
    if (age.isPresent() && values.scalar("updated").isEmpty()) {
      problems.add(
          limit.orElseThrow(),
          "a limit says nothing without `updated`",
          "name the field with the day of the last change");
    }
    return new ReviewSpec(values.text("updated"), values.text("cycle"), values.text("next"), age);
  }

  private SectionSpec section(Values values) {
    List<Scalar> names = PackChecks.headings(values);
    List<Values> sections = values.list("sections").stream().map(Values::of).toList();
    checks.headings(names);
    checks.siblings(sections);
    checks.labels(values, "fields", "label");
    return new SectionSpec(
        names.stream().map(name -> HeadingPattern.of(Values.text(name))).toList(),
        values.bool("optional").orElse(false),
        values.node("repeat").map(node -> count(node, 1)),
        values.bool("closed").orElse(false),
        values.bool("any-order").orElse(false),
        parts(values, "sections", node -> Optional.of(section(Values.of(node)))),
        parts(values, "fields", this::field),
        parts(values, "tables", node -> table(Values.of(node))),
        values.values("content").map(this::content).orElse(ContentSpec.ANY),
        values.bool("checklist").orElse(false),
        values.texts("keep"),
        values.text("guidance"),
        severities(values, "severity"));
  }

  private <T> List<T> parts(Values values, String key, Function<YamlNode, Optional<T>> reader) {
    List<T> read = new ArrayList<>();
    for (YamlNode node : values.list(key)) {
      Optional<T> part = reader.apply(node);
      if (part.isPresent()) {
        read.add(part.get());
        parts.add(node);
      }
    }
    return read;
  }

  private Map<String, String> severities(Values values, String key) {
    rules.check(values, key, problems);
    return values.map(
        key, node -> node instanceof Scalar scalar ? Optional.of(scalar.text()) : Optional.empty());
  }

  private Optional<FieldSpec> field(YamlNode node) {
    if (node instanceof Scalar label) {
      return Optional.of(
          new FieldSpec(
              Values.text(label),
              List.of(),
              false,
              List.of(),
              ValueSpec.ANY,
              Optional.empty(),
              List.of()));
    }
    Values values = Values.of(node);
    values.scalars("not-before").forEach(other -> checks.refer(other, List.of()));
    return values
        .text("label")
        .map(
            label ->
                new FieldSpec(
                    label,
                    values.texts("aliases"),
                    values.bool("optional").orElse(false),
                    conditions(values, "when"),
                    value(values),
                    values.node("items").map(items -> count(items, 0)),
                    values.texts("not-before")));
  }

  private List<Condition> conditions(Values values, String key) {
    List<Condition> conditions = new ArrayList<>();
    for (Entry entry :
        values.values(key).map(Values::mapping).map(Mapping::entries).orElse(List.of())) {
      List<Scalar> wanted = Values.scalars(entry.value());
      checks.refer(entry.key(), wanted);
      conditions.add(new Condition(entry.key().text(), wanted.stream().map(Values::text).toList()));
    }
    return conditions;
  }

  private ValueSpec value(Values values) {
    List<ValueSpec.Option> options = new ArrayList<>();
    List<Scalar> names = new ArrayList<>();
    for (YamlNode option : values.list("values")) {
      List<Scalar> spellings = Values.scalars(option);
      names.addAll(spellings);
      if (!spellings.isEmpty()) {
        options.add(new ValueSpec.Option(spellings.stream().map(Values::text).toList()));
      }
    }
    checks.options(names);
    return new ValueSpec(
        values.text("type").flatMap(PackReader::type).orElse(ValueSpec.Type.TEXT),
        options,
        values.scalar("pattern").flatMap(this::pattern));
  }

  private static Optional<ValueSpec.Type> type(String id) {
    return Stream.of(ValueSpec.Type.values())
        .filter(type -> type.name().toLowerCase(Locale.ROOT).equals(id))
        .findFirst();
  }

  private Optional<TableSpec> table(Values values) {
    checks.labels(values, "columns", "name");
    List<ColumnSpec> columns =
        values.list("columns").stream().flatMap(node -> column(node).stream()).toList();
    values
        .node("columns")
        .filter(node -> node instanceof Sequence list && list.items().isEmpty())
        .ifPresent(node -> problems.add(node, "a table without a column", "name its columns"));
    if (columns.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new TableSpec(
            columns,
            values.node("rows").map(rows -> count(rows, 1)).orElse(Count.atLeast(1)),
            values.texts("row-labels"),
            values.bool("optional").orElse(false)));
  }

  private Optional<ColumnSpec> column(YamlNode node) {
    if (node instanceof Scalar name) {
      return Optional.of(
          new ColumnSpec(
              Values.text(name),
              List.of(),
              false,
              false,
              false,
              List.of(),
              ValueSpec.ANY,
              Optional.empty()));
    }
    Values values = Values.of(node);
    values.scalar("newest-is").ifPresent(field -> checks.refer(field, List.of()));
    return values
        .text("name")
        .map(
            name ->
                new ColumnSpec(
                    name,
                    values.texts("aliases"),
                    values.bool("optional").orElse(false),
                    values.bool("free").orElse(false),
                    values.bool("unique").orElse(false),
                    conditions(values, "filled-when"),
                    value(values),
                    values.text("newest-is")));
  }

  private List<TextPattern> patterns(Values values, String key) {
    return values.scalars(key).stream()
        .flatMap(text -> pattern(text).map(TextPattern::new).stream())
        .toList();
  }

  private ContentSpec content(Values values) {
    return new ContentSpec(
        count(values, "paragraphs"),
        count(values, "words"),
        count(values, "items"),
        count(values, "steps"),
        count(values, "code"),
        values.values("code").map(code -> code.texts("lang")).orElse(List.of()),
        count(values, "diagram"),
        count(values, "images"),
        patterns(values, "text"),
        patterns(values, "forbid"));
  }

  private Count count(Values values, String key) {
    return values.node(key).map(node -> count(node, 0)).orElse(Count.ANY);
  }

  /**
   * A number is the least; {@code true} means one.
   *
   * @param min the least where there is only a {@code max}
   */
  private Count count(YamlNode node, int min) {
    if (node instanceof Scalar scalar) {
      int least = Values.number(scalar).orElse(scalar.text().equals("true") ? 1 : 0);
      return Count.atLeast(least);
    }
    Values values = Values.of(node);
    int most = values.number("max").orElse(Integer.MAX_VALUE);
    int least = values.number("min").orElse(Math.min(min, most));
    if (least > most) {
      problems.add(
          values.scalar("min").orElseThrow(),
          "`min` is %d and `max` is %d".formatted(least, most),
          "let `min` be at most `max`");
      return Count.ANY;
    }
    return new Count(least, most);
  }

  private Optional<Pattern> pattern(Scalar scalar) {
    String text = Values.text(scalar);
    if (text.length() > MAX_PATTERN_LENGTH) {
      problems.add(
          scalar,
          "a pattern of more than %d characters".formatted(MAX_PATTERN_LENGTH),
          "say it in several shorter ones");
      return Optional.empty();
    }
    patterns++;
    if (patterns > MAX_PATTERNS) {
      if (patterns == MAX_PATTERNS + 1) {
        problems.add(
            scalar,
            "a pack of more than %,d patterns".formatted(MAX_PATTERNS),
            "make several packs of it");
      }
      return Optional.empty();
    }
    if (PatternSize.exceeds(text, MAX_PATTERN_SIZE)) {
      problems.add(
          scalar,
          Quoted.of(text) + " repeats too much: its numbers multiply",
          "use smaller numbers, or `*` and `+`");
      return Optional.empty();
    }
    try {
      return Optional.of(Pattern.compile(text));
    } catch (PatternSyntaxException e) {
      problems.add(
          scalar,
          "%s is no RE2 pattern: %s".formatted(Quoted.of(text), e.getDescription()),
          "mend it, or put a backslash before each sign that stands for itself");
      return Optional.empty();
    }
  }
}
