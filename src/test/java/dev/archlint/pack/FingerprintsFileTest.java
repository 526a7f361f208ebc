package dev.archlint.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.archlint.pack.Fingerprints.Kind;
import dev.archlint.source.InvalidInputException;
import dev.archlint.source.SourceFile;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FingerprintsFileTest {
  private static final String MEND =
      "write a kind (placeholder, instruction, example) and 16 hexadecimal digits, or make the file"
          + " anew from the template";

  @Test
  void readsWhatItWrites() throws Exception {
    NormalText owner = NormalText.of("[Owner]");
    NormalText describe = NormalText.of("Describe the module.");
    Fingerprints written =
        new Fingerprints(
            Map.of(
                Kind.PLACEHOLDER, new long[] {owner.hash(), -1, 7, 7},
                Kind.INSTRUCTION, new long[] {describe.hash()}));
    String text = FingerprintsFile.write(written);
    Fingerprints read = FingerprintsFile.read(SourceFile.of("fingerprints.txt", text));

    assertThat(read.has(Kind.PLACEHOLDER, owner)).isTrue();
    assertThat(read.has(Kind.INSTRUCTION, owner)).isFalse();
    assertThat(read.has(Kind.INSTRUCTION, describe)).isTrue();
    assertThat(read.has(Kind.EXAMPLE, describe)).isFalse();
    assertThat(FingerprintsFile.write(read)).isEqualTo(text);
  }

  @Test
  void writesSortedLinesOnce() {
    Fingerprints fingerprints =
        new Fingerprints(
            Map.of(Kind.EXAMPLE, new long[] {3}, Kind.PLACEHOLDER, new long[] {-1, 255, 255}));
    assertThat(FingerprintsFile.write(fingerprints))
        .isEqualTo(
            """
            placeholder 00000000000000ff
            placeholder ffffffffffffffff
            example 0000000000000003
            """);
  }

  @Test
  void takesCommentsBlankLinesAndAnyOrder() throws Exception {
    Fingerprints read =
        FingerprintsFile.read(
            SourceFile.of(
                "f.txt",
                "# made from a template\r\n\r\nexample 000000000000000A\r\nplaceholder"
                    + " 0000000000000001"));
    assertThat(read.of(Kind.EXAMPLE)).containsExactly(10);
    assertThat(read.of(Kind.PLACEHOLDER)).containsExactly(1);
  }

  @Test
  void saysEachLineThatIsNone() {
    SourceFile source =
        SourceFile.of(
            "f.txt",
            """
            placeholder 1f2e3d4c5b6a7988
            prompt 1f2e3d4c5b6a7988
            placeholder 1f2e
            placeholder
            placeholder 1f2e3d4c5b6a798x
            placeholder  1f2e3d4c5b6a7988
            """);
    InvalidInputException e =
        catchThrowableOfType(InvalidInputException.class, () -> FingerprintsFile.read(source));
    assertThat(e.problems())
        .extracting(problem -> problem.toString().replace(MEND, "M"))
        .containsExactly(
            "f.txt:2:1: this line is no fingerprint; M",
            "f.txt:3:1: this line is no fingerprint; M",
            "f.txt:4:1: this line is no fingerprint; M",
            "f.txt:5:1: this line is no fingerprint; M",
            "f.txt:6:1: this line is no fingerprint; M");
  }
}
