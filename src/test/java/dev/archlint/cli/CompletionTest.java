package dev.archlint.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.archlint.testing.Program;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What shells make of the completion script. */
class CompletionTest {
  @TempDir Path folder;

  @BeforeEach
  void writeTheScript() throws IOException {
    for (String shell : List.of("bash", "zsh")) {
      Run run = Run.in(folder, "completion", shell);
      assertThat(run.code()).isEqualTo(ExitCode.OK);
      assertThat(run.err()).isEmpty();
      Files.writeString(folder.resolve(shell + ".sh"), run.out());
    }
  }

  static List<String> offers() {
    return List.of(
        "archlint|ch => check",
        "archlint|completion| => bash zsh",
        "archlint|check|--write => --write-baseline",
        "archlint|check|--format|ju => junit",
        "archlint|check|--stage| => draft review approved retired",
        "archlint|check|--select|section-emp => section-empty",
        "archlint|check|--fail-on|n => never",
        "archlint|check|docs/|--color|a => auto always",
        "archlint|explain|module => module-spec",
        "archlint|new|tech => technical-architecture",
        "archlint|which|--verb => --verbose");
  }

  @ParameterizedTest
  @MethodSource("offers")
  void bashOffers(String offer) throws Exception {
    assertOffered("bash", "compopt() { :; }", offer);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "archlint|check|--format|=|ju => junit",
        "archlint|check|--color|= => auto always never",
      })
  void bashMakesThreeWordsOfAnOptionWithItsValue(String offer) throws Exception {
    assertOffered("bash", "compopt() { :; }", offer);
  }

  /** As zsh calls functions made for bash, see its {@code bashcompinit}. */
  private static final String AS_BASH =
      "compopt() { :; }; emulate sh; setopt kshglob noshglob braceexpand";

  @ParameterizedTest
  @MethodSource("offers")
  void zshOffers(String offer) throws Exception {
    assumeTrue(Files.isExecutable(Path.of("/usr/bin/zsh")), "there is no zsh");
    assertOffered("zsh", AS_BASH, offer);
  }

  @Test
  void zshMakesOneWordOfAnOptionWithItsValue() throws Exception {
    assumeTrue(Files.isExecutable(Path.of("/usr/bin/zsh")), "there is no zsh");
    assertOffered("zsh", AS_BASH, "archlint|check|--format=ju => --format=junit");
  }

  /**
   * Calls the function that the script registers.
   *
   * @param prelude what the shell does before it calls one
   * @param offer words with a bar between, the last one not finished, and what completes it
   */
  private void assertOffered(String shell, String prelude, String offer) throws Exception {
    int arrow = offer.indexOf(" => ");
    String words =
        Arrays.stream(offer.substring(0, arrow).split("\\|", -1))
            .map(word -> "'" + word + "'")
            .collect(Collectors.joining(" "));
    String script =
        """
        compdef() { :; }
        source ./%s.sh > /dev/null || exit 1
        %s
        COMP_WORDS=(%s)
        COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
        _archlint
        echo "${COMPREPLY[*]}"
        """
            .formatted(shell, prelude, words);
    // Without the user's own settings.
    String bare = shell.equals("zsh") ? "-f" : "--norc";
    List<String> offered =
        List.of(Program.in(folder).output(shell, bare, "-c", script).strip().split(" ", -1));
    List<String> expected = List.of(offer.substring(arrow + " => ".length()).split(" ", -1));
    if (shell.equals("zsh")) {
      // Zsh is offered what may stand there, and itself drops what does not begin alike.
      assertThat(offered).containsAll(expected);
    } else {
      assertThat(offered).isEqualTo(expected);
    }
  }

  @Test
  void theFunctionIsRegistered() throws Exception {
    String registered =
        Program.in(folder).output("bash", "--norc", "-c", "source ./bash.sh; complete -p archlint");
    assertThat(registered.strip()).isEqualTo("complete -o default -F _archlint archlint");
  }

  @Test
  void oneScriptDoesForBoth() throws IOException {
    assertThat(folder.resolve("bash.sh")).hasSameBinaryContentAs(folder.resolve("zsh.sh"));
  }
}
