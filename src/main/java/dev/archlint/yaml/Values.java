package dev.archlint.yaml;

import dev.archlint.yaml.YamlNode.Entry;
import dev.archlint.yaml.YamlNode.Mapping;
import dev.archlint.yaml.YamlNode.Scalar;
import dev.archlint.yaml.YamlNode.Sequence;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The values of a mapping as Java values.
 *
 * <p>A value of the wrong kind reads as if it were not there, so that a reader can go on to find
 * what else is wrong; that it is of the wrong kind is for {@link ShapeCheck} to say.
 */
public record Values(Mapping mapping) {
  /** Of a mapping; of any other node, those of an empty mapping. */
  public static Values of(YamlNode node) {
    return new Values(
        node instanceof Mapping mapping ? mapping : new Mapping(List.of(), node.span()));
  }

  public Optional<YamlNode> node(String key) {
    return mapping.get(key);
  }

  /** The scalar that a key holds; not a null, not blank. */
  public Optional<Scalar> scalar(String key) {
    return node(key).stream().flatMap(Values::filled).findFirst();
  }

  public Optional<String> text(String key) {
    return scalar(key).map(Values::text);
  }

  public Optional<Boolean> bool(String key) {
    return scalar(key).map(scalar -> scalar.text().equalsIgnoreCase("true"));
  }

  public Optional<Integer> number(String key) {
    return scalar(key).flatMap(Values::number);
  }

  /** The texts that a key holds: one, or those of its list. */
  public List<Scalar> scalars(String key) {
    return node(key).map(Values::scalars).orElse(List.of());
  }

  public List<String> texts(String key) {
    return scalars(key).stream().map(Values::text).toList();
  }

  /** The entries of the list that a key holds. */
  public List<YamlNode> list(String key) {
    return node(key).orElse(null) instanceof Sequence list ? list.items() : List.of();
  }

  /** The values of the mapping that a key holds. */
  public Optional<Values> values(String key) {
    return node(key).filter(Mapping.class::isInstance).map(Values::of);
  }

  /** The mapping that a key holds, in the order of the source. */
  public <T> Map<String, T> map(String key, Function<YamlNode, Optional<T>> value) {
    Map<String, T> map = new LinkedHashMap<>();
    for (Entry entry : values(key).map(inner -> inner.mapping().entries()).orElse(List.of())) {
      value.apply(entry.value()).ifPresent(read -> map.put(entry.key().text(), read));
    }
    return map;
  }

  /** Without the line end that a block scalar ends with. */
  public static String text(Scalar scalar) {
    return scalar.text().strip();
  }

  /** A number that {@link Shape#NUMBER} allows. */
  public static Optional<Integer> number(Scalar scalar) {
    return ShapeCheck.isWhole(scalar.text())
        ? Optional.of(Integer.parseInt(scalar.text()))
        : Optional.empty();
  }

  /** The texts that a node holds: itself, or those of its list. */
  public static List<Scalar> scalars(YamlNode node) {
    return node instanceof Sequence list
        ? list.items().stream().flatMap(Values::filled).toList()
        : filled(node).toList();
  }

  private static Stream<Scalar> filled(YamlNode node) {
    return node instanceof Scalar scalar && !scalar.isNull() && !scalar.text().isBlank()
        ? Stream.of(scalar)
        : Stream.empty();
  }
}
