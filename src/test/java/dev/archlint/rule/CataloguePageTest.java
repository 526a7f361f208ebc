package dev.archlint.rule;

import dev.archlint.pack.BuiltInPacks;
import dev.archlint.pack.Pack;
import dev.archlint.testing.Snapshots;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Keeps {@code rules/README.md}, the list of packs and rules, as the code has it. */
class CataloguePageTest {
  @Test
  void thePageNamesAllPacksAndRules() throws Exception {
    StringBuilder page =
        new StringBuilder(
            """
            # Packs and rules

            Made from the packs in this folder and the manual pages of the rules by \
            `CataloguePageTest`; `archlint explain ID` tells more of each.

            ## Packs

            | pack | version | holds for |
            |---|---|---|
            """);
    for (Pack pack : BuiltInPacks.all()) {
      page.append("| [`%1$s`](%1$s/pack.yaml) | ".formatted(pack.id()))
          .append(pack.version())
          .append(" | ")
          .append(pack.description())
          .append(" |\n");
    }
    String group = "";
    for (Rule rule : Rules.builtIn().all()) {
      RuleInfo info = rule.info();
      if (!Rules.group(info.id()).equals(group)) {
        group = Rules.group(info.id());
        page.append("\n## ").append(group).append("\n\n| rule | weight | what holds | why |\n");
        page.append("|---|---|---|---|\n");
      }
      page.append("| [`%1$s`](../test-fixtures/rules/%1$s.md) | ".formatted(info.id()))
          .append(info.severity().id())
          .append(" | ")
          .append(inCell(info.summary()))
          .append(" | ")
          .append(inCell(info.why()))
          .append(" |\n");
    }
    Snapshots.assertMatches(Path.of("rules", "README.md"), page.toString());
  }

  private static String inCell(String text) {
    return text.strip().replace("\n", " ").replace("|", "\\|");
  }
}
