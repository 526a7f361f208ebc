package dev.archlint.rule.field;

import dev.archlint.match.BoundField;
import dev.archlint.match.BoundSection;
import dev.archlint.match.Match;
import dev.archlint.rule.Finding;
import dev.archlint.rule.RuleContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Dates before others that they do not precede. */
record DateOrder(RuleContext context) {
  Stream<Finding> findings() {
    List<Finding> findings = new ArrayList<>();
    context.match().parts().forEach(part -> add(part, findings));
    return findings.stream();
  }

  private void add(BoundSection part, List<Finding> findings) {
    for (BoundField field : part.fields()) {
      for (String label : field.expected().notBefore()) {
        other(part, label).flatMap(other -> compare(field, other)).ifPresent(findings::add);
      }
    }
  }

  /** The field of that label beside this one, or else that of the document. */
  private Optional<BoundField> other(BoundSection part, String label) {
    return part.fields().stream()
        .filter(field -> field.expected().label().equals(label))
        .findFirst()
        .or(() -> context.match().field(label));
  }

  private Optional<Finding> compare(BoundField later, BoundField earlier) {
    Optional<Stated> date = Stated.date(later);
    Optional<Stated> before = Stated.date(earlier);
    if (date.isEmpty()
        || before.isEmpty()
        || !date.get().period().isBefore(before.get().period())) {
      return Optional.empty();
    }
    Match match = context.match();
    int line = match.document().source().line(before.get().text().span().start());
    return Optional.of(
        context
            .finding(
                date.get().text().span(),
                "\"%s\" is %s, before \"%s\", which is %s in line %d"
                    .formatted(
                        date.get().label(),
                        date.get().words(),
                        before.get().label(),
                        before.get().words(),
                        line))
            .hint("mend the one that is wrong"));
  }
}
