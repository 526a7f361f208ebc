package dev.archlint.yaml;

/** Text from a file as messages show it. */
public final class Quoted {
  private static final int MAX_LENGTH = 60;

  private Quoted() {}

  /** In backticks, on one line, not too long, without control characters. */
  public static String of(String text) {
    StringBuilder line = new StringBuilder("`");
    int[] characters = text.strip().codePoints().toArray();
    for (int i = 0; i < characters.length; i++) {
      if (i == MAX_LENGTH && characters.length > MAX_LENGTH + 3) {
        line.append("...");
        break;
      }
      int c = characters[i];
      if (Character.isWhitespace(c)) {
        line.append(' ');
      } else if (Character.isISOControl(c)) {
        line.append("\\x%02X".formatted(c));
      } else {
        line.appendCodePoint(c);
      }
    }
    return line.append('`').toString();
  }
}
