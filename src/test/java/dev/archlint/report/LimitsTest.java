package dev.archlint.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.archlint.rule.Finding;
import dev.archlint.rule.Severity;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Formats that have to say less than all say how much they leave out. */
class LimitsTest {
  @Test
  void githubShowsTenOfALevelAndSaysSo() throws IOException {
    List<Finding> findings = new ArrayList<>(findings(25, Severity.ERROR, "e.md"));
    findings.addAll(findings(3, Severity.WARNING, "w.md"));
    findings.addAll(findings(12, Severity.INFO, "z.md"));
    String written = write(new GithubFormat(), findings);
    assertThat(count(written, "::error ")).isEqualTo(10);
    assertThat(count(written, "::warning ")).isEqualTo(3);
    assertThat(count(written, "::notice ")).isEqualTo(10);
    assertThat(written)
        .contains(
            "::notice title=archlint::25 errors, 3 warnings, 12 infos in 3 documents;"
                + " annotations show the first 22, the log has them all\n");
    assertThat(count(written, "e.md:")).isEqualTo(25);
  }

  @Test
  void githubSaysNothingOfNothing() throws IOException {
    assertThat(write(new GithubFormat(), List.of())).isEmpty();
  }

  @Test
  void markdownIsNoLargerThanAJobSummaryMayBe() throws IOException {
    List<Finding> findings = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      findings.addAll(findings(500, Severity.ERROR, "docs/%02d.md".formatted(i)));
    }
    String written = write(new MarkdownFormat(), findings);
    assertThat(written.getBytes(StandardCharsets.UTF_8))
        .hasSizeBetween(MarkdownFormat.MAX_BYTES - 2000, MarkdownFormat.MAX_BYTES);
    long rows =
        written.lines().filter(line -> line.startsWith("| ") && line.contains("error")).count();
    assertThat(written).endsWith("%d findings more would not fit here.\n".formatted(20_000 - rows));
    assertThat(count(written, "<details")).isEqualTo(count(written, "</details>"));
  }

  private static List<Finding> findings(int number, Severity severity, String path) {
    List<Finding> findings = new ArrayList<>();
    for (int i = 1; i <= number; i++) {
      findings.add(
          SampleReport.finding(
              "a-b",
              severity,
              path,
              SampleReport.range(i, 1, i, 2),
              "names 名前 of a | b",
              Optional.of("write them"),
              List.of()));
    }
    return findings;
  }

  private static long count(String text, String part) {
    return text.lines().filter(line -> line.startsWith(part)).count();
  }

  private static String write(ReportFormat format, List<Finding> findings) throws IOException {
    List<DocumentSummary> documents =
        findings.stream()
            .map(Finding::path)
            .distinct()
            .map(path -> SampleReport.document(path, "module-spec", "draft", 0.5))
            .toList();
    StringWriter out = new StringWriter();
    format.write(SampleReport.report(documents, findings), Style.PLAIN, out);
    return out.toString();
  }
}
