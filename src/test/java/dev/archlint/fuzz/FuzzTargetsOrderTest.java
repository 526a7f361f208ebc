package dev.archlint.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What jazzer asks of the targets when it looks for new inputs, and never in a build. */
class FuzzTargetsOrderTest {
  @Test
  void fuzzTestIsTheLastAnnotation() {
    List<Method> targets =
        Arrays.stream(FuzzTargetsTest.class.getDeclaredMethods())
            .filter(method -> method.isAnnotationPresent(FuzzTest.class))
            .toList();
    assertThat(targets).hasSize(5);
    for (Method target : targets) {
      Annotation[] all = target.getAnnotations();
      assertThat(all[all.length - 1].annotationType())
          .as(target.getName())
          .isEqualTo(FuzzTest.class);
    }
  }
}
