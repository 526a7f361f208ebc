package dev.archlint.markdown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.junit.jupiter.api.Test;

class DeferredPatternTest {
  @Test
  void matchesAsThePatternDoes() {
    DeferredPattern pattern = DeferredPattern.compile("a(b+)");
    assertThat(pattern.matcher("xabb").find()).isTrue();
    assertThat(pattern.matcher("xabb").matches()).as("again").isFalse();
    assertThat(pattern.matcher("ABB").matches()).isFalse();
    assertThat(pattern.pattern()).isEqualTo("a(b+)").hasToString(pattern.toString());
  }

  @Test
  void keepsItsFlags() {
    DeferredPattern pattern = DeferredPattern.compile("ab", Pattern.CASE_INSENSITIVE);
    assertThat(pattern.matcher("AB").matches()).isTrue();
  }

  @Test
  void isCompiledWhenItIsUsed() {
    DeferredPattern pattern = DeferredPattern.compile("(");
    assertThatThrownBy(() -> pattern.matcher("")).isInstanceOf(PatternSyntaxException.class);
  }
}
