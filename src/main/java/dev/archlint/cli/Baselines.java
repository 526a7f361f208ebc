package dev.archlint.cli;

import dev.archlint.config.Configuration;
import dev.archlint.config.Setting;
import dev.archlint.lint.DocumentResult;
import dev.archlint.lint.Results;
import dev.archlint.report.Style.Detail;
import dev.archlint.source.InvalidInputException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which baseline each document is held against. */
final class Baselines {
  private final List<Target> targets;

  /** Indexes of the documents that are held against each. */
  private final Map<HeldBaseline, List<Integer>> documents = new LinkedHashMap<>();

  private Baselines(List<Target> targets) {
    this.targets = List.copyOf(targets);
  }

  /**
   * The one that options name, for all documents; else the one of each document's configuration.
   *
   * @param folder in which the user works
   */
  static Baselines of(
      Optional<HeldBaseline> named, List<Target> targets, Path folder, Choices choices) {
    Baselines baselines = new Baselines(targets);
    Map<Path, Optional<HeldBaseline>> configured = new HashMap<>();
    // Also of no document at all: it may know documents that are gone.
    named.ifPresent(held -> baselines.documents.put(held, new ArrayList<>()));
    for (int i = 0; i < targets.size(); i++) {
      int index = i;
      named
          .or(() -> configured(targets.get(index).configuration(), configured, folder, choices))
          .ifPresent(
              held ->
                  baselines.documents.computeIfAbsent(held, any -> new ArrayList<>()).add(index));
    }
    return baselines;
  }

  private static Optional<HeldBaseline> configured(
      Configuration configuration,
      Map<Path, Optional<HeldBaseline>> known,
      Path folder,
      Choices choices) {
    if (configuration.baseline().isEmpty()) {
      return Optional.empty();
    }
    Setting<Path> setting = configuration.baseline().get();
    return known.computeIfAbsent(
        setting.value(),
        path -> {
          try {
            return Optional.of(HeldBaseline.reading(BaselineFile.of(setting, folder)));
          } catch (InvalidInputException e) {
            choices.problems(e);
            return Optional.empty();
          }
        });
  }

  /** Their files, absolute. */
  List<Path> files() {
    return documents.keySet().stream().map(HeldBaseline::path).toList();
  }

  /**
   * The results with what is known set apart.
   *
   * @param results of the targets, in their order
   * @throws InvalidInputException if a baseline that is to be written cannot be
   */
  Results hold(Results results, Console console, Detail detail) throws InvalidInputException {
    if (documents.isEmpty()) {
      return results;
    }
    List<DocumentResult> held = new ArrayList<>(results.stream().toList());
    for (Map.Entry<HeldBaseline, List<Integer>> entry : documents.entrySet()) {
      List<Integer> own = entry.getValue();
      List<DocumentResult> parted =
          entry
              .getKey()
              .hold(
                  own.stream().map(index -> targets.get(index).file()).toList(),
                  own.stream().map(held::get).toList(),
                  console,
                  detail);
      for (int i = 0; i < own.size(); i++) {
        held.set(own.get(i), parted.get(i));
      }
    }
    return Results.of(held);
  }
}
