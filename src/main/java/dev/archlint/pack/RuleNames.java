package dev.archlint.pack;

import dev.archlint.yaml.Nearest;
import dev.archlint.yaml.Quoted;
import dev.archlint.yaml.Values;
import dev.archlint.yaml.YamlNode.Entry;
import dev.archlint.yaml.YamlProblems;
import java.util.Optional;
import java.util.SortedSet;

/**
 * The rules and groups that packs and configurations may name. This package knows no rule, so that
 * whoever reads a file says which there are.
 *
 * @param known empty where nobody knows, and any name will do
 */
public record RuleNames(Optional<SortedSet<String>> known) {
  /** Any name will do. */
  public static final RuleNames ANY = new RuleNames(Optional.empty());

  /** These names and no other. */
  public static RuleNames of(SortedSet<String> names) {
    return new RuleNames(Optional.of(names));
  }

  /** Reports the keys of the mapping {@code key} that name no rule and no group. */
  public void check(Values values, String key, YamlProblems problems) {
    if (known.isEmpty()) {
      return;
    }
    values.values(key).stream()
        .flatMap(settings -> settings.mapping().entries().stream())
        .map(Entry::key)
        .filter(name -> !known.get().contains(name.text()))
        .forEach(
            name ->
                problems.add(
                    name,
                    "%s is no rule and no group of rules".formatted(Quoted.of(name.text())),
                    Nearest.to(name.text(), known.get())
                        .map(near -> "write " + Quoted.of(near))
                        .orElse("`archlint explain` lists the rules")));
  }
}
