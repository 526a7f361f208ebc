package dev.archlint.filter;

import dev.archlint.document.Document;
import dev.archlint.filter.Instruction.Kind;
import dev.archlint.filter.Instruction.Name;
import dev.archlint.rule.Finding;
import dev.archlint.rule.IdleSuppression;
import dev.archlint.rule.IdleSuppression.Cause;
import dev.archlint.rule.Rules;
import dev.archlint.source.Span;
import dev.archlint.yaml.Nearest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What a document hides of itself, by comments.
 *
 * <p>A finding is hidden where it begins: on the line that a comment speaks of, or behind the
 * comment that disables its rule and before the one that enables it again. What is never enabled
 * again stays disabled to the end.
 */
public final class Suppressions {
  /**
   * What is said of suppressions themselves. It is hidden only by its name: if a comment without
   * names hid it, none of them would ever be called idle.
   */
  private static final String OWN_GROUP = "suppression";

  private final Rules rules;
  private final SuppressionScopes scopes;
  private final List<IdleSuppression> mistakes = new ArrayList<>();

  private Suppressions(Document document, Rules rules) {
    this.rules = rules;
    this.scopes = new SuppressionScopes(document);
    for (var comment : document.comments()) {
      Instruction.of(comment, document.source()).ifPresent(this::read);
    }
    scopes.idleEnds().forEach(target -> mistakes.add(target.ifIdle()));
  }

  /** Those of a document. */
  public static Suppressions in(Document document, Rules rules) {
    return new Suppressions(document, rules);
  }

  /** Parts findings by whether a comment hides them. */
  public Parted part(List<Finding> findings) {
    return Parted.of(findings, finding -> !hiding(finding).isEmpty());
  }

  /**
   * What comments were meant to do and did not, in the order of the source.
   *
   * @param findings all that rules find, also what nobody wants to see: whether a comment is of use
   *     does not depend on that
   * @param failed ids of rules that could not finish; nobody knows what they would have found
   */
  public List<IdleSuppression> idle(List<Finding> findings, Collection<String> failed) {
    Set<Target> used = new HashSet<>();
    findings.forEach(finding -> used.addAll(hiding(finding)));
    List<IdleSuppression> idle = new ArrayList<>(mistakes);
    scopes.targets().stream()
        .filter(target -> !used.contains(target))
        .filter(target -> !Rules.group(target.name()).equals(OWN_GROUP))
        .filter(target -> failed.stream().noneMatch(rule -> namesOf(rule).contains(target.name())))
        .map(Target::ifIdle)
        .forEach(idle::add);
    idle.sort((one, other) -> one.place().compareTo(other.place()));
    return idle;
  }

  private List<Target> hiding(Finding finding) {
    return scopes.isEmpty()
        ? List.of()
        : scopes.at(finding.range().start(), namesOf(finding.rule()));
  }

  /** The names by which comments may speak of a rule. */
  private static List<String> namesOf(String rule) {
    String group = Rules.group(rule);
    return group.equals(OWN_GROUP) ? List.of(rule, group) : List.of(rule, group, Target.ALL);
  }

  /**
   * One rule, one group or all, of which one comment speaks.
   *
   * @param name {@link #ALL} for all
   * @param ifIdle what to say if that has no effect
   */
  record Target(String name, IdleSuppression ifIdle) {
    static final String ALL = "";

    Target {
      Objects.requireNonNull(name);
      Objects.requireNonNull(ifIdle);
    }
  }

  private void read(Instruction instruction) {
    if (instruction.kind().isEmpty()) {
      Name word = instruction.word();
      List<String> words = Arrays.stream(Kind.values()).map(Kind::word).toList();
      mistake(Cause.UNKNOWN_INSTRUCTION, word, Nearest.to(word.text(), words));
      return;
    }
    Kind kind = instruction.kind().get();
    boolean ends = kind == Kind.ENABLE;
    if (instruction.names().isEmpty()) {
      Cause cause = ends ? Cause.NOTHING_TO_END : Cause.NOTHING_FOUND_AT_ALL;
      Target all = target(Target.ALL, cause, instruction.word().text(), instruction.span());
      scopes.add(kind, all, instruction.span());
    }
    Optional<Name> unknown = Optional.empty();
    for (Name name : instruction.names()) {
      if (rules.knows(name.text())) {
        Cause cause = ends ? Cause.NOTHING_TO_END : Cause.NOTHING_FOUND;
        scopes.add(kind, target(name.text(), cause, name.text(), name.place()), instruction.span());
        unknown.ifPresent(this::unknownRule);
        unknown = Optional.empty();
      } else {
        // Words in a row are most likely a reason without its dashes: one mistake, not ten.
        unknown = Optional.of(unknown.map(before -> before.and(name)).orElse(name));
      }
    }
    unknown.ifPresent(this::unknownRule);
  }

  private static Target target(String name, Cause cause, String text, Span place) {
    return new Target(name, new IdleSuppression(cause, place, text, Optional.empty()));
  }

  private void unknownRule(Name name) {
    List<String> known = new ArrayList<>();
    rules.all().forEach(rule -> known.add(rule.info().id()));
    known.addAll(rules.groups());
    mistake(Cause.UNKNOWN_RULE, name, Nearest.to(name.text(), known));
  }

  private void mistake(Cause cause, Name name, Optional<String> meant) {
    mistakes.add(new IdleSuppression(cause, name.place(), name.text(), meant));
  }
}
