package dev.archlint.filter;

import dev.archlint.rule.Rules;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which rules someone asked for. Where both lists name a rule, the one that names it by its id wins
 * over the one that names its group; of two equals, {@code ignore}.
 *
 * @param select ids and groups that speak, those off by default included; empty for all that are on
 * @param ignore ids and groups that do not
 */
public record Selection(Set<String> select, Set<String> ignore) {
  /** No wish. */
  public static final Selection DEFAULT = new Selection(Set.of(), Set.of());

  public Selection {
    select = Set.copyOf(select);
    ignore = Set.copyOf(ignore);
  }

  /** Equal for equal wishes, in whatever order they came. */
  @Override
  public String toString() {
    return "select %s, ignore %s".formatted(new TreeSet<>(select), new TreeSet<>(ignore));
  }

  /** Whether the rule may speak. */
  public boolean allows(String rule) {
    if (ignore.contains(rule)) {
      return false;
    }
    if (select.contains(rule)) {
      return true;
    }
    String group = Rules.group(rule);
    return !ignore.contains(group) && (select.isEmpty() || select.contains(group));
  }

  /** Whether the rule is asked for by name or group, which turns on what is off by default. */
  public boolean asksFor(String rule) {
    return !select.isEmpty() && allows(rule);
  }
}
