package dev.archlint.filter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class SelectionTest {
  @Test
  void withoutWishAllowsAll() {
    assertThat(Selection.DEFAULT.allows("table-rows")).isTrue();
    assertThat(Selection.DEFAULT.asksFor("table-rows")).isFalse();
  }

  @Test
  void selectsRulesAndGroups() {
    Selection selection = new Selection(Set.of("table", "section-empty"), Set.of());
    assertThat(selection.allows("table-rows")).isTrue();
    assertThat(selection.allows("section-empty")).isTrue();
    assertThat(selection.allows("section-missing")).isFalse();
    assertThat(selection.asksFor("table-rows")).isTrue();
  }

  @Test
  void ignoresRulesAndGroups() {
    Selection selection = new Selection(Set.of(), Set.of("table", "section-empty"));
    assertThat(selection.allows("table-rows")).isFalse();
    assertThat(selection.allows("section-empty")).isFalse();
    assertThat(selection.allows("section-missing")).isTrue();
  }

  @Test
  void letsAnIdWinOverAGroup() {
    assertThat(new Selection(Set.of("table"), Set.of("table-rows")).allows("table-rows")).isFalse();
    assertThat(new Selection(Set.of("table-rows"), Set.of("table")).allows("table-rows")).isTrue();
    assertThat(new Selection(Set.of("table-rows"), Set.of("table")).allows("table-ragged-row"))
        .isFalse();
  }

  @Test
  void letsIgnoreWinBetweenEquals() {
    assertThat(new Selection(Set.of("table"), Set.of("table")).allows("table-rows")).isFalse();
    assertThat(new Selection(Set.of("table-rows"), Set.of("table-rows")).allows("table-rows"))
        .isFalse();
  }
}
