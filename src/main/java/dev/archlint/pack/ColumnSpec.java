package dev.archlint.pack;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a pack says of a column.
 *
 * @param name its header as the pack has it
 * @param aliases other headers that mean it
 * @param optional whether it may be left out
 * @param free whether authors may name it as they like: a role, an environment, a quarter
 * @param unique whether its values differ from row to row
 * @param filledWhen the values of fields under which alone its cells must be filled; empty for
 *     always
 * @param value what its cells may hold
 * @param newestIs label of the field that says what its newest row says
 */
public record ColumnSpec(
    String name,
    List<String> aliases,
    boolean optional,
    boolean free,
    boolean unique,
    List<Condition> filledWhen,
    ValueSpec value,
    Optional<String> newestIs) {
  public ColumnSpec {
    Objects.requireNonNull(name);
    aliases = List.copyOf(aliases);
    filledWhen = List.copyOf(filledWhen);
    Objects.requireNonNull(value);
    Objects.requireNonNull(newestIs);
  }
}
