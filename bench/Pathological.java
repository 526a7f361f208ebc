import dev.archlint.document.Document;
import dev.archlint.filter.FindingFilter;
import dev.archlint.filter.Selection;
import dev.archlint.filter.Severities;
import dev.archlint.filter.Suppressions;
import dev.archlint.markdown.DeepStack;
import dev.archlint.markdown.MarkdownParser;
import dev.archlint.match.Match;
import dev.archlint.match.Matcher;
import dev.archlint.pack.BuiltInPacks;
import dev.archlint.pack.Pack;
import dev.archlint.pack.SectionSpec;
import dev.archlint.report.DocumentReport;
import dev.archlint.report.DocumentSummary;
import dev.archlint.report.Report;
import dev.archlint.report.ReportFormats;
import dev.archlint.report.Style;
import dev.archlint.rule.Finding;
import dev.archlint.rule.Rule;
import dev.archlint.rule.RuleContext;
import dev.archlint.rule.Rules;
import dev.archlint.source.SourceFile;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Texts made to hurt the parser, the match, the rules or the reports, each at 1 kB, 10 kB, 100 kB
 * and 1 MB, from its characters to the report, in seconds of one thread's processor time. A size
 * that is refused has no figure. The growth from one size to the next is the figure to quote: about
 * ten is linear. The last four columns part the largest size that is read.
 *
 * <p>With the compiler and the memory that the launcher gives it. Time of the collector is not in
 * it; of the whole command, collector included, 1 MB takes less than seven times as long as 100 kB.
 *
 * <pre>{@code
 * java -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xms32m -Xmn24m \
 *   -cp target/archlint.jar bench/Pathological.java [PACK...] [KIND...]
 * }</pre>
 *
 * <p>A kind is named by any part of what its row begins with; without names all packs and all kinds
 * are run.
 *
 * <p>What is above ten is memory, of which small sizes need no more than the processor's cache
 * holds: with {@code -Xint}, which takes thirty times as long for the same steps, ten times the text
 * takes 9.4 to 10.8 times as long. Where the young have so much room ({@code -Xmn2g}) that nothing
 * is ever put side by side by the collector, it is up to 14.3.
 */
public final class Pathological {
  private static final int[] SIZES = {1_000, 10_000, 100_000, 1_000_000};
  private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();

  private static final List<String> PACKS = List.of("architecture-document", "general");

  /** Shorter times say nothing of growth. */
  private static final double SHORTEST = 0.01;

  private final Pack pack;
  private final Matcher matcher;
  private final Rules rules;
  private final FindingFilter filter;

  private Pathological(Pack pack, Rules rules) {
    this.pack = pack;
    this.matcher = new Matcher(pack);
    this.rules = rules;
    this.filter = new FindingFilter(rules, Selection.DEFAULT);
  }

  /** Seconds of each stage. */
  private record Times(double parse, double match, double rules, double report, boolean refused) {
    double sum() {
      return parse + match + rules + report;
    }
  }

  public static void main(String[] args) throws Exception {
    Rules rules = Rules.builtIn();
    List<Pack> packs = BuiltInPacks.all();
    List<String> all = packs.stream().map(Pack::id).toList();
    Map<Boolean, List<String>> named =
        Stream.of(args).collect(Collectors.partitioningBy(all::contains));
    List<String> ids = named.get(true).isEmpty() ? PACKS : named.get(true);
    for (Pack pack : packs) {
      if (ids.contains(pack.id())) {
        new Pathological(pack, rules).run(named.get(false));
      }
    }
  }

  /** Runs the kinds that have one of {@code names} in theirs, or all if there are none. */
  private void run(List<String> names) {
    Map<String, IntFunction<String>> set = set();
    if (!names.isEmpty()) {
      set.keySet().removeIf(kind -> names.stream().noneMatch(kind::contains));
    }
    for (int i = 0; i < 5; i++) {
      set.values().forEach(text -> measure(text.apply(2_000)));
    }
    System.out.printf(
        "%n%-26s %7s %7s %7s %7s %7s | %6s %6s %6s %6s%n",
        pack.id(), "1 kB", "10 kB", "100 kB", "1 MB", "growth", "parse", "match", "rules", "report");
    set.forEach(this::row);
  }

