package dev.archlint.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.archlint.filter.FindingFilter;
import dev.archlint.filter.Selection;
import dev.archlint.filter.Severities;
import dev.archlint.pack.BuiltInPacks;
import dev.archlint.pack.Pack;
import dev.archlint.pack.Stage;
import dev.archlint.rule.Finding;
import dev.archlint.rule.Rule;
import dev.archlint.rule.RuleContext;
import dev.archlint.rule.RuleInfo;
import dev.archlint.rule.Rules;
import dev.archlint.rule.Severity;
import dev.archlint.rule.SeveritySetting;
import dev.archlint.rule.Surroundings;
import dev.archlint.source.Span;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResultCacheTest {
  private static final AtomicInteger CALLS = new AtomicInteger();

  @TempDir Path folder;

  /** Counts how often it is asked. */
  @RuleInfo(
      id = "x-counting",
      severity = Severity.WARNING,
      summary = "",
      why = "",
      bad = "",
      good = "",
      needs = RuleInfo.Needs.NOTHING)
  public static final class Counting implements Rule {
    @Override
    public List<Finding> check(RuleContext context) {
      CALLS.incrementAndGet();
      return List.of(context.finding(new Span(0, 1), "counted"));
    }
  }

  @Test
  void givesBackWhatItWasGiven() throws Exception {
    String text = Files.readString(Path.of("test-fixtures/packs/module-spec/half-finished.md"));
    Linter plain = linter(DocumentSettings.of(chooser()));
    List<Input> inputs = List.of(input("a.md", text), input("b.md", "# None\n"));
    List<DocumentResult> fresh = plain.lint(inputs, 1).stream().toList();
    assertThat(fresh.get(0).findings()).isNotEmpty();
    List<DocumentResult> first = remembered(plain, "run", inputs);
    assertThat(first).isEqualTo(fresh);
    CALLS.set(0);
    List<DocumentResult> second = remembered(plain, "run", inputs);
    assertThat(CALLS).as("nothing is looked at again").hasValue(0);
    assertThat(second.stream().map(ResultCacheTest::told).toList())
        .isEqualTo(fresh.stream().map(ResultCacheTest::told).toList());
  }

  /** All that people see. */
  private static List<Object> told(DocumentResult result) {
    return List.of(
        result.path(),
        result.choice().pack(),
        result.stage(),
        result.completeness(),
        result.findings(),
        result.hidden(),
        result.judged(),
        result.excerpts());
  }

  @Test
  void takesNothingOfAnotherTextPathRunOrSetting() throws Exception {
    DocumentSettings told = DocumentSettings.of(chooser());
    List<Input> inputs = List.of(input("a.md", "# A\n"));
    assertThat(calls(linter(told), "run", inputs)).isEqualTo(1);
    assertThat(calls(linter(told), "run", inputs)).isZero();
    assertThat(calls(linter(told), "run", List.of(input("a.md", "# B\n")))).isEqualTo(1);
    assertThat(calls(linter(told), "run", List.of(input("b.md", "# A\n")))).isEqualTo(1);
    assertThat(calls(linter(told), "another day", inputs)).isEqualTo(1);
    assertThat(calls(linter(told), "run", inputs)).isEqualTo(1);

    Severities severities =
        Severities.DEFAULT.with(
            Map.of("x-counting", new SeveritySetting(Severity.ERROR, "somebody")));
    Pack pack = BuiltInPacks.all().get(0);
    for (DocumentSettings other :
        List.of(
            new DocumentSettings(chooser(), Optional.empty(), Optional.empty(), severities),
            new DocumentSettings(
                chooser(), Optional.empty(), Optional.of(Stage.DRAFT), Severities.DEFAULT),
            new DocumentSettings(
                chooser(),
                Optional.of(new PackChoice.Mapped(pack, "file:1")),
                Optional.empty(),
                Severities.DEFAULT),
            DocumentSettings.of(new PackChooser(BuiltInPacks.all(), Optional.of(pack))),
            DocumentSettings.of(new PackChooser(List.of(pack), Optional.empty())))) {
      assertThat(calls(linter(told), "run", inputs)).isLessThanOrEqualTo(1);
      assertThat(calls(linter(other), "run", inputs)).as("%s", other).isEqualTo(1);
    }
  }

  @Test
  void asksOtherFilesAgain() throws Exception {
    Path other = folder.resolve("other.md");
    Files.writeString(other, "# Other\n\n## There\n");
    List<Input> inputs =
        List.of(input("a.md", "# A\n\n[b](other.md#there), [c](none.md), [d](sub/)\n"));
    PackChooser chooser =
        new PackChooser(
            BuiltInPacks.all(),
            BuiltInPacks.all().stream().filter(pack -> pack.id().equals("general")).findFirst());
    DocumentSettings told = DocumentSettings.of(chooser);
    assertThat(calls(linter(told), "run", inputs)).isEqualTo(1);
    assertThat(calls(linter(told), "run", inputs)).isZero();
    Files.writeString(other, "# Other\n\n## Elsewhere\n");
    assertThat(calls(linter(told), "run", inputs)).as("an anchor is gone").isEqualTo(1);
    assertThat(calls(linter(told), "run", inputs)).isZero();
    Files.delete(other);
    assertThat(calls(linter(told), "run", inputs)).as("a file is gone").isEqualTo(1);
    Files.writeString(folder.resolve("none.md"), "# None\n");
    assertThat(calls(linter(told), "run", inputs)).as("a file has come").isEqualTo(1);
    assertThat(calls(linter(told), "run", inputs)).isZero();
  }

  @Test
  void takesNoNoticeOfADamagedFile() throws Exception {
    Linter linter = linter(DocumentSettings.of(chooser()));
    List<Input> inputs =
        Stream.of("a", "b", "c").map(name -> input(name + ".md", "# " + name + "\n")).toList();
    List<DocumentResult> right = linter.lint(inputs, 1).stream().toList();
    remembered(linter, "run", inputs);
    Path file = folder.resolve("cache/name.results");
    byte[] whole = Files.readAllBytes(file);
    for (int at = 0; at < whole.length; at += 5) {
      byte[] damaged = whole.clone();
      damaged[at] ^= 0x55;
      Files.write(file, damaged);
      assertThat(remembered(linter, "run", inputs).stream().map(ResultCacheTest::told))
          .isEqualTo(right.stream().map(ResultCacheTest::told).toList());
    }
    for (int length = 0; length < whole.length; length += 31) {
      Files.write(file, Arrays.copyOf(whole, length));
      assertThat(remembered(linter, "run", inputs)).hasSize(3);
    }
    assertThat(calls(linter, "run", inputs)).as("the last run mended it").isZero();
  }

  @Test
  void keepsTheLastFilesAndNoOthers() throws Exception {
    for (int i = 0; i < 25; i++) {
      CacheFile file = CacheFile.open(folder, "n" + i);
      file.put(Digest.of("key"), new byte[] {1});
      file.close();
    }
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .hasSize(20)
          .contains("n24.results")
          .allMatch(name -> name.endsWith(".results"));
    }
  }

  @Test
  void worksWhereNothingCanBeWritten() throws Exception {
    Path file = Files.writeString(folder.resolve("file"), "");
    Linter linter = linter(DocumentSettings.of(chooser()));
    List<Input> inputs = List.of(input("a.md", "# A\n"));
    try (ResultCache cache = new ResultCache("run", CacheFile.open(file, "name"))) {
      assertThat(linter.remembering(cache).lint(inputs, 1))
          .containsExactlyElementsOf(linter.lint(inputs, 1));
    }
  }

  private int calls(Linter linter, String run, List<Input> inputs) {
    int before = CALLS.get();
    remembered(linter, run, inputs);
    return CALLS.get() - before;
  }

  private List<DocumentResult> remembered(Linter linter, String run, List<Input> inputs) {
    try (ResultCache cache =
        new ResultCache(run, CacheFile.open(folder.resolve("cache"), "name"))) {
      return linter.remembering(cache).lint(inputs, 2).stream().toList();
    }
  }

  private Linter linter(DocumentSettings told) throws Exception {
    List<Rule> all =
        Stream.concat(Rules.builtIn().all().stream(), Stream.of(new Counting())).toList();
    Rules rules = Rules.of(all);
    Surroundings around =
        new Surroundings(Optional::empty, new DiskFiles(folder), OptionalInt.empty());
    return new Linter(rules, new FindingFilter(rules, Selection.DEFAULT), input -> told, around)
        .keepingExcerpts();
  }

  private static PackChooser chooser() {
    return new PackChooser(BuiltInPacks.all(), Optional.empty());
  }

  private static Input input(String path, String text) {
    return Input.of(path, text.getBytes(StandardCharsets.UTF_8));
  }
}
