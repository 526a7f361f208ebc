package dev.archlint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** What is read without picocli means what picocli reads in it. */
class PlainCheckTest {
  private static final Context CONTEXT =
      new Context(
          new Environment(
              Map.of(),
              Path.of("").toAbsolutePath(),
              InputStream.nullInputStream(),
              new ByteArrayOutputStream(),
              new ByteArrayOutputStream(),
              Environment.Terminal.NONE),
          Catalogue::load);

  private static final List<String> WORDS =
      List.of(
          "a.md",
          "docs/",
          "-",
          "größe.md",
          "a b.md",
          "@list",
          "\"quoted\"",
          "x=y",
          "",
          "--",
          "-q",
          "-v",
          "-qv",
          "--force-exclude",
          "--quiet",
          "--pack",
          "--pack=general",
          "--pack=",
          "--fail-on",
          "warning",
          "--fail-on=never",
          "--format",
          "json",
          "--format=text",
          "--color",
          "--color=always",
          "--stdin-filename",
          "--stdin-filename=b.md",
          "--select",
          "-j",
          "4",
          "-o",
          "--help",
          "-x");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "check",
        "check a.md b.md",
        "check -q a.md",
        "check --format=json --fail-on warning a.md",
        "check --color never --pack general a.md -v",
        "check --stdin-filename a.md -",
        "check -q --force-exclude -- a.md",
        "check -- -q @list -- -"
      })
  void readsWhatHooksSay(String line) {
    assertThat(PlainCheck.read(CONTEXT, line.split(" "))).isPresent();
    agree(line.split(" "));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "which a.md",
        "check --help",
        "check -qv",
        "check -q -q",
        "check --format",
        "check --x a.md",
        "check --select table",
        "check --format=json --format=text",
        "--version"
      })
  void leavesTheRestToPicocli(String line) {
    assertThat(PlainCheck.read(CONTEXT, line.split(" "))).isEmpty();
  }

  @Test
  void agreesWithPicocliOnAnyArguments() {
    Random random = new Random(20260101);
    int plain = 0;
    for (int i = 0; i < 3000; i++) {
      List<String> args = new ArrayList<>(List.of("check"));
      for (int left = random.nextInt(6); left > 0; left--) {
        args.add(WORDS.get(random.nextInt(WORDS.size())));
      }
      plain += agree(args.toArray(String[]::new)) ? 1 : 0;
    }
    assertThat(plain).as("were read at all").isGreaterThan(300);
  }

  /** Whether they are read without picocli; if so, both have to give the same command. */
  private static boolean agree(String... args) {
    Optional<CheckCommand> plain = PlainCheck.read(CONTEXT, args);
    if (plain.isPresent()) {
      CommandLine line = Cli.commandLine(CONTEXT, args);
      CommandLine.ParseResult parsed = line.parseArgs(args);
      assertThat(plain.get())
          .as(String.join(" ", args))
          .usingRecursiveComparison()
          .isEqualTo(parsed.subcommand().commandSpec().userObject());
    }
    return plain.isPresent();
  }
}
