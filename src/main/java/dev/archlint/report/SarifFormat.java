package dev.archlint.report;

import com.google.gson.FormattingStyle;
import com.google.gson.stream.JsonWriter;
import dev.archlint.rule.Finding;
import dev.archlint.rule.Fingerprint;
import dev.archlint.rule.RuleInfo;
import dev.archlint.rule.Rules;
import dev.archlint.rule.Severity;
import dev.archlint.source.Problem;
import dev.archlint.source.Range;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * SARIF 2.1.0, for code scanning and the viewers of editors: <a
 * href="https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html">specification</a>. Hidden
 * findings are there too, as suppressed results. Holds no absolute path of the machine and no time,
 * so that two runs give the same bytes.
 */
final class SarifFormat implements ReportFormat {
  private static final String ROOT = "%SRCROOT%";

  /** Name and version of the partial fingerprint, as section 3.27.17 wants it. */
  private static final String FINGERPRINT = "archlintFingerprint/v1";

  /** A finding with who hides it: empty, {@code inSource} or {@code external}. */
  private record Result(Finding finding, Optional<String> hidden) {}

  /**
   * Where rules stand in their list by id, and documents in theirs by URI; and URIs by path, each
   * of which is written as often as the document has findings.
   */
  private record Indices(
      Map<String, Integer> rules, Map<String, Integer> documents, Map<String, String> uris) {
    Indices() {
      this(new HashMap<>(), new HashMap<>(), new HashMap<>());
    }

    String uri(String path) {
      return uris.computeIfAbsent(path, DocumentPath::uri);
    }
  }

  @Override
  public void write(Report report, Style style, Writer out) throws IOException {
    // Not closed: the writer below belongs to the caller.
    @SuppressWarnings("resource")
    JsonWriter json = new JsonWriter(EscapingWriter.json(out));
    json.setFormattingStyle(FormattingStyle.PRETTY);
    Indices indices = new Indices();
    json.beginObject();
    json.name("$schema").value("https://json.schemastore.org/sarif-2.1.0.json");
    json.name("version").value("2.1.0");
    json.name("runs").beginArray().beginObject();
    writeTool(report, indices, json);
    writeInvocation(report, json);
    writeRoot(json);
    json.name("columnKind").value("utf16CodeUnits");
    writeArtifacts(report, indices, json);
    json.name("results").beginArray();
    for (DocumentReport document : report.documents()) {
      for (Result result : results(document)) {
        write(result, indices, json);
      }
    }
    json.endArray();
    json.endObject().endArray();
    json.endObject();
    json.flush();
    out.write("\n");
  }

  /** Whether all was judged; else viewers must not take silence for success. */
  private static void writeInvocation(Report report, JsonWriter json) throws IOException {
    json.name("invocations").beginArray().beginObject();
    json.name("executionSuccessful").value(report.problems().isEmpty());
    if (!report.problems().isEmpty()) {
      json.name("toolExecutionNotifications").beginArray();
      for (Problem problem : report.problems()) {
        json.beginObject();
        json.name("level").value("error");
        writeText("message", Visible.of(problem.toString()), json);
        json.endObject();
      }
      json.endArray();
    }
    json.endObject().endArray();
  }

  private static List<Result> results(DocumentReport document) {
    List<Result> results = new ArrayList<>();
    document.findings().forEach(finding -> results.add(new Result(finding, Optional.empty())));
    document
        .suppressed()
        .forEach(finding -> results.add(new Result(finding, Optional.of("inSource"))));
    document
        .baselined()
        .forEach(finding -> results.add(new Result(finding, Optional.of("external"))));
    results.sort(Comparator.comparing(Result::finding));
    return results;
  }

  private static void writeTool(Report report, Indices indices, JsonWriter json)
      throws IOException {
    json.name("tool").beginObject().name("driver").beginObject();
    json.name("name").value("archlint");
    json.name("version").value(report.toolVersion());
    json.name("rules").beginArray();
    for (RuleInfo rule : report.rules()) {
      indices.rules().put(rule.id(), indices.rules().size());
      write(rule, json);
    }
    json.endArray();
    json.endObject().endObject();
  }

  private static void write(RuleInfo rule, JsonWriter json) throws IOException {
    json.beginObject();
    json.name("id").value(rule.id());
    json.name("name").value(pascalCase(rule.id()));
    writeText("shortDescription", RuleHelp.summary(rule), json);
    writeText("fullDescription", rule.why().strip(), json);
    json.name("help").beginObject();
    json.name("text").value(RuleHelp.text(rule));
    json.name("markdown").value(RuleHelp.markdown(rule));
    json.endObject();
    json.name("defaultConfiguration").beginObject();
    json.name("enabled").value(rule.severity() != Severity.OFF);
    json.name("level").value(level(rule.severity()));
    json.endObject();
    json.name("properties").beginObject();
    json.name("tags").beginArray().value(Rules.group(rule.id())).endArray();
    json.endObject();
    json.endObject();
  }

