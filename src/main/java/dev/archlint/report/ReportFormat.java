package dev.archlint.report;

import java.io.IOException;
import java.io.Writer;

/** A way to write a report down. Has no state. {@link ReportFormats} knows the names. */
public interface ReportFormat {
  /** Whether it shows lines of the documents, which are kept only if so. */
  default boolean showsSource() {
    return false;
  }

  /** Writes all of it; neither flushes nor closes. */
  void write(Report report, Style style, Writer out) throws IOException;
}
