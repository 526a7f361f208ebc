package dev.archlint.config;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;

/**
 * A pattern as git's {@code wildmatch.c} means it with {@code WM_PATHNAME}: {@code *} and {@code ?}
 * stop at slashes, {@code **} as a whole segment does not.
 *
 * <p>git tries one way after the other, which takes time exponential in the number of {@code *}.
 * Here all ways are followed at once, as Thompson's automata do (K. Thompson, "Regular Expression
 * Search Algorithm", CACM 1968): the time is at most the length of the pattern times that of the
 * text.
 */
final class Wildmatch {
  private final List<Step> steps;

  private Wildmatch(List<Step> steps) {
    this.steps = List.copyOf(steps);
  }

  private sealed interface Step {}

  /** One character. */
  private record One(IntPredicate accepts) implements Step {}

  /** Any number of characters, none among them. */
  private record Many(IntPredicate accepts) implements Step {}

  /** The two steps that follow may be left out. */
  private record Maybe() implements Step {}

  /** The pattern; empty if it is malformed, which git takes for one that fits nothing. */
  static Optional<Wildmatch> of(String pattern) {
    List<Step> steps = new ArrayList<>();
    // Where the text before it is literal git cuts it off, and takes what is left for a pattern.
    int start = literalLength(pattern);
    int at = 0;
    while (at < pattern.length()) {
      int c = pattern.codePointAt(at);
      int next = at + Character.charCount(c);
      if (c == '*') {
        next = stars(pattern, at, at == start, steps);
      } else if (c == '?') {
        steps.add(new One(sign -> sign != '/'));
      } else if (c == '[') {
        Optional<CharacterSet> set = CharacterSet.at(pattern, at);
        if (set.isEmpty()) {
          return Optional.empty();
        }
        steps.add(new One(set.get()::contains));
        next = set.get().end();
      } else if (c == '\\') {
        if (next == pattern.length()) {
          return Optional.empty();
        }
        int escaped = pattern.codePointAt(next);
        steps.add(new One(sign -> sign == escaped));
        next += Character.charCount(escaped);
      } else {
        steps.add(new One(sign -> sign == c));
      }
      at = next;
    }
    return Optional.of(new Wildmatch(steps));
  }

  private static int literalLength(String pattern) {
    int at = 0;
    while (at < pattern.length() && "*?[\\".indexOf(pattern.charAt(at)) < 0) {
      at++;
    }
    return at;
  }

  /** Adds what a run of stars means and returns where the pattern goes on. */
  private static int stars(String pattern, int from, boolean first, List<Step> steps) {
    int to = from;
    while (to < pattern.length() && pattern.charAt(to) == '*') {
      to++;
    }
    boolean begins = first || pattern.charAt(from - 1) == '/';
    boolean ends =
        to == pattern.length() || pattern.startsWith("/", to) || pattern.startsWith("\\/", to);
    if (to - from < 2 || !begins || !ends) {
      steps.add(new Many(sign -> sign != '/'));
      return to;
    }
    if (pattern.startsWith("/", to)) {
      if (endsWithFolders(steps)) {
        // Any folders below any folders are any folders; else a text could be at each of them.
        return to + 1;
      }
      steps.add(new Maybe());
    }
    steps.add(new Many(sign -> true));
    return to;
  }

  private static boolean endsWithFolders(List<Step> steps) {
    return steps.size() > 2 && steps.get(steps.size() - 3) instanceof Maybe;
  }

  boolean matches(String text) {
    BitSet now = new BitSet();
    now.set(0);
    int at = 0;
    while (at < text.length() && !now.isEmpty()) {
      int sign = text.codePointAt(at);
      now = after(now, sign);
      at += Character.charCount(sign);
    }
    skip(now);
    return now.get(steps.size());
  }

  /** The steps that may come next, when those that might have come take one more character. */
  private BitSet after(BitSet now, int sign) {
    skip(now);
    BitSet next = new BitSet();
    for (int i = now.nextSetBit(0); i >= 0 && i < steps.size(); i = now.nextSetBit(i + 1)) {
      Step step = steps.get(i);
      if (step instanceof One one && one.accepts().test(sign)) {
        next.set(i + 1);
      } else if (step instanceof Many many && many.accepts().test(sign)) {
        next.set(i);
      }
    }
    return next;
  }

  /**
   * Adds what can be reached without a character; all ways lead forward, so once through is enough.
   */
  private void skip(BitSet now) {
    for (int i = now.nextSetBit(0); i >= 0 && i < steps.size(); i = now.nextSetBit(i + 1)) {
      Step step = steps.get(i);
      if (!(step instanceof One)) {
        now.set(i + 1);
      }
      if (step instanceof Maybe) {
        now.set(i + 3);
      }
    }
  }
}
