package dev.archlint.report;

import java.util.Objects;

/**
 * How people want to see a report. Formats for programs take no notice.
 *
 * @param color whether to set text in colours
 * @param detail how much to say besides the findings
 */
public record Style(boolean color, Detail detail) {
  /** For files and programs. */
  public static final Style PLAIN = new Style(false, Detail.NORMAL);

  public Style {
    Objects.requireNonNull(detail);
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
    /** What a group of lines is about. */
    SUBJECT("1"),
    /** Of less weight than what stands beside it. */
    ASIDE("2");

    private final String code;

    Meaning(String code) {
      this.code = code;
    }
  }

  /** The text in the colour of its meaning; blank text stays as it is. */
  public String paint(Meaning meaning, String text) {
    return color && !text.isBlank() ? "\u001B[" + meaning.code + "m" + text + "\u001B[0m" : text;
  }
}
