package dev.archlint.yaml;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The YAML that a guide shows. */
public final class GuideExamples {
  private GuideExamples() {}

  /** The text of each fenced block of YAML. */
  public static List<String> in(Path guide) throws IOException {
    List<String> examples = new ArrayList<>();
    StringBuilder open = null;
    for (String line : Files.readAllLines(guide)) {
      if (line.equals("```yaml")) {
        open = new StringBuilder();
      } else if (line.equals("```") && open != null) {
        examples.add(open.toString());
        open = null;
      } else if (open != null) {
        open.append(line).append('\n');
      }
    }
    return examples;
  }
}