  private void row(String name, IntFunction<String> text) {
    StringBuilder row = new StringBuilder("%-26s".formatted(name));
    Optional<Times> last = Optional.empty();
    double growth = 0;
    for (int size : SIZES) {
      Times times = measure(text.apply(size));
      if (times.refused()) {
        row.append(" %7s".formatted("-"));
        continue;
      }
      row.append(" %7.3f".formatted(times.sum()));
      double before = last.map(Times::sum).orElse(0.0);
      growth = before > SHORTEST ? Math.max(growth, times.sum() / before) : growth;
      last = Optional.of(times);
    }
    row.append(growth == 0 ? " %7s".formatted("-") : " %7.1f".formatted(growth));
    last.ifPresent(
        t ->
            row.append(
                " | %6.3f %6.3f %6.3f %6.3f".formatted(t.parse(), t.match(), t.rules(), t.report())));
    System.out.println(row);
  }

  private Times measure(String text) {
    // The shortest of three: the compiler and other programs only ever add to it.
    return Stream.generate(() -> seconds(text))
        .limit(3)
        .min(Comparator.comparingDouble(Times::sum))
        .orElseThrow();
  }

  private Times seconds(String text) {
    System.gc();
    return DeepStack.call(
        () -> {
          double start = now();
          Document document = MarkdownParser.parse(SourceFile.of("a.md", text));
          double parsed = now();
          if (document.unreadable().isPresent()) {
            return new Times(parsed - start, 0, 0, 0, true);
          }
          Match match = matcher.match(document);
          double matched = now();
          List<Finding> findings = findings(document, match);
          double checked = now();
          report(findings);
          return new Times(
              parsed - start, matched - parsed, checked - matched, now() - checked, false);
        });
  }

  private static double now() {
    return CLOCK.getCurrentThreadCpuTime() / 1e9;
  }

  private List<Finding> findings(Document document, Match match) {
    List<Finding> found = new ArrayList<>();
    for (Rule rule : rules.all()) {
      RuleContext context = new RuleContext(rule.info(), document, Optional.of(match));
      if (context.isReady()) {
        found.addAll(rule.check(context));
      }
    }
    Suppressions suppressions = Suppressions.in(document, rules);
    suppressions.idle(found, List.of());
    List<Finding> shown = suppressions.part(found).shown();
    return filter.apply(shown, Optional.of(match), Severities.DEFAULT).stream().sorted().toList();
  }

