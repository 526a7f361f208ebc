package dev.archlint.rule.placeholder;

import dev.archlint.document.InlineText;
import dev.archlint.match.BoundField;
import dev.archlint.match.BoundTable;
import dev.archlint.match.BoundTable.Column;
import dev.archlint.match.Match;
import dev.archlint.pack.Key;
import dev.archlint.pack.ValueSpec;
import dev.archlint.pack.ValueSpec.Option;
import dev.archlint.rule.Shared;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Finds values that list their options where one should have been chosen. */
final class Choices {
  static final Shared<List<Choice>> SHARED = Shared.of(Choices::in);

  private static final String OR = " or ";

  private static final List<String> SEPARATORS = List.of("|", "/", ",");

  private Choices() {}

  /**
   * A list of options left.
   *
   * @param options those that the pack names
   */
  record Choice(InlineText text, List<Option> options) {
    Choice {
      options = List.copyOf(options);
    }
  }

  /** All in fields and cells whose pack names the options. */
  private static List<Choice> in(Match match) {
    List<Choice> choices = new ArrayList<>();
    Set<InlineText> seen = new HashSet<>();
    match
        .fields()
        .filter(field -> !field.expected().value().options().isEmpty())
        .forEach(field -> in(field, seen, choices));
    match.tables().forEach(table -> in(table, seen, choices));
    return List.copyOf(choices);
  }

  private static void in(BoundField field, Set<InlineText> seen, List<Choice> choices) {
    field.occurrences().forEach(it -> add(it.value(), field.expected().value(), seen, choices));
  }

  private static void in(BoundTable table, Set<InlineText> seen, List<Choice> choices) {
    for (Column column : table.columns()) {
      if (!column.expected().value().options().isEmpty()) {
        table.dataRows().stream()
            .map(column::cell)
            .flatMap(Optional::stream)
            .forEach(cell -> add(cell.text(), column.expected().value(), seen, choices));
      }
    }
  }

  private static void add(
      InlineText text, ValueSpec spec, Set<InlineText> seen, List<Choice> choices) {
    if (isChoice(text.prose(), spec.options()) && seen.add(text)) {
      choices.add(new Choice(text, spec.options()));
    }
  }

  /**
   * Whether a text is a list of options. A comma may stand between two values that both hold, so a
   * list with commas is a choice only if it leaves nothing chosen.
   */
  static boolean isChoice(String text, List<Option> options) {
    String list = text.strip().toLowerCase(Locale.ROOT);
    boolean bracketed = list.startsWith("[") && list.endsWith("]") && list.length() > 2;
    if (bracketed) {
      list = list.substring(1, list.length() - 1);
    }
    boolean or = list.contains(OR);
    for (String separator : SEPARATORS) {
      // Most values have nothing that sets options apart.
      if (!or && !list.contains(separator)) {
        continue;
      }
      Set<Key> known = new HashSet<>();
      options.forEach(option -> known.addAll(option.keys()));
      List<Key> parts = parts(list, separator);
      long named = parts.stream().filter(known::contains).distinct().count();
      boolean most = named >= 2 && named * 2 > parts.size();
      boolean all = named >= 2 && named == parts.size();
      boolean left =
          switch (separator) {
            case "|" -> most;
            case "," -> all && (bracketed || named >= Math.max(3, options.size()));
            default -> all;
          };
      if (left) {
        return true;
      }
    }
    return false;
  }

  private static List<Key> parts(String list, String separator) {
    return Arrays.stream(list.replace(OR, separator).split("\\" + separator, -1))
        .map(Key::of)
        .filter(key -> !key.isEmpty())
        .toList();
  }
}
