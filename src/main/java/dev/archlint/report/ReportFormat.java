package dev.archlint.report;

import java.io.IOException;
import java.io.Writer;

/** A way to write a report down. Has no state. */
public interface ReportFormat {
  /** As the command line names it: {@code json}. */
  String name();

  /** Writes all of it; neither flushes nor closes. */
  void write(Report report, Style style, Writer out) throws IOException;
}
