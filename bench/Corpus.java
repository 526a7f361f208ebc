import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/**
 * Writes documents to measure with, the same in each run: variants of the documents of the fixtures,
 * about 31 kB each. In folders of a hundred, so that no folder is longer than people's.
 *
 * <p>{@code java bench/Corpus.java FIXTURES FOLDER NUMBER KIND}, where the kind is {@code claimed}, or
 * {@code unclaimed} for the same text below headings that no pack knows.
 */
public final class Corpus {
  private static final int SIZE = 31_500;

  public static void main(String[] args) throws IOException {
    List<String> originals = new ArrayList<>();
    try (Stream<Path> files = Files.walk(Path.of(args[0]))) {
      for (Path file : files.filter(file -> file.toString().endsWith(".md")).sorted().toList()) {
        if (Files.size(file) > 5_000) {
          originals.add(Files.readString(file));
        }
      }
    }
    Random random = new Random(1);
    Path folder = Path.of(args[1]);
    int number = Integer.parseInt(args[2]);
    for (int i = 0; i < number; i++) {
      String original = originals.get(i % originals.size());
      StringBuilder text = new StringBuilder(variant(original, i, random));
      for (int more = 1; text.length() < SIZE; more++) {
        // The rest of the size is text without the headings of the template.
        String rest = originals.get((i + more) % originals.size());
        text.append("\n\n## Appendix ").append(more).append("\n\n").append(plain(rest));
      }
      text.setLength(text.lastIndexOf("\n", SIZE) + 1);
      String whole = args[3].equals("unclaimed") ? unknown(text.toString()) : text.toString();
      Path file = folder.resolve("part-%03d/document-%05d.md".formatted(i / 100, i));
      Files.createDirectories(file.getParent());
      Files.writeString(file, whole);
    }
  }

  /** The document with some words changed, so that no two are alike. */
  private static String variant(String text, int number, Random random) {
    StringBuilder changed = new StringBuilder();
    for (String line : text.split("\n", -1)) {
      boolean prose = line.length() > 40 && !line.startsWith("#") && !line.startsWith("|");
      changed.append(line);
      if (prose && random.nextInt(4) == 0) {
        changed.append(" See case ").append(number).append('-').append(random.nextInt(1000)).append('.');
      }
      changed.append('\n');
    }
    return changed.toString();
  }

  private static String plain(String text) {
    return text.lines()
        .filter(line -> !line.startsWith("#"))
        .reduce(new StringBuilder(), (all, line) -> all.append(line).append('\n'), StringBuilder::append)
        .toString();
  }

  private static String unknown(String text) {
    return text.replaceAll("(?m)^(#+) .*$", "$1 Chapter of this book");
  }
}
