package dev.archlint;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Who may know whom. The rows stand in the order in which a document meets the packages; nothing
 * looks back. {@code docs/architecture.md} has the same table with its reasons.
 */
class ArchitectureTest {
  private static final String ROOT = "dev.archlint.";

  private static final List<Row> TABLE =
      List.of(
          row("source", "", ""),
          row("document", "source", ""),
          row("yaml", "source", "org.snakeyaml org.apache.commons.text"),
          row("markdown", "document yaml source", "com.vladsch.flexmark"),
          row("pack", "yaml source", "com.google.re2j"),
          row("match", "pack document source", "org.apache.commons.text"),
          row("rule", "match pack document source", ""),
          row("filter", "rule match pack yaml document source", ""),
          row("lint", "filter rule match pack markdown document source", ""),
          row("baseline", "rule source", ""),
          row("git", "source", ""),
          row("config", "rule pack yaml source", ""),
          row("report", "rule source", "com.google.gson javax.xml.stream"),
          row("derive", "pack markdown document source yaml", ""),
          row(
              "cli",
              "derive report config git baseline lint filter rule match pack markdown yaml document source",
              "picocli"));

  private static final JavaClasses CODE =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("dev.archlint");

  /** A package with all that it may know besides Java and the null annotations. */
  private record Row(String name, List<String> packages, List<String> libraries) {
    /** The package itself; {@code rule} with the packages of the rules below it. */
    String[] own() {
      return new String[] {ROOT + name + ".."};
    }

    String[] known() {
      List<String> known = new ArrayList<>(List.of("java..", "org.jspecify.annotations.."));
      known.add(ROOT + name + "..");
      packages.forEach(other -> known.add(ROOT + other + ".."));
      libraries.forEach(library -> known.add(library + ".."));
      return known.toArray(String[]::new);
    }

    @Override
    public String toString() {
      return name;
    }
  }

  private static Row row(String name, String packages, String libraries) {
    return new Row(name, words(packages), words(libraries));
  }

  private static List<String> words(String text) {
    return text.isEmpty() ? List.of() : List.of(text.split(" ", -1));
  }

  static Stream<Row> table() {
    return TABLE.stream();
  }

  @ParameterizedTest
  @MethodSource("table")
  void aPackageKnowsOnlyWhatTheTableSays(Row row) {
    classes()
        .that()
        .resideInAnyPackage(row.own())
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(row.known())
        // A package that holds no class yet breaks no rule.
        .allowEmptyShould(true)
        .check(CODE);
  }

  @Test
  void theTableNamesEveryPackageOnce() {
    Set<String> names = new TreeSet<>();
    for (JavaClass type : CODE) {
      String name = type.getPackageName().substring(ROOT.length());
      names.add(name.contains(".") ? name.substring(0, name.indexOf('.')) : name);
    }
    List<String> rows = TABLE.stream().map(Row::name).toList();
    assertThat(rows).doesNotHaveDuplicates().containsAll(names);
    assertThat(names).hasSizeGreaterThanOrEqualTo(12);
  }

  @Test
  void noRowLooksFurtherThanThoseBeforeIt() {
    Set<String> before = new TreeSet<>();
    for (Row row : TABLE) {
      assertThat(before).as(row.name()).containsAll(row.packages());
      before.add(row.name());
    }
  }

  @Test
  void noPackageIsInACycle() {
    slices().matching(ROOT + "(**)").should().beFreeOfCycles().check(CODE);
  }

  @Test
  void nothingOpensAConnection() {
    noClasses()
        .should()
        .dependOnClassesThat(
            // What names a jar of a plug-in, and what loads its classes.
            resideInAnyPackage("java.net..", "javax.net..", "java.rmi..", "javax.naming..")
                .and(
                    not(
                        belongToAnyOf(
                            URL.class, URI.class, URLClassLoader.class, URISyntaxException.class))))
        .orShould()
        .callMethod(URL.class, "openConnection")
        .orShould()
        .callMethod(URL.class, "openStream")
        .orShould()
        .callMethod(URL.class, "getContent")
        .check(CODE);
  }

  @Test
  void theContractOfRulesKnowsNoRule() {
    noClasses()
        .that()
        .resideInAPackage(ROOT + "rule")
        .should()
        .dependOnClassesThat()
        .resideInAPackage(ROOT + "rule.*..")
        .check(CODE);
  }

  @Test
  void nobodyButTheRegistryNamesARule() {
    noClasses()
        .that(not(resideInAnyPackage(ROOT + "rule.*..")))
        .should()
        .dependOnClassesThat()
        .resideInAPackage(ROOT + "rule.*..")
        .check(CODE);
  }

  @Test
  void onlyTheCommandLinePrintsAndExits() {
    noClasses()
        .that(not(resideInAnyPackage(ROOT + "cli..")))
        .should()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .orShould()
        .callMethod(System.class, "exit", int.class)
        .orShould()
        .callMethod(Runtime.class, "halt", int.class)
        .check(CODE);
  }

  /** Documents and packs are anybody's; RE2/J is linear whatever the pattern and the text. */
  @Test
  void nobodyUsesPatternsThatCanBacktrack() {
    noClasses()
        .that()
        // It stands for those of flexmark.
        .doNotHaveSimpleName("DeferredPattern")
        .should()
        .callMethod(Pattern.class, "compile", String.class)
        .orShould()
        .callMethod(Pattern.class, "compile", String.class, int.class)
        .orShould()
        .callMethod(String.class, "matches", String.class)
        .orShould()
        .callMethod(String.class, "replaceAll", String.class, String.class)
        .orShould()
        .callMethod(String.class, "replaceFirst", String.class, String.class)
        .check(CODE);
    // The build alone does that.
    noClasses()
        .that()
        .doNotHaveSimpleName("DeferredPattern")
        .should()
        .dependOnClassesThat()
        .haveSimpleName("DeferredPattern")
        .check(CODE);
  }

  @Test
  void theTestSeesTheCode() {
    assertThat(CODE.stream().map(JavaClass::getSimpleName).collect(Collectors.toSet()))
        .contains("SourceFile", "MarkdownParser", "Match", "Main");
  }
}
