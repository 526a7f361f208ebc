package dev.archlint.cli;

import dev.archlint.cli.Survey.Found;
import dev.archlint.cli.Survey.Template;
import dev.archlint.yaml.YamlText;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A first configuration, from what there is in a folder. */
final class ConfigurationDraft {
  /** Where {@code init} puts what the configuration refers to. */
  static final String FOLDER = ".archlint";

  /** More documents of one pack in mixed folders are left to be told by their headings. */
  private static final int MAX_LISTED = 20;

  private final StringBuilder text = new StringBuilder();

  private ConfigurationDraft() {}

  /** The text of the file. */
  static String of(Survey survey) {
    ConfigurationDraft draft = new ConfigurationDraft();
    draft.line("# yaml-language-server: $schema=" + FOLDER + "/config.schema.json");
    draft.line("#");
    draft.line("# What archlint is to know of the documents in this folder and below it.");
    draft.line("# `archlint which` shows what each one is taken for, `archlint explain` the packs");
    draft.line("# and rules. Paths and patterns are relative to this file.");
    draft.packs(survey);
    draft.documents(survey);
    draft.rules();
    draft.exclude(survey);
    draft.gate();
    return draft.text.toString();
  }

  private void line(String line) {
    text.append(line).append('\n');
  }

  private void head(String... lines) {
    line("");
    for (String line : lines) {
      line("# " + line);
    }
  }

  private void packs(Survey survey) {
    List<String> derived =
        survey.templates().stream()
            .flatMap(each -> each.derived().stream())
            .map(Survey.Derived::id)
            .toList();
    head("Packs of your own: files, or folders that hold them.");
    if (derived.isEmpty()) {
      line("# packs: [" + FOLDER + "/packs]");
    } else {
      line("packs: [" + FOLDER + "/packs]");
    }
    List<Template> open =
        survey.templates().stream()
            .filter(each -> each.derived().isEmpty() && each.known().isEmpty())
            .toList();
    if (!open.isEmpty()) {
      line(
          "# No pack says yet what documents of these templates hold. `archlint derive` makes one:");
      open.forEach(
          each ->
              line(
                  "#   archlint derive %s -o %s/packs/%s"
                      .formatted(
                          word(each.path()), FOLDER, TemplateName.id(Path.of(each.path())))));
    }
  }

  private void documents(Survey survey) {
    head(
        "Which pack documents follow. Where nothing is said, their headings tell. Patterns are",
        "those of .gitignore; the last entry that fits a document decides.");
    Map<String, List<String>> files = mapped(survey.documents());
    Set<String> unused = new LinkedHashSet<>();
    survey.templates().stream()
        .flatMap(each -> each.derived().stream())
        .filter(each -> !files.containsKey(each.id()))
        .forEach(each -> unused.add(each.id()));
    line(files.isEmpty() ? "# documents:" : "documents:");
    files.forEach(
        (pack, patterns) -> {
          if (patterns.size() == 1) {
            line("  - files: " + YamlText.scalar(patterns.get(0)));
          } else {
            line("  - files:");
            patterns.forEach(pattern -> line("      - " + YamlText.scalar(pattern)));
          }
          line("    pack: " + YamlText.scalar(pack));
        });
    unused.forEach(
        id -> {
          line("#  - files: docs/%s/".formatted(id));
          line("#    pack: " + id);
        });
    if (files.isEmpty() && unused.isEmpty()) {
      line("#  - files: docs/modules/");
      line("#    pack: module-spec");
      line("#    stage: approved");
      line("#    rules: { section-order: off }");
    }
    long unclaimed = survey.documents().stream().filter(each -> each.pack().isEmpty()).count();
    if (unclaimed > 0) {
      line(
          "# %d other Markdown %s no pack and %s not checked."
              .formatted(
                  unclaimed,
                  unclaimed == 1 ? "file follows" : "files follow",
                  unclaimed == 1 ? "is" : "are"));
    }
  }

  /**
   * Patterns by pack: a folder where all that lies in it follows one pack, else the files. A folder
   * that holds anything else is not named, or what follows no pack would be held against one.
   */
  private static Map<String, List<String>> mapped(List<Found> documents) {
    Map<String, List<Found>> byFolder =
        documents.stream()
            .collect(
                Collectors.groupingBy(
                    each -> each.path().substring(0, each.path().lastIndexOf('/') + 1),
                    TreeMap::new,
                    Collectors.toList()));
    Map<String, List<String>> patterns = new TreeMap<>();
    byFolder.forEach(
        (folder, files) -> {
          Optional<String> pack = files.get(0).pack();
          boolean alike = files.stream().allMatch(each -> each.pack().equals(pack));
          boolean leaf =
              byFolder.keySet().stream()
                  .noneMatch(other -> !other.equals(folder) && other.startsWith(folder));
          if (files.size() > 1 && alike && leaf && pack.isPresent() && !folder.isEmpty()) {
            patterns.computeIfAbsent(pack.get(), id -> new ArrayList<>()).add(pattern(folder));
            return;
          }
          for (Found file : files) {
            file.pack()
                .ifPresent(
                    id ->
                        patterns
                            .computeIfAbsent(id, any -> new ArrayList<>())
                            .add(pattern(file.path())));
          }
        });
    patterns.values().removeIf(list -> list.size() > MAX_LISTED);
    return patterns;
  }

  private void rules() {
    head("Severities of rules or groups of rules: error, warning, info or off.");
    line("# rules:");
    line("#  section-order: off");
    line("#  placeholder: warning");
  }

  private void exclude(Survey survey) {
    head("What is not searched for documents; what git ignores is left out anyway.");
    if (survey.templates().isEmpty()) {
      line("# exclude: [docs/archive/]");
      return;
    }
    line("exclude:");
    survey.templates().forEach(each -> line("  - " + YamlText.scalar(pattern(each.path()))));
  }

  private void gate() {
    head(
        "The findings that are known and fail no run, for documents that are older than archlint:",
        "`archlint check --write-baseline .archlint-baseline` writes them.");
    line("# baseline: .archlint-baseline");
    head("From which severity on a finding fails a run: error, warning, info or never.");
    line("# fail-on: error");
  }

  /** What fits this path alone: signs that mean something in a pattern are left open. */
  private static String pattern(String path) {
    StringBuilder pattern = new StringBuilder();
    path.codePoints()
        .map(c -> "*?[]{}\\!#".indexOf(c) >= 0 ? '?' : c)
        .forEach(pattern::appendCodePoint);
    // Without a slash before its end a pattern would fit in every folder.
    int slash = path.indexOf('/');
    boolean anchored = slash >= 0 && slash < path.length() - 1;
    return anchored ? pattern.toString() : "/" + pattern;
  }

  /** A path as a shell takes it for one word. */
  private static String word(String path) {
    boolean plain =
        path.codePoints().allMatch(c -> Character.isLetterOrDigit(c) || "/._-".indexOf(c) >= 0);
    return plain ? path : "'" + path.replace("'", "'\\''") + "'";
  }
}
