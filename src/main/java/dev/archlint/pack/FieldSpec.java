package dev.archlint.pack;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a pack says of a field.
 *
 * @param label its label as the pack has it
 * @param aliases other labels that mean it
 * @param optional whether it may be left out
 * @param when the values of other fields under which alone it is required
 * @param value what its value may be
 * @param items how many items its list has, where its value is one
 * @param notBefore labels of fields whose dates it does not precede
 */
public record FieldSpec(
    String label,
    List<String> aliases,
    boolean optional,
    List<Condition> when,
    ValueSpec value,
    Optional<Count> items,
    List<String> notBefore) {
  public FieldSpec {
    Objects.requireNonNull(label);
    aliases = List.copyOf(aliases);
    when = List.copyOf(when);
    Objects.requireNonNull(value);
    Objects.requireNonNull(items);
    notBefore = List.copyOf(notBefore);
  }
}
