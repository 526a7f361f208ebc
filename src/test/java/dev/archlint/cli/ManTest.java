package dev.archlint.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.archlint.testing.Program;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class ManTest {
  @TempDir Path folder;

  @Test
  void namesEveryOptionOfEveryCommand() {
    Run run = Run.in(folder, "man");
    assertThat(run.code()).isEqualTo(ExitCode.OK);
    Environment environment =
        new Environment(
            Map.of(),
            folder,
            InputStream.nullInputStream(),
            OutputStream.nullOutputStream(),
            OutputStream.nullOutputStream(),
            Environment.Terminal.NONE);
    CommandLine line = Cli.commandLine(new Context(environment, Catalogue::load));
    assertThat(line.getSubcommands()).hasSizeGreaterThanOrEqualTo(8);
    for (CommandLine command : line.getSubcommands().values()) {
      String begin = ".SS " + command.getCommandName() + "\n";
      assertThat(run.out()).contains(begin);
      int from = run.out().indexOf(begin);
      int end = run.out().indexOf("\n.S", from + begin.length());
      String section = run.out().substring(from, end);
      for (var option : command.getCommandSpec().options()) {
        assertThat(section).contains(option.longestName().replace("-", "\\-"));
        assertThat(section).contains(option.description()[0].replace("-", "\\-"));
      }
    }
  }

  @Test
  void isFreeOfMistakes() throws Exception {
    assumeTrue(Files.isExecutable(Path.of("/usr/bin/groff")), "there is no groff");
    Path page = folder.resolve("archlint.1");
    Files.writeString(page, Run.in(folder, "man").out());
    Program.Result groff =
        Program.in(folder).run("groff", "-man", "-Tutf8", "-ww", page.toString());
    assertThat(groff.status()).isZero();
    assertThat(groff.err()).isEmpty();
    String shown = groff.out().replace("\u001B[1m", "").replace("\u001B[0m", "");
    assertThat(shown).contains("archlint check [OPTIONS] [PATH...]");
  }
}
