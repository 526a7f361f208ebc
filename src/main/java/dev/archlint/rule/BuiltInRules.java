package dev.archlint.rule;

import java.util.List;
import java.util.ServiceLoader;

/** The rules that come with archlint. */
final class BuiltInRules {
  private BuiltInRules() {}

  /**
   * One of each that {@code META-INF/services} names. In the finished jar the build has put a body
   * in place of this one that makes them without looking: to find them at each start takes longer
   * than to run them on one document.
   */
  static List<Rule> all() {
    return ServiceLoader.load(Rule.class, ClassLoader.getSystemClassLoader()).stream()
        .map(ServiceLoader.Provider::get)
        .toList();
  }
}
