package dev.archlint.rule.field;

import dev.archlint.document.Field;
import dev.archlint.document.InlineText;
import dev.archlint.match.Answer;
import dev.archlint.match.BoundField;
import dev.archlint.match.Match;
import dev.archlint.pack.Condition;
import dev.archlint.pack.Key;
import dev.archlint.pack.Stage;
import dev.archlint.pack.StageSpec;
import dev.archlint.pack.ValueSpec;
import dev.archlint.pack.ValueSpec.Option;
import dev.archlint.rule.Finding;
import dev.archlint.rule.RuleContext;
import dev.archlint.rule.value.Chosen;
import dev.archlint.rule.value.FieldText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A status that is stated twice, or that another field contradicts. */
record StatusOrder(RuleContext context) {
  /** The status of a document: what it says, and where. */
  private record Status(Field field, InlineText text, Option option) {
    String label() {
      return field.label().plain().strip();
    }
  }

  Stream<Finding> findings() {
    Optional<StageSpec> spec = context.match().pack().stage();
    Optional<BoundField> field = spec.flatMap(it -> context.match().field(it.field()));
    if (field.isEmpty()) {
      return Stream.empty();
    }
    List<Status> statuses = statuses(spec.get(), field.get());
    return statuses.isEmpty()
        ? Stream.empty()
        : Stream.concat(disagreeing(statuses), contradicted(statuses.get(0), spec.get()));
  }

  private List<Status> statuses(StageSpec spec, BoundField field) {
    List<Option> own = field.expected().value().options();
    List<Option> options =
        own.isEmpty() ? spec.values().values().stream().map(Option::new).toList() : own;
    List<Status> statuses = new ArrayList<>();
    for (Field statement : context.match().statements(field)) {
      Optional<InlineText> text = FieldText.first(statement);
      text.flatMap(it -> Chosen.of(it.plain().strip(), options))
          .ifPresent(option -> statuses.add(new Status(statement, text.get(), option)));
    }
    return statuses;
  }

  private Stream<Finding> disagreeing(List<Status> statuses) {
    return statuses.stream()
        .skip(1)
        .filter(status -> !status.option().equals(statuses.get(0).option()))
        .limit(1)
        .map(
            status ->
                context
                    .finding(
                        status.text().span(),
                        "\"%s\" says \"%s\" here and \"%s\" in line %d"
                            .formatted(
                                status.label(),
                                status.text().plain().strip(),
                                statuses.get(0).text().plain().strip(),
                                line(statuses.get(0).text())))
                    .hint("let both say the same, or keep one of them"));
  }

  private int line(InlineText text) {
    return context.document().source().line(text.span().start());
  }

  private Stream<Finding> contradicted(Status status, StageSpec spec) {
    Match match = context.match();
    Key label = Key.of(spec.field());
    return match
        .fields()
        .filter(field -> waitsForStage(field, label))
        .flatMap(
            field ->
                field.required()
                    ? withheld(field, status).stream()
                    : ahead(field, status, spec).stream());
  }

  /** Whether a field is asked for only at a stage of the document. */
  private static boolean waitsForStage(BoundField field, Key stage) {
    return field.expected().when().stream()
        .anyMatch(condition -> Key.of(condition.field()).equals(stage));
  }

  /** An approved document whose approval date is {@code N/A}. */
  private Optional<Finding> withheld(BoundField field, Status status) {
    return field.occurrences().stream()
        .flatMap(it -> FieldText.first(it).stream())
        .filter(text -> Answer.of(text) == Answer.BARE)
        .findFirst()
        .map(
            text ->
                context
                    .finding(
                        text.span(),
                        "\"%s\" is \"%s\", but \"%s\" says \"%s\""
                            .formatted(
                                status.label(),
                                status.text().plain().strip(),
                                field.occurrences().get(0).label().plain().strip(),
                                text.plain().strip()))
                    .hint("fill it in, or take the status back"));
  }

  /**
   * A draft with the date of its approval; unless that was before its last change, which makes a
   * draft again of what was approved.
   */
  private Optional<Finding> ahead(BoundField field, Status status, StageSpec spec) {
    Stage stage = context.match().stage();
    boolean young = stage == Stage.DRAFT || stage == Stage.REVIEW;
    boolean date = field.expected().value().type() == ValueSpec.Type.DATE;
    if (!young || !date || !field.expected().when().stream().allMatch(it -> approves(it, spec))) {
      return Optional.empty();
    }
    Optional<Stated> approved = Stated.date(field);
    Optional<Stated> updated =
        context
            .match()
            .pack()
            .review()
            .flatMap(review -> review.updated())
            .flatMap(label -> context.match().field(label))
            .flatMap(Stated::date);
    boolean reopened =
        approved.isPresent()
            && updated.filter(it -> approved.get().period().isBefore(it.period())).isPresent();
    return approved
        .filter(it -> !reopened)
        .map(
            it ->
                context
                    .finding(
                        it.text().span(),
                        "\"%s\" is %s, but \"%s\" in line %d says \"%s\""
                            .formatted(
                                it.label(),
                                it.words(),
                                status.label(),
                                line(status.text()),
                                status.text().plain().strip()))
                    .hint("mend the one that is wrong"));
  }

  private static boolean approves(Condition condition, StageSpec spec) {
    List<Key> approved =
        spec.values().getOrDefault(Stage.APPROVED, List.of()).stream().map(Key::of).toList();
    return condition.values().stream().map(Key::of).allMatch(approved::contains);
  }
}
