package dev.archlint.rule;

import dev.archlint.source.InvalidInputException;
import dev.archlint.source.Problem;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;

/**
 * Loads the rules of plug-ins. All jars share one class loader, so that a plug-in may bring its
 * libraries along as jars of their own; what archlint has itself comes from archlint.
 */
final class PluginLoader {
  private static final String SERVICES = "META-INF/services/" + Rule.class.getName();

  private final ClassLoader classes;
  private final List<Loaded> rules = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();

  /** A rule and the jar that names it. */
  record Loaded(Rule rule, String jar) {}

  private PluginLoader(ClassLoader classes) {
    this.classes = classes;
  }

  /**
   * The rules that the jars name, with manual pages that can be read.
   *
   * @param jars the files, by the names that users know them by
   * @throws InvalidInputException with every rule that cannot be loaded or has no such page, or if
   *     no jar names a rule
   */
  static List<Loaded> load(Map<String, Path> jars) throws InvalidInputException {
    // Not closed: rules load their classes when they need them, up to the end of the process.
    PluginLoader loader =
        new PluginLoader(
            new URLClassLoader(
                jars.values().stream().map(PluginLoader::url).toArray(URL[]::new),
                // Not that of this class: where the launcher has put it, nobody sees all of Java.
                ClassLoader.getSystemClassLoader()));
    for (Map.Entry<String, Path> jar : jars.entrySet()) {
      loader.load(jar.getKey(), jar.getValue());
    }
    if (loader.rules.isEmpty() && loader.problems.isEmpty() && !jars.isEmpty()) {
      loader.problems.add(
          new Problem(
              String.join(", ", jars.keySet()),
              Optional.empty(),
              "names no rule",
              "list the classes of its rules in " + SERVICES));
    }
    if (!loader.problems.isEmpty()) {
      throw new InvalidInputException(loader.problems);
    }
    return loader.rules;
  }

  private void load(String name, Path jar) {
    Iterator<Rule> services =
        ServiceLoader.load(Rule.class, new OneJar(classes, url(jar))).iterator();
    // The iterator goes on with the next line after an error, so that all bad ones are named.
    while (true) {
      try {
        if (!services.hasNext()) {
          break;
        }
        add(services.next(), name);
      } catch (ServiceConfigurationError | LinkageError e) {
        problems.add(new Problem(name, Optional.empty(), what(e), mend(e)));
      }
    }
  }

  private void add(Rule rule, String jar) {
    Optional<String> flaw = PluginManual.flaw(rule);
    if (flaw.isEmpty()) {
      rules.add(new Loaded(rule, jar));
    } else {
      String what = "%s %s".formatted(rule.getClass().getName(), flaw.get());
      problems.add(
          new Problem(jar, Optional.empty(), what, "mend its @RuleInfo, or run without it"));
    }
  }

  private static String what(Throwable thrown) {
    String prefix = Rule.class.getName() + ": ";
    String message = String.valueOf(thrown.getMessage());
    String what =
        thrown instanceof LinkageError
            ? thrown.toString()
            : message.startsWith(prefix) ? message.substring(prefix.length()) : message;
    return thrown.getCause() == null ? what : what + ": " + thrown.getCause();
  }

  private static String mend(Throwable thrown) {
    return thrown instanceof LinkageError || thrown.getCause() instanceof LinkageError
        ? "build it anew with this archlint, for Java %d or earlier"
            .formatted(Runtime.version().feature())
        : "mend the plug-in, or run without it";
  }

  private static URL url(Path jar) {
    try {
      return jar.toUri().toURL();
    } catch (MalformedURLException e) {
      throw new IllegalStateException("every file has a URL", e);
    }
  }

  /** Sees which rules one jar names, and the classes of all: so it is known whose a bad one is. */
  private static final class OneJar extends ClassLoader {
    private final URL jar;

    OneJar(ClassLoader classes, URL jar) {
      super(classes);
      this.jar = jar;
    }

    @Override
    public Enumeration<URL> getResources(String name) throws IOException {
      if (!name.equals(SERVICES)) {
        return super.getResources(name);
      }
      try (URLClassLoader alone = new URLClassLoader(new URL[] {jar}, null)) {
        URL services = alone.findResource(name);
        return services == null
            ? Collections.emptyEnumeration()
            : Collections.enumeration(List.of(services));
      }
    }
  }
}
