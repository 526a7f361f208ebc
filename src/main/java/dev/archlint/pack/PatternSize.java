package dev.archlint.pack;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * How large a pattern gets when its counted repetitions are written out, which is what RE2/J does:
 * {@code ((a{1000}){1000}){1000}} is short and takes more memory than there is.
 */
final class PatternSize {
  private final String pattern;
  private final long limit;
  private final Deque<Long> outer = new ArrayDeque<>();
  private long sum;
  private long last;
  private int at;

  private PatternSize(String pattern, long limit) {
    this.pattern = pattern;
    this.limit = limit;
  }

  /** Whether {@code pattern} has more than {@code limit} characters and classes, written out. */
  static boolean exceeds(String pattern, long limit) {
    return new PatternSize(pattern, limit).exceeds();
  }

  private boolean exceeds() {
    while (at < pattern.length() && sum <= limit) {
      switch (pattern.charAt(at)) {
        case '\\' -> escape();
        case '[' -> characterClass();
        case '(' -> {
          outer.push(sum);
          sum = 0;
          at++;
        }
        case ')' -> {
          last = Math.max(1, sum);
          sum = last + (outer.isEmpty() ? 0 : outer.pop());
          at++;
        }
        case '{' -> repetition();
        default -> atom(at + 1);
      }
    }
    return sum > limit;
  }

  private void atom(int end) {
    last = 1;
    sum++;
    at = end;
  }

  private void escape() {
    boolean braced = at + 2 < pattern.length() && pattern.charAt(at + 2) == '{';
    boolean named = at + 1 < pattern.length() && "xpP".indexOf(pattern.charAt(at + 1)) >= 0;
    int close = braced && named ? pattern.indexOf('}', at) : -1;
    atom(close < 0 ? at + 2 : close + 1);
  }

  private void characterClass() {
    int end = at + 1;
    if (pattern.startsWith("^", end)) {
      end++;
    }
    if (pattern.startsWith("]", end)) {
      end++;
    }
    while (end < pattern.length() && pattern.charAt(end) != ']') {
      int named = pattern.startsWith("[:", end) ? pattern.indexOf(":]", end) : -1;
      end = named >= 0 ? named + 2 : end + (pattern.charAt(end) == '\\' ? 2 : 1);
    }
    atom(end + 1);
  }

  /** {@code {3}}, {@code {3,}}, {@code {3,5}}; any other brace stands for itself. */
  private void repetition() {
    int close = pattern.indexOf('}', at);
    String counts = close < 0 ? "" : pattern.substring(at + 1, close);
    if (counts.isEmpty() || !counts.chars().allMatch(c -> c == ',' || (c >= '0' && c <= '9'))) {
      atom(at + 1);
      return;
    }
    long most = 1;
    for (String count : counts.split(",", -1)) {
      most = Math.max(most, count.isEmpty() || count.length() > 9 ? 1 : Long.parseLong(count));
    }
    sum += last * (most - 1);
    last *= most;
    at = close + 1;
  }
}
