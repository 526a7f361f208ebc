package dev.archlint.yaml;

import dev.archlint.source.Problem;
import dev.archlint.source.SourceFile;
import dev.archlint.source.Span;
import dev.archlint.yaml.Shape.Bool;
import dev.archlint.yaml.Shape.Either;
import dev.archlint.yaml.Shape.Later;
import dev.archlint.yaml.Shape.ListOf;
import dev.archlint.yaml.Shape.MapOf;
import dev.archlint.yaml.Shape.OneOf;
import dev.archlint.yaml.Shape.Struct;
import dev.archlint.yaml.Shape.Text;
import dev.archlint.yaml.Shape.Whole;
import dev.archlint.yaml.YamlNode.Entry;
import dev.archlint.yaml.YamlNode.Mapping;
import dev.archlint.yaml.YamlNode.Scalar;
import dev.archlint.yaml.YamlNode.Sequence;
import dev.archlint.yaml.YamlNode.Style;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds everything in a file that does not follow its {@link Shape}. */
public final class ShapeCheck {
  private static final Set<String> TRUTH_VALUES =
      Set.of("true", "True", "TRUE", "false", "False", "FALSE");

  private final SourceFile source;
  private final List<Problem> problems = new ArrayList<>();

  private ShapeCheck(SourceFile source) {
    this.source = source;
  }

  /** All problems, in the order of the source; none if {@code root} follows {@code shape}. */
  public static List<Problem> problems(SourceFile source, YamlNode root, Shape shape) {
    ShapeCheck check = new ShapeCheck(source);
    check.check(root, shape, "the file");
    return List.copyOf(check.problems);
  }

  /**
   * @param label what {@code node} is the value of, for messages
   */
  private void check(YamlNode node, Shape shape, String label) {
    if (!isKind(node, shape)) {
      reportKind(node, shape, label);
    } else if (shape instanceof Later later) {
      check(node, later.shape().get(), label);
    } else if (shape instanceof Either either) {
      check(node, meant(node, either), label);
    } else if (shape instanceof OneOf choice) {
      checkOption((Scalar) node, choice, label);
    } else if (shape instanceof ListOf list) {
      String item = "an entry of " + label;
      ((Sequence) node).items().forEach(entry -> check(entry, list.item(), item));
    } else if (shape instanceof MapOf map) {
      for (Entry entry : ((Mapping) node).entries()) {
        check(entry.value(), map.value(), Quoted.of(entry.key().text()));
      }
    } else if (shape instanceof Struct struct) {
      checkKeys((Mapping) node, struct);
    }
  }

  private static Shape meant(YamlNode node, Either either) {
    return either.shapes().stream().filter(shape -> isKind(node, shape)).findFirst().orElseThrow();
  }

  private static boolean isKind(YamlNode node, Shape shape) {
    if (shape instanceof Later later) {
      return isKind(node, later.shape().get());
    }
    if (shape instanceof Either either) {
      return either.shapes().stream().anyMatch(each -> isKind(node, each));
    }
    if (shape instanceof ListOf) {
      return node instanceof Sequence;
    }
    if (shape instanceof MapOf || shape instanceof Struct) {
      return node instanceof Mapping;
    }
    if (!(node instanceof Scalar scalar) || scalar.isNull() || scalar.text().isBlank()) {
      return false;
    }
    if (shape instanceof Bool) {
      return scalar.style() == Style.PLAIN && TRUTH_VALUES.contains(scalar.text());
    }
    if (shape instanceof Whole) {
      return scalar.style() == Style.PLAIN && isWhole(scalar.text());
    }
    return shape instanceof Text || shape instanceof OneOf;
  }

  static boolean isWhole(String text) {
    return !text.isEmpty()
        && text.length() <= 9
        && text.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  private void checkOption(Scalar scalar, OneOf choice, String label) {
    if (!choice.options().contains(scalar.text())) {
      report(
          scalar.span(),
          label + " cannot be " + Quoted.of(scalar.text()),
          Nearest.to(scalar.text(), choice.options())
              .map(near -> "write " + Quoted.of(near))
              .orElse("write " + choice.noun()));
    }
  }

  private void checkKeys(Mapping mapping, Struct struct) {
    for (Entry entry : mapping.entries()) {
      String name = entry.key().text();
      Optional<Shape.Key> key = Optional.ofNullable(struct.keys().get(name));
      if (key.isPresent()) {
        check(entry.value(), key.get().shape(), Quoted.of(name));
      } else {
        report(
            entry.key().span(),
            "%s has no key %s".formatted(struct.noun(), Quoted.of(name)),
            Nearest.to(name, struct.keys().keySet())
                .map(near -> "write " + Quoted.of(near))
                .orElse("its keys are " + String.join(", ", struct.keys().keySet())));
      }
    }
    struct
        .keys()
        .forEach(
            (name, key) -> {
              if (key.required() && mapping.get(name).isEmpty()) {
                report(
                    Span.at(mapping.span().start()),
                    "%s needs the key %s".formatted(struct.noun(), Quoted.of(name)),
                    "add it: " + key.doc());
              }
            });
  }

  private void reportKind(YamlNode node, Shape shape, String label) {
    String what;
    if (node instanceof Mapping) {
      what = label + " cannot be a mapping";
    } else if (node instanceof Sequence) {
      what = label + " cannot be a list";
    } else if (((Scalar) node).isNull() || ((Scalar) node).text().isBlank()) {
      what = label + " is empty";
    } else {
      what = label + " cannot be " + Quoted.of(((Scalar) node).text());
    }
    report(node.span(), what, "write " + shape.noun());
  }

  private void report(Span span, String what, String mend) {
    problems.add(
        new Problem(source.path(), Optional.of(source.position(span.start())), what, mend));
  }
}
