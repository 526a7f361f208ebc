package dev.archlint.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.archlint.rule.Finding;
import dev.archlint.rule.Severity;
import dev.archlint.source.Range;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SarifFormatTest {
  @Test
  void followsTheSchema() throws IOException {
    assertThat(SarifSchema.problems(write(SampleReport.report()))).isEmpty();
  }

  @Test
  void isHeldToASchemaThatRefuses() {
    assertThat(SarifSchema.problems("{\"version\": \"2.1.0\", \"runs\": [{}]}"))
        .anyMatch(problem -> problem.contains("tool"));
    assertThat(SarifSchema.problems("{\"version\": \"2.0.0\", \"runs\": []}")).isNotEmpty();
  }

  @Test
  void givesHiddenFindingsAsSuppressedOnes() throws IOException {
    List<String> kinds =
        results(SampleReport.report()).asList().stream()
            .map(JsonElement::getAsJsonObject)
            .filter(result -> result.has("suppressions"))
            .map(result -> result.getAsJsonArray("suppressions").get(0).getAsJsonObject())
            .map(suppression -> suppression.get("kind").getAsString())
            .toList();
    assertThat(kinds).containsExactly("inSource", "external");
  }

  @Test
  void saysWhatKeptItFromJudging() throws IOException {
    JsonObject failed =
        run(SampleReport.report()).getAsJsonArray("invocations").get(0).getAsJsonObject();
    assertThat(failed.get("executionSuccessful").getAsBoolean()).isFalse();
    assertThat(failed.getAsJsonArray("toolExecutionNotifications").toString())
        .contains("docs/done.md: the rule a-b failed on it; please report it");
    JsonObject whole =
        run(SampleReport.report(List.of(), List.of()))
            .getAsJsonArray("invocations")
            .get(0)
            .getAsJsonObject();
    assertThat(whole.toString()).isEqualTo("{\"executionSuccessful\":true}");
  }

  @Test
  void pointsFromResultsToRulesAndDocuments() throws IOException {
    JsonObject run = run(SampleReport.report());
    JsonArray rules = run.getAsJsonObject("tool").getAsJsonObject("driver").getAsJsonArray("rules");
    JsonArray artifacts = run.getAsJsonArray("artifacts");
    assertThat(run.getAsJsonArray("results")).isNotEmpty();
    for (JsonElement element : run.getAsJsonArray("results")) {
      JsonObject result = element.getAsJsonObject();
      JsonObject rule = rules.get(result.get("ruleIndex").getAsInt()).getAsJsonObject();
      assertThat(rule.get("id")).isEqualTo(result.get("ruleId"));
      JsonObject place =
          result
              .getAsJsonArray("locations")
              .get(0)
              .getAsJsonObject()
              .getAsJsonObject("physicalLocation")
              .getAsJsonObject("artifactLocation");
      JsonObject artifact = artifacts.get(place.get("index").getAsInt()).getAsJsonObject();
      assertThat(artifact.getAsJsonObject("location").get("uri")).isEqualTo(place.get("uri"));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "docs/a.md, docs/a.md, %SRCROOT%",
    "./docs//x/../a.md, docs/a.md, %SRCROOT%",
    "../a.md, ../a.md, %SRCROOT%",
    "'a b%:\u00FC.md', 'a%20b%25%3A%C3%BC.md', %SRCROOT%",
    "'u\u0308.md', 'u%CC%88.md', %SRCROOT%",
    "/tmp/a b.md, file:///tmp/a%20b.md,",
    "<stdin>, %3Cstdin%3E, %SRCROOT%"
  })
  void namesDocumentsByUri(String path, String uri, String base) throws IOException {
    Finding finding =
        SampleReport.finding(
            "a-b", Severity.ERROR, path, Range.FILE_START, "m", Optional.empty(), List.of());
    JsonObject place =
        results(SampleReport.report(List.of(), List.of(finding)))
            .get(0)
            .getAsJsonObject()
            .getAsJsonArray("locations")
            .get(0)
            .getAsJsonObject()
            .getAsJsonObject("physicalLocation")
            .getAsJsonObject("artifactLocation");
    assertThat(place.get("uri").getAsString()).isEqualTo(uri);
    assertThat(place.has("uriBaseId") ? place.get("uriBaseId").getAsString() : null)
        .isEqualTo(base);
  }

  @ParameterizedTest
  @CsvSource({
    "'[Name] is left', '[Name] is left'",
    "'[a](1) is left', '\\[a\\](1) is left'",
    "'{{ name }} is left', '{{ name }} is left'",
    "'{0} and {a}', '{{0}} and {{a}}'"
  })
  void escapesLinksAndPlaceholdersOnly(String message, String written) throws IOException {
    Finding finding =
        SampleReport.finding(
            "a-b", Severity.ERROR, "a.md", Range.FILE_START, message, Optional.empty(), List.of());
    JsonObject result =
        results(SampleReport.report(List.of(), List.of(finding))).get(0).getAsJsonObject();
    assertThat(result.getAsJsonObject("message").get("text").getAsString()).isEqualTo(written);
  }

  private static JsonArray results(Report report) throws IOException {
    return run(report).getAsJsonArray("results");
  }

  private static JsonObject run(Report report) throws IOException {
    return JsonParser.parseString(write(report))
        .getAsJsonObject()
        .getAsJsonArray("runs")
        .get(0)
        .getAsJsonObject();
  }

  private static String write(Report report) throws IOException {
    StringWriter out = new StringWriter();
    new SarifFormat().write(report, Style.PLAIN, out);
    return out.toString();
  }
}
