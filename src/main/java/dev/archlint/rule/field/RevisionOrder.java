package dev.archlint.rule.field;

import dev.archlint.document.BrokenTable;
import dev.archlint.document.Cell;
import dev.archlint.document.InlineText;
import dev.archlint.document.TableRow;
import dev.archlint.match.BoundField;
import dev.archlint.match.BoundTable;
import dev.archlint.match.BoundTable.Column;
import dev.archlint.pack.ValueSpec;
import dev.archlint.rule.Finding;
import dev.archlint.rule.RuleContext;
import dev.archlint.rule.value.FieldText;
import dev.archlint.rule.value.Period;
import dev.archlint.rule.value.VersionNumber;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A version that is not that of the newest row of the document's own history. */
record RevisionOrder(RuleContext context) {
  private static final VersionNumber LEAST = new VersionNumber(List.of());

  /** A row of the history. */
  private record Revision(Optional<VersionNumber> version, Optional<Period> date, Cell cell) {}

  Stream<Finding> findings() {
    return context
        .match()
        .tables()
        .flatMap(table -> table.columns().stream().flatMap(column -> of(table, column).stream()));
  }

  private Optional<Finding> of(BoundTable table, Column column) {
    Optional<BoundField> field =
        column.expected().newestIs().flatMap(label -> context.match().field(label));
    if (field.isEmpty() || isCut(table)) {
      return Optional.empty();
    }
    Optional<InlineText> text =
        field.stream()
            .flatMap(it -> it.occurrences().stream())
            .flatMap(it -> FieldText.first(it).stream())
            .findFirst();
    Optional<VersionNumber> stated = text.flatMap(it -> VersionNumber.of(it.plain()));
    List<Revision> newest = newest(revisions(table, column));
    if (stated.isEmpty()
        || newest.isEmpty()
        || newest.stream().anyMatch(it -> it.version().isEmpty() || it.version().equals(stated))) {
      return Optional.empty();
    }
    Revision last = newest.get(newest.size() - 1);
    return Optional.of(
        context
            .finding(
                text.orElseThrow().span(),
                "\"%s\" is \"%s\", but the newest row in line %d is \"%s\""
                    .formatted(
                        field.orElseThrow().occurrences().get(0).label().plain().strip(),
                        text.orElseThrow().plain().strip(),
                        context.document().source().line(last.cell().span().start()),
                        last.cell().text().plain().strip()))
            .hint("mend the one that is wrong, or add the row that is missing"));
  }

  /** What stands behind a blank line may be the newest row. */
  private boolean isCut(BoundTable table) {
    return BrokenTable.in(context.document()).stream()
        .anyMatch(broken -> broken.before().equals(table.table()));
  }

  private static List<Revision> revisions(BoundTable table, Column column) {
    Optional<Column> dates =
        table.columns().stream()
            .filter(other -> other.expected().value().type() == ValueSpec.Type.DATE)
            .findFirst();
    List<Revision> revisions = new ArrayList<>();
    for (TableRow row : table.dataRows()) {
      Optional<Cell> cell = column.cell(row);
      Optional<Period> date =
          dates.flatMap(it -> it.cell(row)).flatMap(it -> Period.of(it.text().plain()));
      cell.map(it -> new Revision(VersionNumber.of(it.text().plain()), date, it))
          .ifPresent(revisions::add);
    }
    return revisions;
  }

  /**
   * The rows that may be the newest: the one with the highest version, and those with the latest
   * date. They differ where an older line is still looked after. One without a version may be
   * anything.
   */
  private static List<Revision> newest(List<Revision> revisions) {
    Optional<Period> latest =
        revisions.stream()
            .flatMap(it -> it.date().stream())
            .max((one, other) -> one.first().compareTo(other.first()));
    Optional<VersionNumber> highest =
        revisions.stream().flatMap(it -> it.version().stream()).max(VersionNumber::compareTo);
    return revisions.stream()
        .filter(
            it ->
                (highest.isPresent() && it.version().equals(highest))
                    || (latest.isPresent() && it.date().equals(latest)))
        .sorted(
            (one, other) -> one.version().orElse(LEAST).compareTo(other.version().orElse(LEAST)))
        .toList();
  }
}
