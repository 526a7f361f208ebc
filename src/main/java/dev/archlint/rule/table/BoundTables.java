package dev.archlint.rule.table;

import dev.archlint.document.Field;
import dev.archlint.document.Table;
import dev.archlint.document.TableRow;
import dev.archlint.match.BoundField;
import dev.archlint.match.BoundTable;
import dev.archlint.match.Match;
import dev.archlint.rule.Shared;
import dev.archlint.source.Span;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the pack asks of the tables of a document, found by the table. */
final class BoundTables {
  static final Shared<BoundTables> SHARED = Shared.of(BoundTables::new);

  private final Map<Span, BoundTable> byTable = new HashMap<>();

  /** Rows and cells that are fields without a value: of those another rule speaks. */
  private final Set<Span> emptyFields = new HashSet<>();

  private BoundTables(Match match) {
    match
        .tables()
        .forEach(bound -> bound.table().ifPresent(table -> byTable.put(table.span(), bound)));
    match
        .fields()
        .map(BoundField::occurrences)
        .flatMap(List::stream)
        .filter(field -> !field.isFilled())
        .map(Field::span)
        .forEach(emptyFields::add);
  }

  Optional<BoundTable> of(Table table) {
    return Optional.ofNullable(byTable.get(table.span()));
  }

  boolean isEmptyField(Span rowOrCell) {
    return emptyFields.contains(rowOrCell);
  }

  /** Rows of a table that say something and are no headings inside it. */
  static List<TableRow> filledRows(BoundTable bound) {
    return bound.dataRows().stream().filter(row -> !row.isBlank()).toList();
  }

  /** Whether a table is said to have no rows at all, so that each blank one is no defect more. */
  static boolean isUnfilled(BoundTable bound) {
    return bound.expected().rows().min() > 0
        && bound.dataRows().stream().allMatch(TableRow::isBlank);
  }
}
