package dev.archlint.rule;

import java.util.List;
import java.util.Optional;

/** Looks at the manual page of a rule that was not built with archlint. */
final class PluginManual {
  private PluginManual() {}

  /** What is wrong with it, in words that follow the name of the rule's class. */
  static Optional<String> flaw(Rule rule) {
    try {
      RuleInfo info = rule.info();
      // Each is read: one that is not there, or is a value that this archlint does not know, fails
      // then and not before. A rule may also have a page that is no annotation, with nulls.
      List.of(
          info.severity(),
          info.summary(),
          info.why(),
          info.bad(),
          info.good(),
          info.pack(),
          info.template(),
          info.needs());
      return isId(info.id())
          ? Optional.empty()
          : Optional.of("has the id \"%s\"; an id is a-z, 0-9 and -".formatted(info.id()));
    } catch (RuntimeException | LinkageError e) {
      return Optional.of("has no @RuleInfo that can be read: " + e);
    }
  }

  /** What the command line, packs and comments in documents can name. */
  private static boolean isId(String id) {
    return !id.isEmpty()
        && id.chars().allMatch(c -> c == '-' || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z'))
        && !id.startsWith("-");
  }
}
