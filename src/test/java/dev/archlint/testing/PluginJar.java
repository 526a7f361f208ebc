package dev.archlint.testing;

import dev.archlint.rule.Rule;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Jars as plug-ins are. */
public final class PluginJar {
  public static final String SERVICES = "META-INF/services/" + Rule.class.getName();

  private PluginJar() {}

  /** One that names these rules, one a line, and holds no class. */
  public static byte[] naming(String rules) throws IOException {
    return of(Map.of(SERVICES, rules.getBytes(StandardCharsets.UTF_8)));
  }

  /** One with these files. */
  public static byte[] of(Map<String, byte[]> files) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream jar = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        jar.putNextEntry(new ZipEntry(file.getKey()));
        jar.write(file.getValue());
      }
    }
    return bytes.toByteArray();
  }
}
