package dev.archlint.rule;

import dev.archlint.source.InvalidInputException;
import dev.archlint.source.Problem;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** The rules of a run, by id. Built-in and added ones come the same way. */
public final class Rules {
  private final List<Rule> all;
  private final SortedMap<String, Rule> byId;
  private final Map<String, String> jars;

  private Rules(SortedMap<String, Rule> byId, Map<String, String> jars) {
    this.byId = byId;
    this.all = List.copyOf(byId.values());
    this.jars = Map.copyOf(jars);
  }

  /**
   * Those that come with archlint.
   *
   * @throws InvalidInputException if two have one id, or one has no {@link RuleInfo}
   */
  public static Rules builtIn() throws InvalidInputException {
    return of(BuiltInRules.all());
  }

  /**
   * These rules.
   *
   * @throws InvalidInputException if two have one id, or one has no {@link RuleInfo}
   */
  public static Rules of(Collection<? extends Rule> rules) throws InvalidInputException {
    SortedMap<String, Rule> byId = new TreeMap<>();
    List<Problem> problems = new ArrayList<>();
    for (Rule rule : rules) {
      RuleInfo info;
      try {
        info = rule.info();
      } catch (IllegalStateException e) {
        problems.add(problem(String.valueOf(e.getMessage()), "add one"));
        continue;
      }
      Rule taken = byId.putIfAbsent(info.id(), rule);
      if (taken != null) {
        problems.add(
            problem(
                "%s and %s both have the id \"%s\""
                    .formatted(
                        taken.getClass().getName(), rule.getClass().getName(), rule.info().id()),
                "give one of them another id"));
      }
    }
    if (!problems.isEmpty()) {
      throw new InvalidInputException(problems);
    }
    return new Rules(byId, Map.of());
  }

  /**
   * These and the rules of plug-ins.
   *
   * @param plugins their jars, by the names that users know them by
   * @throws InvalidInputException with every rule that cannot be loaded, has no proper {@link
   *     RuleInfo}, or whose id is taken; or if no jar names a rule
   */
  public Rules with(Map<String, Path> plugins) throws InvalidInputException {
    SortedMap<String, Rule> together = new TreeMap<>(byId);
    Map<String, String> from = new HashMap<>(jars);
    List<Problem> problems = new ArrayList<>();
    for (PluginLoader.Loaded added : PluginLoader.load(plugins)) {
      String id = added.rule().info().id();
      Rule taken = together.putIfAbsent(id, added.rule());
      if (taken == null) {
        from.put(id, added.jar());
      } else {
        problems.add(
            new Problem(
                added.jar(),
                Optional.empty(),
                "%s has the id \"%s\", which %s has already"
                    .formatted(added.rule().getClass().getName(), id, taken.getClass().getName()),
                "give it another id"));
      }
    }
    if (!problems.isEmpty()) {
      throw new InvalidInputException(problems);
    }
    return new Rules(together, from);
  }

  private static Problem problem(String what, String mend) {
    return new Problem("rules", Optional.empty(), what, mend);
  }

  /** All of them, sorted by id. */
  public List<Rule> all() {
    return all;
  }

  public Optional<Rule> find(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** The jar of the plug-in that a rule comes with; empty for one of archlint's own. */
  public Optional<String> jar(String id) {
    return Optional.ofNullable(jars.get(id));
  }

  /** The groups of all rules, sorted. */
  public SortedSet<String> groups() {
    SortedSet<String> groups = new TreeSet<>();
    byId.keySet().forEach(id -> groups.add(group(id)));
    return groups;
  }

  /** Whether {@code name} is the id of a rule or a group. */
  public boolean knows(String name) {
    return byId.containsKey(name) || groups().contains(name);
  }

  /** The group of a rule: its id up to the first hyphen. */
  public static String group(String id) {
    int hyphen = id.indexOf('-');
    return hyphen < 0 ? id : id.substring(0, hyphen);
  }
}
