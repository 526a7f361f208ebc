package dev.archlint.baseline;

import dev.archlint.rule.Fingerprint;
import dev.archlint.source.InvalidInputException;
import dev.archlint.source.Problem;
import dev.archlint.source.SourceFile;
import dev.archlint.source.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The text of a baseline: a heading, then one line for each key, sorted, its parts set apart by
 * tabs. Path, rule, fingerprint and count are what counts; the message is for people.
 *
 * <pre>{@code
 * # archlint baseline 1: ...
 * docs/a.md	placeholder-text	d11e3ee890b17703	2	the placeholder "[Goal 2]" is left
 * }</pre>
 *
 * <p>A line for each key, and no number of lines anywhere, is what lets git merge it: branches that
 * mend different findings drop different lines.
 */
public final class BaselineText {
  private static final String BEGIN = "# archlint baseline ";
  private static final String VERSION = "1";
  private static final String HEADING =
      BEGIN + VERSION + ": known findings, which fail no run; made by check --write-baseline";

  private static final String MEND = "delete it and make a new one with --write-baseline";
  private static final int PARTS = 5;
  private static final int MAX_MESSAGE = 120;

  /** More findings of one text have no place in a document. */
  private static final int MAX_COUNT = 1_000_000;

  private static final char ESCAPE = '\\';

  private BaselineText() {}

  /** The text of a baseline; equal baselines have equal texts. */
  public static String write(Baseline baseline) {
    StringBuilder text = new StringBuilder(HEADING).append('\n');
    for (KnownFinding finding : baseline.findings()) {
      text.append(escape(finding.path()))
          .append('\t')
          .append(finding.rule())
          .append('\t')
          .append(finding.fingerprint())
          .append('\t')
          .append(finding.count())
          .append('\t')
          .append(escape(cut(finding.message())))
          .append('\n');
    }
    return text.toString();
  }

  private static String cut(String message) {
    if (message.length() <= MAX_MESSAGE) {
      return message;
    }
    int end = Character.isHighSurrogate(message.charAt(MAX_MESSAGE - 1)) ? 1 : 0;
    return message.substring(0, MAX_MESSAGE - end) + "...";
  }

  /** Control characters could end a line, or do worse in a terminal that shows the file. */
  private static String escape(String text) {
    StringBuilder escaped = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean hidden =
          Character.isISOControl(c)
              || Character.getType(c) == Character.FORMAT
              || Character.getType(c) == Character.LINE_SEPARATOR
              || Character.getType(c) == Character.PARAGRAPH_SEPARATOR;
      if (hidden || c == ESCAPE) {
        escaped.append("\\u%04x".formatted((int) c));
      } else {
        escaped.append(c);
      }
    }
    return escaped.toString();
  }

  /**
   * Reads such a text; its lines may stand in any order. Of two lines of one key, which git's merge
   * driver "union" leaves, the larger count is taken.
   *
   * @throws InvalidInputException with a problem for each line that is none, or one if it is no
   *     baseline at all
   */
  public static Baseline read(SourceFile source) throws InvalidInputException {
    checkHeading(source);
    Map<List<String>, KnownFinding> findings = new HashMap<>();
    List<Problem> problems = new ArrayList<>();
    for (int line = 2; line <= source.lineCount(); line++) {
      Span span = source.lineSpan(line);
      String text = source.text(span);
      if (text.isBlank() || text.startsWith("#")) {
        continue;
      }
      Optional<KnownFinding> finding = finding(text);
      if (finding.isEmpty()) {
        problems.add(problem(source, span.start(), text));
        continue;
      }
      KnownFinding known = finding.get();
      findings.merge(
          List.of(known.path(), known.rule(), known.fingerprint().value()),
          known,
          (one, other) -> one.count() >= other.count() ? one : other);
    }
    if (!problems.isEmpty()) {
      throw new InvalidInputException(problems);
    }
    return Baseline.of(findings.values());
  }

  private static void checkHeading(SourceFile source) throws InvalidInputException {
    String heading = source.text(source.lineSpan(1));
    boolean ours = heading.startsWith(BEGIN);
    if (ours && heading.substring(BEGIN.length()).startsWith(VERSION + ":")) {
      return;
    }
    if (isConflict(heading)) {
      throw new InvalidInputException(List.of(problem(source, 0, heading)));
    }
    String what =
        ours
            ? "is a baseline of another version of archlint"
            : "is no baseline: it does not begin with \"%s\"".formatted(BEGIN + VERSION);
    String mend = ours ? MEND : "name the file that --write-baseline wrote";
    throw new InvalidInputException(
        List.of(new Problem(source.path(), Optional.of(source.position(0)), what, mend)));
  }

  private static Problem problem(SourceFile source, int offset, String line) {
    boolean conflict = isConflict(line);
    return new Problem(
        source.path(),
        Optional.of(source.position(offset)),
        conflict
            ? "has a merge conflict"
            : "this line is none of path, rule, fingerprint, count and message with tabs between",
        conflict ? "resolve it by keeping the lines of both sides" : MEND);
  }

  private static boolean isConflict(String line) {
    return line.startsWith("<<<<<<<") || line.startsWith("=======") || line.startsWith(">>>>>>>");
  }

  private static Optional<KnownFinding> finding(String line) {
    String[] parts = line.split("\t", PARTS);
    if (parts.length < PARTS || parts[0].isEmpty() || parts[1].isEmpty() || !isPrint(parts[2])) {
      return Optional.empty();
    }
    Optional<String> path = unescape(parts[0]);
    Optional<String> message = unescape(parts[4]);
    return count(parts[3])
        .filter(count -> path.isPresent() && message.isPresent())
        .map(
            count ->
                new KnownFinding(
                    path.orElseThrow(),
                    parts[1],
                    new Fingerprint(parts[2]),
                    count,
                    message.orElseThrow()));
  }

  private static boolean isPrint(String text) {
    return text.length() == Fingerprint.DIGITS
        && text.chars().allMatch(c -> (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'));
  }

  private static Optional<Integer> count(String text) {
    try {
      int count = Integer.parseInt(text);
      return count > 0 && count <= MAX_COUNT ? Optional.of(count) : Optional.empty();
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  private static Optional<String> unescape(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) != ESCAPE) {
        plain.append(text.charAt(i));
        continue;
      }
      boolean whole = i + 6 <= text.length() && text.charAt(i + 1) == 'u';
      String digits = whole ? text.substring(i + 2, i + 6) : "";
      if (!whole || !digits.chars().allMatch(c -> Character.digit(c, 16) >= 0)) {
        return Optional.empty();
      }
      plain.append((char) Integer.parseInt(digits, 16));
      i += 5;
    }
    return Optional.of(plain.toString());
  }
}
