package dev.archlint.bench;

import com.vladsch.flexmark.parser.Parser;
import dev.archlint.document.Document;
import dev.archlint.markdown.DeepStack;
import dev.archlint.markdown.MarkdownParser;
import dev.archlint.match.Assignment;
import dev.archlint.match.Match;
import dev.archlint.match.Matcher;
import dev.archlint.pack.BuiltInPacks;
import dev.archlint.pack.Pack;
import dev.archlint.rule.DocumentContext;
import dev.archlint.rule.Rule;
import dev.archlint.rule.RuleContext;
import dev.archlint.rule.Rules;
import dev.archlint.rule.Surroundings;
import dev.archlint.source.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What each stage costs, over the finished and half-finished documents of the fixtures, with the
 * compiler and the memory that the launcher gives archlint.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(
    value = 2,
    jvmArgsAppend = {"-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xms32m", "-Xmn24m"})
public class Stages {
  private record Held(SourceFile source, Document document, Matcher matcher, Match match) {
    static Held of(SourceFile source, Matcher matcher) {
      Document document = MarkdownParser.parse(source);
      return new Held(source, document, matcher, matcher.match(document));
    }

    Held anew() {
      return of(source, matcher);
    }
  }

  private final List<Held> all = new ArrayList<>();
  private final Parser flexmark = Parser.builder().build();
  private List<Rule> rules = List.of();

  @Setup
  public void read() throws Exception {
    rules = Rules.builtIn().all();
    for (Pack pack : BuiltInPacks.all()) {
      for (String name : List.of("finished.md", "half-finished.md")) {
        add(pack, Path.of("test-fixtures/packs", pack.id(), name));
      }
    }
  }

  private void add(Pack pack, Path file) throws IOException {
    SourceFile source = SourceFile.of(file.toString(), Files.readString(file));
    all.add(Held.of(source, new Matcher(pack)));
  }

  /** flexmark alone, as it comes: the yardstick. */
  @Benchmark
  public List<?> flexmark() {
    return DeepStack.call(
        () -> all.stream().map(held -> flexmark.parse(held.source().text())).toList());
  }

  @Benchmark
  public List<Document> parse() {
    return DeepStack.call(
        () -> all.stream().map(held -> MarkdownParser.parse(held.source())).toList());
  }

  /** On documents that nobody has looked into: what is worked out of one, it keeps. */
  @Benchmark
  public List<Match> match(Parsed parsed) {
    return parsed.documents.stream().map(it -> it.matcher().match(it.document())).toList();
  }

  /** On documents that no rule has seen: what rules work out of one, it keeps. */
  @Benchmark
  public List<?> rules(Unseen unseen) {
    return unseen.documents.stream().flatMap(this::check).toList();
  }

  private Stream<?> check(Held held) {
    DocumentContext known =
        new DocumentContext(
            held.document(),
            Optional.of(held.match()),
            Assignment.RECOGNIZED,
            Surroundings.UNKNOWN);
    return rules.stream()
        .map(rule -> new Ready(rule, known.of(rule.info())))
        .filter(ready -> ready.context().isReady())
        .flatMap(ready -> ready.rule().check(ready.context()).stream());
  }

  private record Ready(Rule rule, RuleContext context) {}

  private record Unmatched(Document document, Matcher matcher) {}

  /** The documents, parsed anew. */
  @State(Scope.Benchmark)
  public static class Parsed {
    private List<Unmatched> documents = List.of();

    @Setup(Level.Invocation)
    public void parse(Stages stages) {
      documents =
          DeepStack.call(
              () ->
                  stages.all.stream()
                      .map(it -> new Unmatched(MarkdownParser.parse(it.source()), it.matcher()))
                      .toList());
    }
  }

  /** The documents, parsed and held against their packs anew. */
  @State(Scope.Benchmark)
  public static class Unseen {
    private List<Held> documents = List.of();

    @Setup(Level.Invocation)
    public void parse(Stages stages) {
      documents = DeepStack.call(() -> stages.all.stream().map(Held::anew).toList());
    }
  }
}
