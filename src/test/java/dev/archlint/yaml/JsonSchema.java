package dev.archlint.yaml;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.archlint.yaml.Shape.Bool;
import dev.archlint.yaml.Shape.Either;
import dev.archlint.yaml.Shape.Later;
import dev.archlint.yaml.Shape.ListOf;
import dev.archlint.yaml.Shape.MapOf;
import dev.archlint.yaml.Shape.OneOf;
import dev.archlint.yaml.Shape.Struct;
import dev.archlint.yaml.Shape.Text;
import dev.archlint.yaml.Shape.Whole;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * A {@link Shape} as JSON Schema (draft 7, the newest that editors' YAML support reads whole), for
 * completion and errors while typing.
 */
public final class JsonSchema {
  /** Shapes that hold themselves; everything else is written where it is used. */
  private final JsonObject definitions = new JsonObject();

  private JsonSchema() {}

  public static String of(Shape shape, String title) {
    JsonSchema schema = new JsonSchema();
    JsonObject root = new JsonObject();
    root.addProperty("$schema", "http://json-schema.org/draft-07/schema#");
    root.addProperty("title", title);
    schema.write(shape).entrySet().forEach(entry -> root.add(entry.getKey(), entry.getValue()));
    root.add("definitions", schema.definitions);
    return new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create().toJson(root) + "\n";
  }

  private JsonObject write(Shape shape) {
    JsonObject json = new JsonObject();
    if (shape instanceof Text) {
      json.add("type", strings(List.of("string", "number", "boolean")));
    } else if (shape instanceof Bool) {
      json.addProperty("type", "boolean");
    } else if (shape instanceof Whole) {
      json.addProperty("type", "integer");
      json.addProperty("minimum", 0);
    } else if (shape instanceof OneOf choice) {
      json.add("enum", strings(choice.options()));
    } else if (shape instanceof ListOf list) {
      json.addProperty("type", "array");
      json.add("items", write(list.item()));
    } else if (shape instanceof MapOf map) {
      json.addProperty("type", "object");
      json.add("additionalProperties", write(map.value()));
    } else if (shape instanceof Either either) {
      JsonArray any = new JsonArray();
      either.shapes().forEach(each -> any.add(write(each)));
      json.add("anyOf", any);
    } else if (shape instanceof Later later) {
      json.addProperty("$ref", "#/definitions/" + define(later.shape().get()));
    } else if (shape instanceof Struct struct) {
      writeKeys(struct, json);
    }
    return json;
  }

  private String define(Shape shape) {
    String name = shape.noun().substring(shape.noun().indexOf(' ') + 1);
    if (!definitions.has(name)) {
      definitions.add(name, new JsonObject());
      definitions.add(name, write(shape));
    }
    return name;
  }

  private void writeKeys(Struct struct, JsonObject json) {
    JsonObject properties = new JsonObject();
    struct
        .keys()
        .forEach(
            (name, key) -> {
              JsonObject property = new JsonObject();
              property.addProperty("description", key.doc());
              write(key.shape())
                  .entrySet()
                  .forEach(entry -> property.add(entry.getKey(), entry.getValue()));
              properties.add(name, property);
            });
    json.addProperty("type", "object");
    json.add("properties", properties);
    json.add(
        "required",
        strings(
            struct.keys().entrySet().stream()
                .filter(entry -> entry.getValue().required())
                .map(Map.Entry::getKey)
                .toList()));
    json.addProperty("additionalProperties", false);
  }

  private static JsonArray strings(Collection<String> values) {
    JsonArray array = new JsonArray();
    values.forEach(array::add);
    return array;
  }
}
