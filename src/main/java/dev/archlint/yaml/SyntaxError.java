package dev.archlint.yaml;

import java.util.List;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;

/**
 * An error of the YAML parser in one line: it speaks of tokens and simple keys, and people of
 * colons and quotes.
 */
record SyntaxError(String what, String mend) {
  /** What we say for an error in whose problem or context the parser uses certain words. */
  private record Rewrite(String words, SyntaxError error) {}

  private static final String TAB = "Do not use \\t";

  /** The first that fits is taken. */
  private static final List<Rewrite> REWRITES =
      List.of(
          rewrite("Do not use \\t", "a tab where only spaces may stand", "indent with spaces"),
          rewrite(
              "cannot start any token",
              "a value cannot begin with this character",
              "put the value in quotes"),
          rewrite(
              "mapping values are not allowed",
              "a second colon, or a key in a place where none can be",
              "put text that holds \": \" in quotes, or check the indentation"),
          rewrite(
              "could not find expected ':'",
              "this line has no colon, or the line before it is not complete",
              "write \"key: value\", or check the indentation"),
          rewrite(
              "sequence entries are not allowed",
              "a list cannot begin here",
              "start it on a line of its own"),
          rewrite(
              "mapping keys are not allowed",
              "a key cannot stand here",
              "start it on a line of its own"),
          rewrite(
              "while parsing a flow sequence",
              "a list in brackets is not closed here, or lacks a comma",
              "add the \",\" or \"]\", or put the value in quotes"),
          rewrite(
              "while parsing a flow mapping",
              "a mapping in braces is not closed here, or lacks a comma",
              "add the \",\" or \"}\", or put the value in quotes"),
          rewrite(
              "expected <block end>",
              "this line does not go on with what is above it",
              "indent it as its neighbours are, and close quotes before text goes on"),
          rewrite(
              "indentation indicator",
              "only a digit, \"+\" or \"-\" may follow \"|\" or \">\" in its line",
              "begin the text in the next line, or put it in quotes"),
          rewrite(
              "expected a comment or a line break",
              "only a digit, \"+\" or \"-\" may follow \"|\" or \">\" in its line",
              "begin the text in the next line, or put it in quotes"),
          rewrite(
              "while scanning a block scalar",
              "the text after \"|\" or \">\" is not indented as its first line is",
              "indent all its lines alike"),
          rewrite(
              "unknown escape character",
              "an escape that YAML does not know",
              "write \"\\\\\" for a backslash, or use single quotes"),
          rewrite(
              "double-quoted scalar",
              "an escape that YAML does not know",
              "write \"\\\\\" for a backslash, or use single quotes"),
          rewrite(
              "while scanning a quoted scalar",
              "a quotation mark is not closed",
              "add the closing one"),
          rewrite(
              "while scanning an a",
              "a name is missing after \"&\" or \"*\"",
              "put a value that begins with one of them in quotes"),
          rewrite("tag", "a value cannot begin with \"!\"", "put it in quotes"),
          rewrite(
              "directive",
              "a line that begins with \"%\" is a directive, and this is not a known one",
              "put the value in quotes"),
          rewrite(
              "expected '<document start>'",
              "this line does not go on with what is above it",
              "put it in the list or mapping above, or delete it"),
          rewrite(
              "expected the node content",
              "a value is missing here, or begins with a sign that has a meaning in YAML",
              "write the value, in quotes if need be"));

  /** Whether the parser met a tab where it takes spaces only. */
  static boolean isTab(MarkedYamlEngineException e) {
    return e.getProblem().contains(TAB);
  }

  private static Rewrite rewrite(String words, String what, String mend) {
    return new Rewrite(words, new SyntaxError(what, mend));
  }

  static SyntaxError of(MarkedYamlEngineException e) {
    String words = e.getProblem() + " " + e.getContext();
    return REWRITES.stream()
        .filter(rewrite -> words.contains(rewrite.words()))
        .findFirst()
        .map(Rewrite::error)
        .orElseGet(
            () -> new SyntaxError("this is not YAML", "check quotes, colons and indentation"));
  }
}
