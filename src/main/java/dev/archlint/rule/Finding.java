package dev.archlint.rule;

import dev.archlint.source.Range;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * One thing that is wrong, and where. Findings order by path, place, rule and message, so that
 * output is the same whatever order they were found in.
 *
 * @param rule id of the rule
 * @param path of the document, as users name it
 * @param range where; the end is exclusive
 * @param message what, with the author's own words quoted
 * @param hint what to do
 * @param section titles of the sections around it, outermost first
 * @param subject the text that the finding speaks of, from which its fingerprint is made; the
 *     message where there is none
 */
public record Finding(
    String rule,
    Severity severity,
    String path,
    Range range,
    String message,
    Optional<String> hint,
    List<String> section,
    String subject,
    Optional<Fix> fix)
    implements Comparable<Finding> {
  public Finding {
    Objects.requireNonNull(rule);
    Objects.requireNonNull(severity);
    Objects.requireNonNull(path);
    Objects.requireNonNull(range);
    Objects.requireNonNull(message);
    Objects.requireNonNull(hint);
    section = List.copyOf(section);
    Objects.requireNonNull(subject);
    Objects.requireNonNull(fix);
  }

  /** The same with a hint. */
  public Finding hint(String text) {
    return hint(Optional.of(text));
  }

  /** The same with a hint, or without. */
  public Finding hint(Optional<String> text) {
    return new Finding(rule, severity, path, range, message, text, section, subject, fix);
  }

  /** The same with another weight. */
  public Finding severity(Severity other) {
    return new Finding(rule, other, path, range, message, hint, section, subject, fix);
  }

  /** The same, as part of other sections than those around its place. */
  public Finding section(List<String> titles) {
    return new Finding(rule, severity, path, range, message, hint, titles, subject, fix);
  }

  /** The same about another text. */
  public Finding subject(String text) {
    return new Finding(rule, severity, path, range, message, hint, section, text, fix);
  }

  /** The same with a fix. */
  public Finding fix(Fix mend) {
    return new Finding(
        rule, severity, path, range, message, hint, section, subject, Optional.of(mend));
  }

  /** By place; then by rule and by what it says. */
  @Override
  public int compareTo(Finding other) {
    int order = path.compareTo(other.path);
    order = order != 0 ? order : range.compareTo(other.range);
    order = order != 0 ? order : rule.compareTo(other.rule);
    order = order != 0 ? order : message.compareTo(other.message);
    order = order != 0 ? order : severity.compareTo(other.severity);
    return order != 0 ? order : hint.orElse("").compareTo(other.hint.orElse(""));
  }
}
