package dev.archlint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.archlint.lint.Input;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProgressTest {
  private static final String ERASE = "\r\u001B[K";

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  @Test
  void tellsHowManyDocumentsWereBegunAndLeavesNothing() throws IOException, InterruptedException {
    Input document = Input.of("a.md", "# A\n".getBytes(StandardCharsets.UTF_8));
    try (Progress progress = Progress.start(out, 2, 1)) {
      Input watched = progress.watch(List.of(document)).get(0);
      assertThat(watched.source().open().readAllBytes())
          .isEqualTo("# A\n".getBytes(StandardCharsets.UTF_8));
      while (!printed().contains("1 of 2 documents")) {
        Thread.sleep(1);
      }
    }
    assertThat(printed()).endsWith(ERASE);
    assertThat(printed().replace(ERASE, "\n").strip().lines().distinct())
        .isSubsetOf("archlint: 0 of 2 documents", "archlint: 1 of 2 documents");
  }

  @Test
  void isSilentInAShortRun() {
    Progress.start(out, 2, 60_000).close();
    assertThat(printed()).isEmpty();
  }

  private String printed() {
    return out.toString(StandardCharsets.UTF_8);
  }
}
