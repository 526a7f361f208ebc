package dev.archlint.report;

import java.io.IOException;
import java.io.Writer;

/** A way to write a report down. Has no state. {@link ReportFormats} knows the names. */
public interface ReportFormat {
  /** Writes all of it; neither flushes nor closes. */
  void write(Report report, Style style, Writer out) throws IOException;
}
