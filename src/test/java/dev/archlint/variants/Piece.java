package dev.archlint.variants;

import dev.archlint.pack.ColumnSpec;
import dev.archlint.pack.SectionSpec;
import dev.archlint.pack.TableSpec;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Something that a template has for its authors, who replace it or heed it.
 *
 * @param rule how the id of the rule begins that should speak of it
 * @param text the source of all that it stands in: the heading, value, cell, item, paragraph or
 *     line of code, with nothing else in it for the author
 * @param words the source of the piece alone, a part of {@code text}
 * @param path the part of the pack that it stands in, then those around that
 * @param label of the value that it is
 * @param column of the cell that it is
 */
record Piece(
    String rule,
    Where where,
    String text,
    String words,
    List<SectionSpec> path,
    Optional<String> label,
    Optional<InTable> column) {
  Piece {
    Objects.requireNonNull(rule);
    Objects.requireNonNull(where);
    Objects.requireNonNull(label);
    Objects.requireNonNull(column);
    path = List.copyOf(path);
    if (words.isEmpty() || !text.contains(words)) {
      throw new IllegalArgumentException("\"%s\" is not in \"%s\"".formatted(words, text));
    }
  }

  /** What it stands in. */
  enum Where {
    HEADING,
    VALUE,
    HEADER,
    CELL,
    ITEM,
    STEP,
    PROSE,
    CODE
  }

  /** A column of a table of the pack. */
  record InTable(TableSpec table, ColumnSpec column) {}

  boolean isInstruction() {
    return rule.startsWith("template");
  }

  /** In another form; the text around it stays. */
  Piece with(String newWords) {
    return new Piece(rule, where, text.replace(words, newWords), newWords, path, label, column);
  }

  /** Without bold marks in it and around it. */
  Piece withoutBold() {
    return new Piece(
        rule, where, text.replace("**", ""), words.replace("**", ""), path, label, column);
  }
}
