package dev.archlint.config;

import static dev.archlint.yaml.Shape.TEXT;
import static dev.archlint.yaml.Shape.TEXTS;
import static dev.archlint.yaml.Shape.listOf;
import static dev.archlint.yaml.Shape.oneOf;
import static dev.archlint.yaml.Shape.struct;

import dev.archlint.pack.PackShape;
import dev.archlint.pack.Stage;
import dev.archlint.yaml.Shape;
import java.util.Arrays;

/** The keys of {@code .archlint.yaml}: the one place that lists them. */
public final class ConfigurationShape {
  private static final Shape.Struct DOCUMENTS =
      struct("an entry of `documents`")
          .required("files", TEXTS, "which documents, as in .gitignore")
          .optional("pack", TEXT, "the id of the pack that they follow")
          .optional("rules", PackShape.SEVERITIES, "severities of rules or groups for them")
          .optional(
              "stage",
              oneOf(Arrays.stream(Stage.values()).map(Stage::id).toArray(String[]::new)),
              "how far they are, whatever they say themselves");

  /** A whole file. */
  public static final Shape.Struct CONFIGURATION =
      struct("a configuration")
          .optional("extends", TEXTS, "configurations to which this one adds, by their paths")
          .optional("packs", TEXTS, "packs of your own: files, or folders that hold them")
          .optional("documents", listOf(DOCUMENTS), "what holds for some documents only")
          .optional("rules", PackShape.SEVERITIES, "severities of rules or groups")
          .optional("exclude", TEXTS, "what is not searched for documents, as in .gitignore")
          .optional("baseline", TEXT, "the file of the findings that are known")
          .optional(
              "fail-on",
              oneOf(Arrays.stream(FailOn.values()).map(FailOn::id).toArray(String[]::new)),
              "the severity from which on a finding fails a run");

  private ConfigurationShape() {}
}
