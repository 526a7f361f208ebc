package dev.archlint.pack;

import dev.archlint.source.InvalidInputException;
import dev.archlint.source.Problem;
import dev.archlint.source.SourceFile;
import dev.archlint.source.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The file of a template's fingerprints: a line for each, {@code placeholder 1f2e3d4c5b6a7988},
 * which is its kind and {@link NormalText#hash} in 16 hexadecimal digits; {@code #} begins a line
 * of comment.
 */
public final class FingerprintsFile {
  private static final int DIGITS = 16;

  private FingerprintsFile() {}

  /**
   * Reads such a file; its lines may stand in any order.
   *
   * @throws InvalidInputException with a problem for each line that is no fingerprint
   */
  public static Fingerprints read(SourceFile source) throws InvalidInputException {
    Map<Fingerprints.Kind, List<Long>> hashes = new EnumMap<>(Fingerprints.Kind.class);
    List<Problem> problems = new ArrayList<>();
    for (int line = 1; line <= source.lineCount(); line++) {
      Span span = source.lineSpan(line);
      String text = source.text(span).strip();
      if (text.isEmpty() || text.startsWith("#")) {
        continue;
      }
      int space = text.indexOf(' ');
      String digits = text.substring(space + 1);
      Optional<Fingerprints.Kind> kind = kind(text.substring(0, Math.max(0, space)));
      if (kind.isPresent() && isHash(digits)) {
        hashes
            .computeIfAbsent(kind.get(), any -> new ArrayList<>())
            .add(Long.parseUnsignedLong(digits, 16));
      } else {
        problems.add(
            new Problem(
                source.path(),
                Optional.of(source.position(span.start())),
                "this line is no fingerprint",
                "write a kind (placeholder, instruction, example) and 16 hexadecimal digits, or make"
                    + " the file anew from the template"));
      }
    }
    if (!problems.isEmpty()) {
      throw new InvalidInputException(problems);
    }
    Map<Fingerprints.Kind, long[]> arrays = new EnumMap<>(Fingerprints.Kind.class);
    hashes.forEach(
        (kind, values) -> arrays.put(kind, values.stream().mapToLong(Long::longValue).toArray()));
    return new Fingerprints(arrays);
  }

  /**
   * The text of such a file: sorted, each line once, so that equal fingerprints give equal bytes.
   */
  public static String write(Fingerprints fingerprints) {
    StringBuilder text = new StringBuilder();
    for (Fingerprints.Kind kind : Fingerprints.Kind.values()) {
      for (long hash : sorted(fingerprints.of(kind))) {
        text.append(kind.id()).append(' ').append(HexFormat.of().toHexDigits(hash)).append('\n');
      }
    }
    return text.toString();
  }

  private static long[] sorted(long[] hashes) {
    return Arrays.stream(hashes)
        .boxed()
        .sorted(Long::compareUnsigned)
        .mapToLong(Long::longValue)
        .distinct()
        .toArray();
  }

  private static Optional<Fingerprints.Kind> kind(String id) {
    return Stream.of(Fingerprints.Kind.values())
        .filter(kind -> kind.name().toLowerCase(Locale.ROOT).equals(id))
        .findFirst();
  }

  private static boolean isHash(String digits) {
    return digits.length() == DIGITS && digits.chars().allMatch(HexFormat::isHexDigit);
  }
}
