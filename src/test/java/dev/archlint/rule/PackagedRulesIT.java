package dev.archlint.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** In the finished jar rules and their manual pages are made by code that the build has written. */
class PackagedRulesIT {
  private URLClassLoader jar;
  private List<?> rules;

  @BeforeEach
  void open() throws Exception {
    URL file = Path.of(System.getProperty("archlint.jar")).toUri().toURL();
    jar = new URLClassLoader(new URL[] {file}, ClassLoader.getPlatformClassLoader());
    Method all = jar.loadClass(BuiltInRules.class.getName()).getDeclaredMethod("all");
    all.setAccessible(true);
    rules = (List<?>) all.invoke(null);
  }

  @AfterEach
  void close() throws IOException {
    jar.close();
  }

  @Test
  void areThoseThatTheRegistryNames() {
    assertThat(rules)
        .extracting(rule -> rule.getClass().getName())
        .containsExactlyElementsOf(
            BuiltInRules.all().stream().map(rule -> rule.getClass().getName()).toList());
  }

  @Test
  void haveTheManualPagesOfTheirAnnotations() throws Exception {
    Class<? extends Annotation> page =
        jar.loadClass(RuleInfo.class.getName()).asSubclass(Annotation.class);
    for (Object rule : rules) {
      Object made = rule.getClass().getMethod("info").invoke(rule);
      assertThat(made.getClass().getName()).isEqualTo(RuleManual.class.getName());
      Annotation read = rule.getClass().getAnnotation(page);
      for (Method element : page.getDeclaredMethods()) {
        assertThat(element.invoke(made))
            .as("%s of %s", element.getName(), rule.getClass())
            .isEqualTo(element.invoke(read));
      }
    }
  }
}
