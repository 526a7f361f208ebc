package dev.archlint.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.archlint.document.Document;
import dev.archlint.document.Table;
import dev.archlint.markdown.MarkdownParser;
import dev.archlint.rule.Finding;
import dev.archlint.rule.Severity;
import dev.archlint.source.Excerpt;
import dev.archlint.source.Range;
import dev.archlint.source.SourceFile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** Whatever documents hold, each format is valid for those who read it, and says no more. */
class FormatsPropertyTest {
  private static final String HOSTILE =
      "ab \"'<>&|\\`*_~[](){}#@$:;,%=!-+.\n\r\t\0\u0007\u001B\u007F\u0085\u00A0\u00AD\u0300\u200B"
          + "\u200D\u200F\u2028\u202E\u2066\uD83D\uDE80\uD800\uDC00\uFEFF\uFFFD\uFFFE\uFFFF名é";

  private static final List<String> PHRASES =
      List.of(
          "]]>",
          "%0A",
          "%25",
          "::error::x",
          "\n::set-output name=a::b",
          "##[add-mask]a",
          "##vso[task.complete]",
          "<!--",
          "-->",
          "</details>",
          "</script>",
          "<?xml",
          "&#x0;",
          "&lt;",
          "| a | b |",
          "\n\n# heading\n",
          "```",
          "[a](b)",
          "![a](b)",
          "{0}",
          "https://a.b/c",
          "www.a.b",
          "@owner",
          "../..//./");

  @Provide
  Arbitrary<String> text() {
    Arbitrary<String> marks = Arbitraries.of(PHRASES);
    Arbitrary<String> characters =
        Arbitraries.strings().withChars(HOSTILE.toCharArray()).ofMaxLength(6);
    Arbitrary<String> any = Arbitraries.strings().all().ofMaxLength(3);
    return Arbitraries.oneOf(marks, characters, any)
        .list()
        .ofMaxSize(6)
        .map(parts -> String.join("", parts));
  }

  @Provide
  Arbitrary<Finding> finding() {
    return Combinators.combine(
            text().filter(path -> !path.isEmpty()),
            Arbitraries.of(Severity.ERROR, Severity.WARNING, Severity.INFO),
            text(),
            text().optional(),
            text().list().ofMaxSize(2),
            Arbitraries.of(
                Range.FILE_START, SampleReport.range(2, 3, 2, 7), SampleReport.range(2, 3, 4, 1)))
        .as(
            (path, severity, message, hint, section, range) ->
                SampleReport.finding(
                    "table-blank-cell", severity, path, range, message, hint, section));
  }

  @Provide
  Arbitrary<Report> report() {
    return finding().list().ofMaxSize(30).map(FormatsPropertyTest::report);
  }

  private static Report report(List<Finding> findings) {
    List<DocumentSummary> documents =
        findings.stream().map(Finding::path).collect(Collectors.toCollection(TreeSet::new)).stream()
            .map(
                path ->
                    SampleReport.document(path, "module-spec", "draft", 0.5, excerpts(findings)))
            .toList();
    return SampleReport.report(documents, findings);
  }

  /** Lines for every place, made of the hostile text of the findings themselves. */
  private static Map<Range, Excerpt> excerpts(List<Finding> findings) {
    Map<Range, Excerpt> excerpts = new HashMap<>();
    for (Finding finding : findings) {
      SourceFile source =
          SourceFile.of("a.md", "\n" + finding.message() + "x".repeat(9) + "\n\n\n");
      excerpts.put(finding.range(), Excerpt.of(source, finding.range()));
    }
    return excerpts;
  }

  @Property(tries = 60, seed = "20261125", edgeCases = EdgeCasesMode.NONE)
  void githubHasOneCommandALineAndNoOther(@ForAll("report") Report report) {
    String written = write("github", report);
    List<String> commands =
        written.lines().map(String::strip).filter(line -> line.startsWith("::")).toList();
    for (Severity severity : List.of(Severity.ERROR, Severity.WARNING, Severity.INFO)) {
      String level = severity == Severity.INFO ? "notice" : severity.id();
      long found = report.findings().filter(finding -> finding.severity() == severity).count();
      long shown = commands.stream().filter(line -> line.startsWith("::" + level + " ")).count();
      assertThat(shown).isLessThanOrEqualTo(10);
      if (severity != Severity.INFO) {
        assertThat(shown).isEqualTo(Math.min(10, found));
      }
    }
    assertThat(commands)
        .allMatch(line -> line.matches("::(error |warning |notice |group::|endgroup::).*"));
    assertThat(written)
        .doesNotContain("##[", "##vso[")
        .doesNotContainPattern("[\\x00-\\x09\\x0B-\\x1F]");
    long groups = commands.stream().filter(line -> line.contains("group::")).count();
    assertThat(groups).isEqualTo((report.summary().total() == 0) ? 0 : 2);
    assertThat(written.lines())
        .hasSize(
            commands.size() + ((report.summary().total() == 0) ? 0 : report.summary().total()));
  }

