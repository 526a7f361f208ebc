package dev.archlint.git;

import dev.archlint.source.LineChanges;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads what {@code git diff} writes. */
final class Diff {
  private static final String REGULAR = "100";

  private Diff() {}

  /**
   * The entries of {@code --raw -z --no-abbrev}: {@code :MODE MODE BLOB BLOB STATUS NUL PATH NUL},
   * with both paths for a file that was renamed.
   */
  static List<Change> raw(byte[] output) {
    List<String> parts = split(output);
    List<Change> changes = new ArrayList<>();
    int at = 0;
    while (at + 1 < parts.size()) {
      String[] head = parts.get(at).split(" ", -1);
      boolean isNew = head[4].startsWith("A");
      boolean renamed = head[4].startsWith("R");
      String before = parts.get(at + 1);
      String path = renamed ? parts.get(at + 2) : before;
      boolean regular = head[1].startsWith(REGULAR);
      boolean hashed = !head[3].chars().allMatch(c -> c == '0');
      changes.add(
          new Change(
              path,
              isNew ? Optional.empty() : Optional.of(before),
              regular && hashed ? Optional.of(head[3]) : Optional.empty()));
      at += renamed ? 3 : 2;
    }
    return changes;
  }

  /** Texts that end with NUL. */
  static List<String> split(byte[] output) {
    List<String> parts = new ArrayList<>();
    int from = 0;
    for (int i = 0; i < output.length; i++) {
      if (output[i] == 0) {
        parts.add(new String(output, from, i - from, StandardCharsets.UTF_8));
        from = i + 1;
      }
    }
    return parts;
  }

  /**
   * The hunks of {@code --patch --unified=0}, file by file. No line of a file begins with what is
   * looked for here: it has a plus or a minus before it; and names are quoted, so that none has
   * lines.
   */
  static List<LineChanges> patch(byte[] output) {
    List<LineChanges> files = new ArrayList<>();
    List<LineChanges.Hunk> hunks = new ArrayList<>();
    boolean begun = false;
    for (String line : new String(output, StandardCharsets.ISO_8859_1).split("\n", -1)) {
      if (line.startsWith("diff --git ")) {
        if (begun) {
          files.add(LineChanges.of(hunks));
        }
        begun = true;
        hunks = new ArrayList<>();
      } else if (line.startsWith("@@ ")) {
        hunks.add(hunk(line));
      }
    }
    if (begun) {
      files.add(LineChanges.of(hunks));
    }
    return files;
  }

  /** {@code @@ -FIRST,COUNT +FIRST,COUNT @@}; a count of 1 is left out. */
  private static LineChanges.Hunk hunk(String line) {
    String[] parts = line.split(" ", 4);
    int[] before = numbers(parts[1]);
    int[] after = numbers(parts[2]);
    // Where nothing is added, git names the line above.
    int first = after[1] == 0 ? after[0] + 1 : after[0];
    return new LineChanges.Hunk(first, after[1], before[1] > 0);
  }

  private static int[] numbers(String part) {
    int comma = part.indexOf(',');
    return comma < 0
        ? new int[] {Integer.parseInt(part.substring(1)), 1}
        : new int[] {
          Integer.parseInt(part.substring(1, comma)), Integer.parseInt(part.substring(comma + 1))
        };
  }
}
