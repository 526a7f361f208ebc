package dev.archlint.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.archlint.source.InvalidInputException;
import java.util.List;
import org.junit.jupiter.api.Test;

class RulesTest {
  @Test
  void areSortedById() throws InvalidInputException {
    Rules rules = Rules.of(List.of(new Second(), new First()));
    assertThat(rules.all()).extracting(rule -> rule.info().id()).containsExactly("a-1", "b-1-x");
    assertThat(rules.groups()).containsExactly("a", "b");
    assertThat(rules.find("a-1")).containsInstanceOf(First.class);
    assertThat(rules.find("a")).isEmpty();
    assertThat(rules.knows("a")).isTrue();
    assertThat(rules.knows("a-2")).isFalse();
  }

  @Test
  void refuseAnIdTwice() {
    assertThatThrownBy(() -> Rules.of(List.of(new First(), new Again())))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("First and")
        .hasMessageContaining("Again both have the id \"a-1\"");
  }

  @Test
  void refuseARuleWithoutManualPage() {
    assertThatThrownBy(() -> Rules.of(List.of((Rule) context -> List.of())))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("has no @RuleInfo");
  }

  @Test
  void loadWhatTheClassPathNames() throws InvalidInputException {
    assertThat(Rules.builtIn().all())
        .extracting(rule -> rule.info().id())
        .isSorted()
        .doesNotHaveDuplicates();
  }

  private abstract static class Silent implements Rule {
    @Override
    public List<Finding> check(RuleContext context) {
      return List.of();
    }
  }

  @RuleInfo(id = "a-1", severity = Severity.ERROR, summary = "", why = "", bad = "", good = "")
  private static final class First extends Silent {}

  @RuleInfo(id = "b-1-x", severity = Severity.ERROR, summary = "", why = "", bad = "", good = "")
  private static final class Second extends Silent {}

  @RuleInfo(id = "a-1", severity = Severity.ERROR, summary = "", why = "", bad = "", good = "")
  private static final class Again extends Silent {}
}
