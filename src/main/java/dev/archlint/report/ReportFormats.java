package dev.archlint.report;

import java.util.List;
import java.util.Optional;

/** The formats there are. */
public final class ReportFormats {
  private static final List<ReportFormat> ALL =
      List.of(new TextFormat(), new ConciseFormat(), new JsonFormat());

  private ReportFormats() {}

  /** All of them; the first is the default. */
  public static List<ReportFormat> all() {
    return ALL;
  }

  public static Optional<ReportFormat> find(String name) {
    return ALL.stream().filter(format -> format.name().equals(name)).findFirst();
  }
}