  private static void writeText(String name, String text, JsonWriter json) throws IOException {
    json.name(name).beginObject().name("text").value(text).endObject();
  }

  /** {@code SectionMissing}, of {@code section-missing}. */
  private static String pascalCase(String id) {
    StringBuilder name = new StringBuilder();
    for (String word : id.split("-", -1)) {
      name.append(word.isEmpty() ? "" : Character.toUpperCase(word.charAt(0)) + word.substring(1));
    }
    return name.toString();
  }

  /** The folder of the run. Where it is on the machine is nobody's business. */
  private static void writeRoot(JsonWriter json) throws IOException {
    json.name("originalUriBaseIds").beginObject();
    json.name(ROOT).beginObject();
    writeText("description", "The folder that archlint ran in.", json);
    json.endObject();
    json.endObject();
  }

  private static void writeArtifacts(Report report, Indices indices, JsonWriter json)
      throws IOException {
    json.name("artifacts").beginArray();
    for (DocumentReport each : report.documents()) {
      DocumentSummary document = each.about();
      String uri = indices.uri(document.path());
      if (indices.documents().putIfAbsent(uri, indices.documents().size()) != null) {
        continue;
      }
      json.beginObject();
      json.name("location").beginObject();
      writeLocation(document.path(), uri, json);
      json.endObject();
      json.name("mimeType").value("text/markdown");
      json.name("roles").beginArray().value("analysisTarget").endArray();
      if (document.pack().isPresent()) {
        json.name("properties").beginObject();
        json.name("pack").value(document.pack().get());
        json.name("stage").value(document.stage().orElse(null));
        json.name("completeness");
        json.value(document.percent().map(percent -> percent / 100.0).orElse(null));
        json.endObject();
      }
      json.endObject();
    }
    json.endArray();
  }

  private static void writeLocation(String path, String uri, JsonWriter json) throws IOException {
    json.name("uri").value(uri);
    if (!DocumentPath.isAbsolute(path)) {
      json.name("uriBaseId").value(ROOT);
    }
  }

  private static void write(Result result, Indices indices, JsonWriter json) throws IOException {
    Finding finding = result.finding();
    json.beginObject();
    json.name("ruleId").value(finding.rule());
    if (indices.rules().containsKey(finding.rule())) {
      json.name("ruleIndex").value(indices.rules().get(finding.rule()));
    }
    json.name("level").value(level(finding.severity()));
    writeText("message", message(finding), json);
    json.name("locations").beginArray().beginObject();
    json.name("physicalLocation").beginObject();
    json.name("artifactLocation").beginObject();
    String uri = indices.uri(finding.path());
    writeLocation(finding.path(), uri, json);
    if (indices.documents().containsKey(uri)) {
      json.name("index").value(indices.documents().get(uri));
    }
    json.endObject();
    write(finding.range(), json);
    json.endObject();
    writeSection(finding.section(), json);
    json.endObject().endArray();
    json.name("partialFingerprints").beginObject();
    json.name(FINGERPRINT).value(Fingerprint.of(finding).value());
    json.endObject();
    if (result.hidden().isPresent()) {
      json.name("suppressions").beginArray().beginObject();
      json.name("kind").value(result.hidden().get());
      json.name("status").value("accepted");
      json.endObject().endArray();
    }
    json.endObject();
  }

  private static void write(Range range, JsonWriter json) throws IOException {
    json.name("region").beginObject();
    json.name("startLine").value(range.start().line());
    json.name("startColumn").value(range.start().column());
    json.name("endLine").value(range.end().line());
    json.name("endColumn").value(range.end().column());
    json.endObject();
  }

  private static void writeSection(List<String> section, JsonWriter json) throws IOException {
    if (section.isEmpty()) {
      return;
    }
    json.name("logicalLocations").beginArray().beginObject();
    json.name("name").value(section.get(section.size() - 1));
    json.name("fullyQualifiedName").value(String.join(" / ", section));
    json.name("kind").value("section");
    json.endObject().endArray();
  }

  /**
   * The message and its hint as SARIF's plain text, in which {@code [text](target)} is a link and
   * {@code {0}} a placeholder (sections 3.11.5 and 3.11.6). They are escaped only where there is
   * one: not every viewer takes the escapes out again.
   */
  private static String message(Finding finding) {
    String text = OneLine.of(finding);
    if (text.contains("](")) {
      text = text.replace("[", "\\[").replace("]", "\\]");
    }
    return hasPlaceholder(text) ? text.replace("{", "{{").replace("}", "}}") : text;
  }

  /** Whether a viewer would look for an argument of the message. */
  private static boolean hasPlaceholder(String text) {
    for (int at = text.indexOf('{'); at >= 0; at = text.indexOf('{', at + 1)) {
      if (at + 1 < text.length() && Character.isDigit(text.charAt(at + 1))) {
        return true;
      }
    }
    return false;
  }

  private static String level(Severity severity) {
    return switch (severity) {
      case ERROR -> "error";
      case WARNING -> "warning";
      case INFO, OFF -> "note";
    };
  }
}
