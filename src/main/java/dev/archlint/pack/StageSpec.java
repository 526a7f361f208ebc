package dev.archlint.pack;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The field in which a document says where it stands in its own life.
 *
 * @param field its label
 * @param values which values mean which stage, compared by {@link Key}
 */
public record StageSpec(String field, Map<Stage, List<String>> values) {
  public StageSpec {
    Objects.requireNonNull(field);
    values = Map.copyOf(values);
  }
}
