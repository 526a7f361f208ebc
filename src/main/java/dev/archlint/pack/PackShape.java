package dev.archlint.pack;

import static dev.archlint.yaml.Shape.BOOLEAN;
import static dev.archlint.yaml.Shape.NUMBER;
import static dev.archlint.yaml.Shape.TEXT;
import static dev.archlint.yaml.Shape.TEXTS;
import static dev.archlint.yaml.Shape.either;
import static dev.archlint.yaml.Shape.later;
import static dev.archlint.yaml.Shape.listOf;
import static dev.archlint.yaml.Shape.mapOf;
import static dev.archlint.yaml.Shape.oneOf;
import static dev.archlint.yaml.Shape.struct;

import dev.archlint.yaml.Shape;
import java.util.Arrays;
import java.util.Locale;

/** The keys of a {@code pack.yaml}: the one place that lists them. */
public final class PackShape {
  /** Rule or group to how much it weighs. */
  public static final Shape SEVERITIES = mapOf(oneOf("error", "warning", "info", "off"));

  private static final Shape COUNT =
      either(
          NUMBER,
          struct("a count")
              .optional("min", NUMBER, "at least this many")
              .optional("max", NUMBER, "at most this many"));

  private static final Shape CODE =
      either(
          NUMBER,
          struct("a count of code")
              .optional("min", NUMBER, "at least this many")
              .optional("max", NUMBER, "at most this many")
              .optional("lang", TEXTS, "count only blocks in one of these languages"));

  /** Field to the values of which it has one. */
  private static final Shape CONDITIONS = mapOf(TEXTS);

  private static final Shape TYPE =
      oneOf(
          Arrays.stream(ValueSpec.Type.values())
              .map(type -> type.name().toLowerCase(Locale.ROOT))
              .toArray(String[]::new));

  private static final Shape.Struct VALUE =
      struct("a value")
          .optional("type", TYPE, "the kind of value")
          .optional(
              "values",
              listOf(TEXTS),
              "the values to choose from; an inner list holds spellings of one value")
          .optional("pattern", TEXT, "what all of the value looks like (RE2)");

  private static final Shape FIELD =
      either(
          TEXT,
          struct("a field")
              .required("label", TEXT, "the words before the colon")
              .optional("aliases", TEXTS, "other labels for it")
              .optional("optional", BOOLEAN, "whether it may be left out")
              .including(VALUE)
              .optional("items", COUNT, "how many items its list has")
              .optional("not-before", TEXTS, "fields whose dates it does not precede")
              .optional("when", CONDITIONS, "required only if these fields have these values"));

  private static final Shape COLUMN =
      either(
          TEXT,
          struct("a column")
              .required("name", TEXT, "its header")
              .optional("aliases", TEXTS, "other headers for it")
              .optional("optional", BOOLEAN, "whether it may be left out")
              .optional("free", BOOLEAN, "whether authors may name it as they like")
              .optional("unique", BOOLEAN, "whether its values differ from row to row")
              .optional(
                  "filled-when",
                  CONDITIONS,
                  "its cells must be filled only if these fields have these values")
              .optional("newest-is", TEXT, "the field that says what its newest row says")
              .including(VALUE));

  private static final Shape TABLE =
      struct("a table")
          .required("columns", listOf(COLUMN), "its columns, in any order")
          .optional(
              "rows", COUNT, "how many filled rows it has; at least one unless said otherwise")
          .optional("row-labels", TEXTS, "first cells of rows that must occur")
          .optional("optional", BOOLEAN, "whether it may be left out");

  private static final Shape CONTENT =
      struct("content")
          .optional("paragraphs", COUNT, "paragraphs")
          .optional("words", COUNT, "words of prose")
          .optional("items", COUNT, "list items")
          .optional("steps", COUNT, "items of numbered lists")
          .optional("code", CODE, "code blocks")
          .optional("diagram", either(BOOLEAN, COUNT), "drawings, diagrams and images")
          .optional("images", COUNT, "images")
          .optional("text", TEXTS, "patterns of text that must be there (RE2)")
          .optional("forbid", TEXTS, "patterns of text that must not be there (RE2)");

  /** What can be said of the document as a whole and of a section alike. */
  private static final Shape.Struct PART =
      struct("a part")
          .optional("aliases", TEXTS, "other headings for it")
          .optional("closed", BOOLEAN, "whether sections that are not listed are wrong")
          .optional("any-order", BOOLEAN, "whether its sections may stand in any order")
          .optional("fields", listOf(FIELD), "labelled values")
          .optional("tables", listOf(TABLE), "tables")
          .optional("content", CONTENT, "how much of what it holds itself")
          .optional("checklist", BOOLEAN, "whether its task boxes are there to be ticked")
          .optional("keep", TEXTS, "how text of the template that may stay begins")
          .optional("guidance", TEXT, "what goes in it, in one line")
          .optional("severity", SEVERITIES, "severities of rules or groups for this part")
          .optional("sections", listOf(later(PackShape::section)), "its sections, in their order");

  private static final Shape.Struct SECTION =
      struct("a section")
          .required("heading", TEXT, "its heading, with {name} for any words")
          .optional("optional", BOOLEAN, "whether it may be left out")
          .optional("repeat", COUNT, "how many times it occurs")
          .including(PART);

  /** A whole file. */
  public static final Shape.Struct PACK =
      struct("a pack")
          .required("id", TEXT, "how it is named on the command line and in reports")
          .required("title", TEXT, "what its documents are called")
          .optional("version", TEXT, "of the pack, as its author counts")
          .optional("description", TEXT, "what it is for, in one line")
          .optional("extends", TEXT, "the pack that it changes: an id, or a path")
          .optional(
              "stage",
              struct("a stage")
                  .required("field", TEXT, "the field that says how far a document is")
                  .optional("draft", TEXTS, "its values that mean: being written")
                  .optional("review", TEXTS, "its values that mean: to be judged")
                  .optional("approved", TEXTS, "its values that mean: in force")
                  .optional("retired", TEXTS, "its values that mean: no longer in force"),
              "where documents say how far they are")
          .optional(
              "review",
              struct("a review")
                  .optional("updated", TEXT, "the field with the day of the last change")
                  .optional("cycle", TEXT, "the field with the time between two reviews")
                  .optional("next", TEXT, "the field with the day of the next review")
                  .optional("limit", TEXT, "the age at which it is out of date, such as 12 months"),
              "by what documents are known to be out of date")
          .optional("rules", SEVERITIES, "severities of rules or groups")
          .optional("heading", TEXT, "the title of a document, with {name} for any words")
          .including(PART);

  private PackShape() {}

  private static Shape section() {
    return SECTION;
  }
}
