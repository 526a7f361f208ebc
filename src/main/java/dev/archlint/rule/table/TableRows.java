package dev.archlint.rule.table;

import dev.archlint.document.BrokenTable;
import dev.archlint.document.Table;
import dev.archlint.document.TableRow;
import dev.archlint.match.BoundTable;
import dev.archlint.pack.Key;
import dev.archlint.rule.Finding;
import dev.archlint.rule.Rule;
import dev.archlint.rule.RuleContext;
import dev.archlint.rule.RuleInfo;
import dev.archlint.rule.Severity;
import dev.archlint.source.Span;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Counts the filled rows of a table and looks for those that must occur. */
@RuleInfo(
    id = "table-rows",
    severity = Severity.ERROR,
    summary = "A table has as many filled rows as asked, and those that must occur",
    why = "A table of headers and blanks is a template, not an answer.",
    bad =
        """
        ## Risks
        | Risk | Mitigation |
        |---|---|
        | | |
        """,
    good =
        """
        ## Risks
        | Risk | Mitigation |
        |---|---|
        | The scanners fail in the cold | Spare ones at each door |
        """,
    pack =
        """
        sections:
          - heading: Risks
            tables:
              - columns:
                  - name: Risk
                  - name: Mitigation
                rows: {min: 1}
        """)
public final class TableRows implements Rule {
  @Override
  public List<Finding> check(RuleContext context) {
    // Rows behind a blank line are found as such.
    Set<Span> cut =
        BrokenTable.in(context.document()).stream()
            .flatMap(broken -> broken.before().stream())
            .map(Table::span)
            .collect(Collectors.toSet());
    return context
        .match()
        .tables()
        .filter(TableRows::isAsked)
        .filter(bound -> bound.table().filter(table -> cut.contains(table.span())).isEmpty())
        .flatMap(bound -> bound.table().stream().flatMap(table -> check(context, bound, table)))
        .toList();
  }

  private static boolean isAsked(BoundTable bound) {
    return bound.expected().rows().min() > 0 || !bound.expected().rowLabels().isEmpty();
  }

  private static Stream<Finding> check(RuleContext context, BoundTable bound, Table table) {
    List<TableRow> filled = BoundTables.filledRows(bound);
    int least = bound.expected().rows().min();
    if (filled.size() < least) {
      String message =
          filled.isEmpty()
              ? "the table has no filled row; %s asked for"
              : "the table has %d filled %s; %%s asked for"
                  .formatted(filled.size(), filled.size() == 1 ? "row" : "rows");
      String asked = least == 1 ? "at least 1 is" : "at least " + least + " are";
      return Stream.of(
          context.finding(table.header().span(), message.formatted(asked)).subject("rows"));
    }
    if (bound.expected().rowLabels().isEmpty()) {
      return Stream.empty();
    }
    Set<Key> labels =
        filled.stream()
            .filter(row -> !row.cells().isEmpty())
            .map(row -> row.cells().get(0).text().plain())
            .flatMap(text -> Stream.of(Key.of(text), Key.withoutTrailingParentheses(text)))
            .collect(Collectors.toSet());
    return bound.expected().rowLabels().stream()
        .filter(label -> !labels.contains(Key.of(label)))
        .map(
            label ->
                context
                    .finding(table.header().span(), "the table has no row \"%s\"".formatted(label))
                    .subject(label)
                    .hint("add it; \"N/A\" and why is an answer too"));
  }
}
