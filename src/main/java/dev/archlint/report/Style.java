package dev.archlint.report;

import dev.archlint.rule.Severity;
import java.util.Objects;

/**
 * How people want to see a report. Formats for programs take no notice.
 *
 * @param color whether to set text in colours
 * @param detail how much to say besides the findings
 * @param width columns that there are
 */
public record Style(boolean color, Detail detail, int width) {
  /** Where nobody says how wide it is: files, programs. */
  public static final int UNLIMITED = Integer.MAX_VALUE;

  /** For files and programs. */
  public static final Style PLAIN = new Style(false, Detail.NORMAL);

  public Style {
    Objects.requireNonNull(detail);
    if (width < 1) {
      throw new IllegalArgumentException("no width: " + width);
    }
  }

  /** Without a limit to its width. */
  public Style(boolean color, Detail detail) {
    this(color, detail, UNLIMITED);
  }

  /** How much to say besides the findings. */
  public enum Detail {
    /** Nothing. */
    QUIET,
    /** What to do next. */
    NORMAL,
    /** Also which documents were looked at without a finding, and which were left alone. */
    VERBOSE
  }

  /** Meanings of text, by which it is coloured; never by place. */
  public enum Meaning {
    /** A defect. */
    ERROR("1;31"),
    /** Perhaps a defect. */
    WARNING("33"),
    /** Worth knowing. */
    INFO("36"),
    /** All is well. */
    GOOD("32"),
    /** What to do. */
    HELP("1;36"),
    /** Lines and numbers around what a document says. */
    FRAME("1;34"),
    /** What a group of lines is about. */
    SUBJECT("1"),
    /** Of less weight than what stands beside it. */
    ASIDE("2");

    private final String code;

    Meaning(String code) {
      this.code = code;
    }

    /** That of a severity. */
    public static Meaning of(Severity severity) {
      return switch (severity) {
        case ERROR -> ERROR;
        case WARNING -> WARNING;
        case INFO -> INFO;
        case OFF -> ASIDE;
      };
    }
  }

  /** The text in the colour of its meaning; blank text stays as it is. */
  public String paint(Meaning meaning, String text) {
    return color && !text.isBlank() ? "\u001B[" + meaning.code + "m" + text + "\u001B[0m" : text;
  }
}
