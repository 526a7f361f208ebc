package dev.archlint.markdown;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The runs of backticks in one block's inline content, found once when the first is asked for. */
final class CodeRuns {
  /** There is no such run. */
  static final int NONE = -1;

  private final String text;

  /** Where the runs of each length begin, ascending. */
  private @Nullable Map<Integer, List<Integer>> starts;

  CodeRuns(String text) {
    this.text = text;
  }

  /** The index after the run that holds {@code index}. */
  static int end(String text, int index) {
    int end = index;
    while (end < text.length() && text.charAt(end) == '`') {
      end++;
    }
    return end;
  }

  /** Where the first run of {@code length} at or after {@code from} begins. */
  int closing(int length, int from) {
    if (starts == null) {
      starts = find();
    }
    List<Integer> candidates = starts.getOrDefault(length, List.of());
    int found = Collections.binarySearch(candidates, from);
    int next = found >= 0 ? found : -found - 1;
    return next < candidates.size() ? candidates.get(next) : NONE;
  }

  private Map<Integer, List<Integer>> find() {
    Map<Integer, List<Integer>> found = new HashMap<>();
    int start = text.indexOf('`');
    while (start >= 0) {
      int end = end(text, start);
      found.computeIfAbsent(end - start, length -> new ArrayList<>()).add(start);
      start = text.indexOf('`', end);
    }
    return found;
  }
}
