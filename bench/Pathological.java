import dev.archlint.document.Document;
import dev.archlint.markdown.DeepStack;
import dev.archlint.markdown.MarkdownParser;
import dev.archlint.source.SourceFile;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntFunction;

/**
 * Texts made to hurt the parser, each at 1 kB, 10 kB, 100 kB and 1 MB, in seconds of processor time
 * beside plain prose of the same size. The growth from one size to the next is the figure to quote:
 * about ten is linear.
 *
 * <p>{@code java -cp target/archlint.jar bench/Pathological.java}
 */
public final class Pathological {
  private static final int[] SIZES = {1_000, 10_000, 100_000, 1_000_000};
  private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();

  public static void main(String[] args) throws InterruptedException {
    Map<String, IntFunction<String>> set = set();
    for (int i = 0; i < 5; i++) {
      set.values().forEach(text -> measure(text.apply(2_000)));
    }
    System.out.printf("%-28s %8s %8s %8s %8s %8s%n", "text", "1 kB", "10 kB", "100 kB", "1 MB", "growth");
    set.forEach(
        (name, text) -> {
          StringBuilder row = new StringBuilder("%-28s".formatted(name));
          double last = 0;
          double growth = 0;
          for (int size : SIZES) {
            double seconds = measure(text.apply(size));
            row.append(" %8.3f".formatted(seconds));
            growth = last > 0.01 ? Math.max(growth, seconds / last) : growth;
            last = seconds;
          }
          System.out.println(row + (growth == 0 ? "" : " %8.1f".formatted(growth)));
        });
  }

  private static double measure(String text) {
    // Twice, since a collection of garbage hits now this text and now that one.
    return Math.min(seconds(text), seconds(text));
  }

  private static double seconds(String text) {
    return DeepStack.call(
        () -> {
          long before = CLOCK.getCurrentThreadCpuTime();
          Document document = MarkdownParser.parse(SourceFile.of("a.md", text));
          long after = CLOCK.getCurrentThreadCpuTime();
          return document.source().text().isEmpty() ? 0 : (after - before) / 1e9;
        });
  }

  private static Map<String, IntFunction<String>> set() {
    Map<String, IntFunction<String>> set = new LinkedHashMap<>();
    repeat(set, "some words of a text.\n");
    for (String unit :
        new String[] {
          "- ", "1. ", "> - ", "> ", "[a](", "[a](b \"", "![[]()", "[a]", "[a][b]", "`a ``",
          "&amp;", "<http://a>", "[ (](", "*", "[", "![", "*a ", "*a _b **c __d ", "<", "<a ",
          "<a b=\"<b c='", "a <!-- ", "a <!A ", "a <?", "a <![CDATA[", "\\", "- a\n", "- a\n\n",
          "1. a\n", "> a\n", "> a\nb\n", "# a\n", "a\n\n", "a\n===\n\n", "---\n\n", "a|b\n-|-\n",
          "[a](b) ", "`a` ", "\t", "\n", "<div>\n\n", "**Key:** value\n\n"
        }) {
      repeat(set, unit);
    }
    set.put("a**b, then c* ", n -> "a**b".repeat(n / 8) + "c* ".repeat(n / 6));
    set.put("`, ``, ```, ...", n -> numbered(n, i -> "`".repeat(i + 1) + "a "));
    set.put("[r1]: /u, ...", n -> numbered(n, i -> "[r" + i + "]: /u\n"));
    set.put("rows of one table", n -> "a|b\n-|-\n" + "x|y\n".repeat(n / 4));
    set.put("# a, spaces, #", n -> "# a" + " ".repeat(n) + "#");
    set.put("title never closed", n -> "[a]: /u \"" + "a b\n".repeat(n / 4));
    set.put("[[[...]]]", n -> "[".repeat(n / 2) + "]".repeat(n / 2));
    set.put("lists ever deeper", n -> numbered(n, i -> "  ".repeat(i % 60) + "- a\n"));
    set.put("front matter", n -> "---\n" + numbered(n, i -> "k" + i + ": v\n") + "---\n");
    return set;
  }

  private static void repeat(Map<String, IntFunction<String>> set, String unit) {
    set.put(unit.replace("\n", "\\n").replace("\t", "\\t"), n -> unit.repeat(n / unit.length()));
  }

  private static String numbered(int size, IntFunction<String> part) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; text.length() < size; i++) {
      text.append(part.apply(i));
    }
    return text.toString();
  }
}
