package dev.archlint.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/** Text that is written bit by bit, since all of it may be large. */
@FunctionalInterface
interface Text {
  /** Writes all of it; neither flushes nor closes. */
  void write(Writer out) throws IOException;

  /** The same as UTF-8, and flushes. */
  default void writeTo(OutputStream out) throws IOException {
    Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    write(writer);
    writer.flush();
  }
}
