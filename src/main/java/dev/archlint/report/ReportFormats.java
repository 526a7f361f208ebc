package dev.archlint.report;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The formats there are. */
public final class ReportFormats {
  /** All of them; the first is the default. */
  public static final List<String> NAMES =
      List.of(
          "text",
          "full",
          "concise",
          "json",
          "sarif",
          "github",
          "gitlab",
          "junit",
          "checkstyle",
          "markdown");

  private ReportFormats() {}

  /** The format of this name. Only then is its code loaded: a run pays for no other. */
  public static Optional<ReportFormat> find(String name) {
    return Optional.ofNullable(create(name));
  }

  private static @Nullable ReportFormat create(String name) {
    return switch (name) {
      case "text" -> new TextFormat();
      case "full" -> new FullFormat();
      case "concise" -> new ConciseFormat();
      case "json" -> new JsonFormat();
      case "sarif" -> new SarifFormat();
      case "github" -> new GithubFormat();
      case "gitlab" -> new GitlabFormat();
      case "junit" -> new JunitFormat();
      case "checkstyle" -> new CheckstyleFormat();
      case "markdown" -> new MarkdownFormat();
      default -> null;
    };
  }
}
