package dev.archlint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ProgressTest {
  private static final String ERASE = "\r\u001B[K";

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  @Test
  void tellsHowManyDocumentsWereBegunAndLeavesNothing() throws InterruptedException {
    try (Progress progress = Progress.start(out, 2, 1)) {
      assertThat(progress.counting(String::length).apply("abc")).isEqualTo(3);
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
