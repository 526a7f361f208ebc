import dev.archlint.document.Document;
import dev.archlint.markdown.MarkdownParser;
import dev.archlint.match.Match;
import dev.archlint.match.Matcher;
import dev.archlint.pack.Pack;
import dev.archlint.pack.PackReader;
import dev.archlint.source.SourceFile;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Parsing and alignment side by side, for a document of 5,000 headings and a pack of 200 parts. The
 * ratio is the figure to quote: the alignment should take less time than the parser.
 *
 * <p>{@code java -cp target/archlint.jar bench/Alignment.java}
 */
public final class Alignment {
  private static final int HEADINGS = 5_000;
  private static final int PARTS = 200;
  private static final int RUNS = 25;

  /** What stands below a heading: about as much as in the finished documents of the fixtures. */
  private static final String BODY =
      """

      The service keeps what it was told and tells it to whom it may concern. Nothing is lost when
      a **disk** fails, since a second copy is made before `200 OK` is sent; see [the plan](#plan).

      - **Owner:** the team of the station
      - One thing that has to be said
      - Another one, a little longer than the first

      """;

  public static void main(String[] args) throws Exception {
    Pack pack = pack();
    System.out.printf("%-34s %9s %9s %7s%n", "document", "parse ms", "align ms", "ratio");
    measure("all parts there, in order", pack, document(i -> heading(i)));
    measure("all parts there, many extras", pack, document(i -> i % 25 == 0 ? heading(i / 25) : "Remark " + i));
    measure("no part there", pack, document(i -> "Remark number " + i));
    measure("each part misspelt", pack, document(i -> i % 25 == 0 ? heading(i / 25).substring(1) : "Remark " + i));
    measure("in reverse order", pack, document(i -> heading(HEADINGS - i)));
    measure("one name for all", pack, document(i -> heading(7)));
    measure("bold lines for headings", pack, bold());
  }

  private interface Name {
    String of(int index);
  }

  private static String heading(int index) {
    int part = Math.floorMod(index, PARTS);
    return "Part " + word(part) + " and " + word(part * 7 + 3);
  }

  private static String word(int n) {
    StringBuilder word = new StringBuilder();
    int rest = n * 2654435 + 12345;
    for (int i = 0; i < 7; i++) {
      word.append((char) ('a' + Math.floorMod(rest, 26)));
      rest = rest / 7 + n * 31;
    }
    return word.toString();
  }

  private static Pack pack() throws Exception {
    StringBuilder yaml = new StringBuilder("id: bench\ntitle: Bench\nversion: 1\ndescription: For a benchmark\nsections:\n");
    for (int i = 0; i < PARTS; i++) {
      yaml.append("  - heading: ").append(heading(i)).append('\n');
    }
    return PackReader.read(SourceFile.of("bench.yaml", yaml.toString()), Optional.empty());
  }

  private static Document documentOf(String text) {
    return MarkdownParser.parse(SourceFile.of("bench.md", text));
  }

  private static String document(Name name) {
    StringBuilder text = new StringBuilder("# A long document\n\n");
    for (int i = 0; i < HEADINGS; i++) {
      text.append("## ").append(name.of(i)).append('\n').append(BODY);
    }
    return text.toString();
  }

  private static String bold() {
    StringBuilder text = new StringBuilder("# A long document\n\n");
    for (int i = 0; i < HEADINGS; i++) {
      boolean part = i % 25 == 0;
      text.append(part ? "**" + heading(i / 25) + "**" : "## Remark " + i);
      text.append('\n').append(BODY);
    }
    return text.toString();
  }

  private static void measure(String what, Pack pack, String text) {
    Document document = documentOf(text);
    Matcher matcher = new Matcher(pack);
    double[] parse = new double[RUNS];
    double[] align = new double[RUNS];
    for (int run = 0; run < RUNS; run++) {
      parse[run] = time(() -> documentOf(text));
      align[run] = time(() -> matcher.match(document));
    }
    System.out.printf(
        "%-34s %9.1f %9.1f %7.2f%n", what, median(parse), median(align), median(align) / median(parse));
  }

  private static double time(Supplier<?> work) {
    long start = System.nanoTime();
    Object result = work.get();
    double millis = (System.nanoTime() - start) / 1e6;
    if (result == null) {
      throw new IllegalStateException();
    }
    return millis;
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }
}