  @Property(tries = 60, seed = "20261125", edgeCases = EdgeCasesMode.NONE)
  void gitlabIsJsonWithFingerprintsOfTheirOwn(@ForAll("report") Report report) {
    JsonArray issues = JsonParser.parseString(write("gitlab", report)).getAsJsonArray();
    Set<String> fingerprints = new HashSet<>();
    for (JsonElement issue : issues) {
      fingerprints.add(issue.getAsJsonObject().get("fingerprint").getAsString());
    }
    assertThat(issues).hasSize(report.summary().total());
    assertThat(fingerprints).hasSize(issues.size());
  }

  @Property(tries = 60, seed = "20261125", edgeCases = EdgeCasesMode.NONE)
  void sarifFollowsItsSchema(@ForAll("report") Report report) {
    String written = write("sarif", report);
    assertThat(SarifSchema.problems(written)).isEmpty();
    JsonObject run =
        JsonParser.parseString(written)
            .getAsJsonObject()
            .getAsJsonArray("runs")
            .get(0)
            .getAsJsonObject();
    assertThat(run.getAsJsonArray("results")).hasSize(report.summary().total());
    for (JsonElement artifact : run.getAsJsonArray("artifacts")) {
      String uri = artifact.getAsJsonObject().getAsJsonObject("location").get("uri").getAsString();
      assertThat(uri).matches("[A-Za-z0-9._~%:/-]*");
      assertThat(URI.create(uri).toString()).isEqualTo(uri);
    }
  }

  @Property(tries = 60, seed = "20261125", edgeCases = EdgeCasesMode.NONE)
  void linesForPeopleShowEveryCharacter(@ForAll("report") Report report) {
    for (String format : List.of("text", "full", "concise")) {
      String written = write(format, report);
      assertThat(written).doesNotContain("##[", "##vso[").doesNotContainPattern("(?m)^\\s*::");
      assertThat(written.chars().filter(c -> Character.isISOControl(c) && c != '\n')).isEmpty();
    }
  }

  @Property(tries = 60, seed = "20261125", edgeCases = EdgeCasesMode.NONE)
  void checkstyleIsXmlThatSaysWhatWasFound(@ForAll("report") Report report) {
    List<Element> errors = elements(xml(write("checkstyle", report)), "error");
    assertThat(errors.stream().map(error -> error.getAttribute("message")).toList())
        .isEqualTo(report.findings().map(OneLine::of).toList());
  }

  @Property(tries = 60, seed = "20261125", edgeCases = EdgeCasesMode.NONE)
  void junitIsXmlThatFailsWhereTheRunFails(@ForAll("report") Report report) {
    Element root = xml(write("junit", report));
    assertThat(elements(root, "failure").isEmpty()).isEqualTo(!report.fails());
    String said =
        IntStream.range(0, root.getElementsByTagName("testcase").getLength())
            .mapToObj(i -> root.getElementsByTagName("testcase").item(i).getTextContent())
            .collect(Collectors.joining());
    assertThat(report.findings()).allMatch(finding -> said.contains(OneLine.of(finding)));
    Set<String> names =
        elements(root, "testcase").stream()
            .map(test -> test.getAttribute("classname") + "\n" + test.getAttribute("name"))
            .collect(Collectors.toSet());
    assertThat(names).hasSameSizeAs(elements(root, "testcase"));
  }

  @Property(tries = 60, seed = "20261125", edgeCases = EdgeCasesMode.NONE)
  void markdownHasARowForEachFindingAndNoOtherConstruct(@ForAll("report") Report report) {
    String written = write("markdown", report);
    Document page = MarkdownParser.parse(SourceFile.of("page.md", written));
    List<Table> tables = page.tables().toList();
    assertThat(tables).hasSize(report.summary().speaking());
    assertThat(tables.stream().mapToInt(table -> table.rows().size()).sum())
        .isEqualTo(report.summary().total());
    assertThat(tables.stream().flatMap(table -> table.rows().stream()))
        .allMatch(row -> row.cells().size() == 4);
    assertThat(page.links()).isEmpty();
    assertThat(page.sections()).hasSize(1);
  }

  private static String write(String format, Report report) {
    StringWriter out = new StringWriter();
    try {
      ReportFormats.find(format).orElseThrow().write(report, Style.PLAIN, out);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return out.toString();
  }

  /** The root, by a parser that loads nothing and takes no error for granted. */
  private static Element xml(String text) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      var builder = factory.newDocumentBuilder();
      builder.setErrorHandler(new Strict());
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      return builder.parse(new ByteArrayInputStream(bytes)).getDocumentElement();
    } catch (ParserConfigurationException | SAXException | IOException e) {
      throw new AssertionError(text, e);
    }
  }

  private static List<Element> elements(Element root, String name) {
    NodeList nodes = root.getElementsByTagName(name);
    return IntStream.range(0, nodes.getLength()).mapToObj(i -> (Element) nodes.item(i)).toList();
  }

  private static final class Strict implements ErrorHandler {
    @Override
    public void warning(SAXParseException e) throws SAXException {
      throw e;
    }

    @Override
    public void error(SAXParseException e) throws SAXException {
      throw e;
    }

    @Override
    public void fatalError(SAXParseException e) throws SAXException {
      throw e;
    }
  }
}