  private void report(List<Finding> findings) {
    DocumentSummary summary =
        new DocumentSummary(
            "a.md", Optional.of(pack.id()), Optional.empty(), Optional.empty(), true, Map.of());
    DocumentReport document = new DocumentReport(summary, findings, List.of(), List.of());
    Report report = new Report(() -> "1", List.of(), finding -> true, List.of(document), List.of());
    try {
      ReportFormats.find("text").orElseThrow().write(report, Style.PLAIN, new StringWriter());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Map<String, IntFunction<String>> set() {
    Map<String, IntFunction<String>> set = new LinkedHashMap<>();
    repeat(set, "some words of a text.\n");
    for (String unit : UNITS) {
      repeat(set, unit);
    }
    set.put("a**b, then c* ", n -> "a**b".repeat(n / 8) + "c* ".repeat(n / 6));
    set.put("one word", "a"::repeat);
    set.put("[TODO: a a ...]", n -> "[TODO: " + "a ".repeat(n / 2) + "]");
    set.put("[[[...]]]", n -> "[".repeat(n / 2) + "]".repeat(n / 2));
    set.put("# a, spaces, #", n -> "# a" + " ".repeat(n) + "#");
    set.put("title never closed", n -> "[a]: /u \"" + "a b\n".repeat(n / 4));
    set.put("comment never closed", n -> "<!-- " + "a\n".repeat(n / 2));
    set.put("placeholders in code", n -> "```\n" + "[Your name]\n".repeat(n / 12) + "```\n");
    set.put("TODO in one section", n -> "# Goals\n\n" + "- TODO a\n".repeat(n / 9));
    set.put("boxes in one section", n -> "# Checklist\n\n" + "- [ ] a [x] TODO\n".repeat(n / 18));
    set.put("lists ever deeper", n -> numbered(n, i -> "  ".repeat(i % 60) + "- a\n"));
    set.put("quotes ever deeper", n -> numbered(n, i -> "> ".repeat(i % 90) + "a\n\n"));
    set.put("`, ``, ```, ...", n -> numbered(n, i -> "`".repeat(i + 1) + "a "));
    set.put("[r1]: /u ...", n -> numbered(n, i -> "[r" + i + "]: /u\n"));
    set.put("[^1] [^1]: ...", n -> numbered(n, i -> "x[^" + i + "]\n\n[^" + i + "]: y\n\n"));
    set.put("[a](#p1) ...", n -> numbered(n, i -> "[a](#p" + i + ")\n\n"));
    set.put("## P1 [a](#p1) ...", n -> numbered(n, i -> "## P" + i + "\n\n[a](#p" + i + ")\n\n"));
    set.put("# P0 ## P1 ...", n -> numbered(n, i -> "#".repeat(1 + i % 6) + " P" + i + "\n\n"));
    set.put("**K1:** v ...", n -> numbered(n, i -> "**K" + i + ":** v\n\n"));
    set.put("archlint-disable r1 ...", n -> numbered(n, i -> "<!-- archlint-disable r" + i + " -->\n\n"));
    rows(set, "| x | y |\n");
    rows(set, "| TBD |  | [name] |\n");
    rows(set, "|  |  |\n");
    rows(set, "| a |\n");
    set.put("front matter", n -> "---\n" + numbered(n, i -> "k" + i + ": [Your name]\n") + "---\n");
    set.put("front matter, one list", n -> "---\nk: [" + "a, ".repeat(n / 3) + "]\n---\n");
    set.put("front matter, no YAML", n -> "---\n" + numbered(n, i -> "k" + i + ": [v\n") + "---\n");
    set.put("the pack's headings", n -> headings(n, heading -> "## " + heading));
    set.put("misspelt", n -> headings(n, heading -> "## " + heading.substring(1) + "x"));
    set.put("in bold", n -> headings(n, heading -> "**" + heading + "**\n\ntext"));
    return set;
  }

  private static final List<String> UNITS =
      List.of(
          "- ", "1. ", "> - ", "> ", "[a](", "[a](b \"", "![[]()", "[a]", "[a][b]", "`a ``",
          "&amp;", "<http://a>", "[ (](", "*", "[", "![", "*a ", "*a _b **c __d ", "<", "<a ",
          "<a b=\"<b c='", "a <!-- ", "a <!A ", "a <?", "a <![CDATA[", "\\", "- a\n", "- a\n\n",
          "1. a\n", "> a\n", "> a\nb\n", "# a\n", "a\n\n", "a\n===\n\n", "---\n\n", "a|b\n-|-\n",
          "[a](b) ", "`a` ", "\t", "\n", "<div>\n\n", "**Key:** value\n\n", "TBD ", "TODO later\n\n",
          "[placeholder] ", "[Your name]\n\n", "{{ a_b }} ", "???\n\n", "a/b/c | d\n\n", "- **Owner:**\n",
          "- \n", "- [ ] a\n", "# Goals\n\n", "# \n\n", "# 1.1 a\n\n", "# a\n\n### b\n\n", "**Goals**\n\n",
          "<!-- a -->\n\n", "<!-- archlint-disable -->\n\n", "|---|\n", "|  |\n|--|\n|  |\n\n", "é\u0301",
          "\uD83D\uDE80 ", "\u202E\u0007");

  private static void repeat(Map<String, IntFunction<String>> set, String unit) {
    String name = unit.replace("\n", "\\n").replace("\t", "\\t").replace("\u202E\u0007", "U+202E U+0007");
    set.put(name, n -> unit.repeat(n / unit.length()));
  }

  private static void rows(Map<String, IntFunction<String>> set, String row) {
    String head = "# Risks\n\n| Risk | Impact |\n|---|---|\n";
    set.put("rows " + row.strip(), n -> head + row.repeat(n / row.length()));
  }

  private static String numbered(int size, IntFunction<String> part) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; text.length() < size; i++) {
      text.append(part.apply(i));
    }
    return text.toString();
  }

  /** What the pack's headings make, over and over. */
  private String headings(int size, UnaryOperator<String> form) {
    List<String> headings = new ArrayList<>();
    collect(pack.root().sections(), headings);
    return headings.isEmpty()
        ? "a ".repeat(size / 2)
        : numbered(size, i -> form.apply(headings.get(i % headings.size())) + "\n\n");
  }

  private static void collect(List<SectionSpec> sections, List<String> headings) {
    for (SectionSpec section : sections) {
      headings.add(section.name());
      collect(section.sections(), headings);
    }
  }
}
