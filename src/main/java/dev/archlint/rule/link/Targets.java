package dev.archlint.rule.link;

import dev.archlint.document.Anchors;
import dev.archlint.match.NearestName;
import dev.archlint.rule.FileView;
import dev.archlint.rule.RuleContext;
import dev.archlint.rule.Severity;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Where the links of one document may lead. */
final class Targets {
  /** What browsers and GitHub lead somewhere without an anchor of that name. */
  private static final Set<String> ALWAYS = Set.of("top", "readme");

  /** In a document with more broken links than these something else is wrong. */
  private static final int MAX_GUESSES = 1_000;

  /** No document has so many broken links times names that they might have meant. */
  private static final int MAX_COMPARED = 1_000_000;

  private final RuleContext context;
  private final FileView files;
  private final String document;
  private @Nullable Set<String> own;

  /** Names to choose from, by the folder or document that has them. */
  private final Map<String, NearestName> nearest = new HashMap<>();

  private int guesses;
  private long compared;

  Targets(RuleContext context) {
    this.context = context;
    this.files = context.surroundings().files();
    this.document = context.document().source().path();
  }

  /**
   * What is wrong with a destination.
   *
   * @param severity how sure it is
   */
  record Wrong(Severity severity, String message, Optional<String> hint) {}

  /** What is wrong with a destination as written; empty for one that leads somewhere. */
  Optional<Wrong> problem(String written) {
    if (written.isBlank() || written.strip().equals("#")) {
      return Optional.of(
          new Wrong(
              Severity.ERROR,
              "the link leads nowhere",
              Optional.of("write where it leads, or take the brackets off")));
    }
    return Destination.of(written).flatMap(this::problem);
  }

  private Optional<Wrong> problem(Destination destination) {
    String path = destination.path();
    if (path.isEmpty() || isOwn(path)) {
      return destination
          .fragment()
          .flatMap(fragment -> anchor(own(), "", fragment, "the document has"));
    }
    return switch (kind(path)) {
      case NOTHING -> Optional.of(missing(path));
      case FOLDER, UNKNOWN -> Optional.empty();
      case FILE ->
          destination
              .fragment()
              .flatMap(
                  fragment ->
                      files
                          .anchors(document, path)
                          .flatMap(known -> anchor(known, path, fragment, "\"" + path + "\" has")));
    };
  }

  /**
   * What stands at a path, or at one of the files that sites are made from: {@code guide.md} for
   * {@code guide}, {@code guide/} and {@code guide.html}.
   */
  private FileView.Kind kind(String path) {
    FileView.Kind kind = files.kind(document, path);
    if (kind != FileView.Kind.NOTHING) {
      return kind;
    }
    String name = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    if (name.endsWith(".html")) {
      name = name.substring(0, name.length() - ".html".length());
    }
    boolean page = name.substring(name.lastIndexOf('/') + 1).indexOf('.') < 0;
    return page && files.kind(document, name + ".md") == FileView.Kind.FILE
        ? FileView.Kind.UNKNOWN
        : kind;
  }

  /** From the root of what, a site generator may see otherwise than git does. */
  private Wrong missing(String path) {
    boolean fromRoot = path.startsWith("/");
    String message =
        "there is no \"%s\" %s"
            .formatted(path, fromRoot ? "in the root of the repository" : "beside this document");
    int slash = path.lastIndexOf('/', path.length() - 2);
    String folder = slash < 0 ? "." : path.substring(0, Math.max(slash, 1));
    String name = path.substring(slash + 1);
    Optional<String> near =
        near(name, folder, () -> files.names(document, folder))
            .map(it -> "did you mean \"%s\"?".formatted(path.substring(0, slash + 1) + it));
    return new Wrong(
        fromRoot ? Severity.WARNING : Severity.ERROR,
        message,
        near.or(() -> Optional.of("mend the path, which begins at the folder of this document"))
            .filter(hint -> !fromRoot || near.isPresent()));
  }

  private Optional<Wrong> anchor(Set<String> known, String path, String fragment, String who) {
    String wanted = Anchors.folded(withoutPrefix(fragment));
    String lower = wanted.toLowerCase(Locale.ROOT);
    if (wanted.isEmpty()
        || known.contains(wanted)
        || ALWAYS.contains(lower)
        || isLine(wanted)
        || wanted.startsWith(":~:")) {
      return Optional.empty();
    }
    if (known.contains(lower)) {
      return Optional.of(
          new Wrong(
              Severity.WARNING,
              "%s the anchor \"#%s\", in small letters".formatted(who, lower),
              Optional.of("write \"#%s\"".formatted(lower))));
    }
    Optional<String> near =
        near(wanted, path + "#", () -> known.stream().sorted().toList())
            .map("did you mean \"#%s\"?"::formatted);
    return Optional.of(
        new Wrong(
            Severity.ERROR,
            "%s no heading or anchor \"#%s\"".formatted(who, fragment),
            near.or(
                () ->
                    Optional.of(
                        "an anchor is the heading in small letters, with \"-\" for spaces"))));
  }

  /**
   * The name that was probably meant.
   *
   * @param where the names are found, by which they are remembered
   */
  private Optional<String> near(String name, String where, Supplier<List<String>> names) {
    if (guesses++ >= MAX_GUESSES || compared >= MAX_COMPARED) {
      return Optional.empty();
    }
    NearestName known = nearest.computeIfAbsent(where, any -> new NearestName(names.get()));
    compared += known.size();
    return known.to(name);
  }

  /** As GitHub writes the anchors into its pages, which some copy from there. */
  private static String withoutPrefix(String fragment) {
    String prefix = "user-content-";
    return fragment.startsWith(prefix) ? fragment.substring(prefix.length()) : fragment;
  }

  /** {@code L10}, {@code L10-L20}, {@code L10C5}: lines of the source, which any file has. */
  private static boolean isLine(String fragment) {
    return fragment.length() > 1
        && fragment.charAt(0) == 'L'
        && fragment
            .chars()
            .allMatch(c -> c == 'L' || c == 'C' || c == '-' || (c >= '0' && c <= '9'));
  }

  private boolean isOwn(String path) {
    String name = document.substring(document.lastIndexOf('/') + 1);
    return path.equals(name) || path.equals("./" + name);
  }

  private Set<String> own() {
    Set<String> known = own;
    if (known == null) {
      known = Anchors.of(context.document());
      own = known;
    }
    return known;
  }
}
