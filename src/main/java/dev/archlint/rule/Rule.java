package dev.archlint.rule;

import java.util.List;

/**
 * Finds one kind of defect. Annotated with {@link RuleInfo}, with a public constructor without
 * parameters, and without state: one instance serves all threads.
 */
public interface Rule {
  /** What is wrong with the document, in any order. */
  List<Finding> check(RuleContext context);

  /** The rule's manual page. */
  default RuleInfo info() {
    RuleInfo info = getClass().getAnnotation(RuleInfo.class);
    if (info == null) {
      throw new IllegalStateException(getClass().getName() + " has no @RuleInfo");
    }
    return info;
  }
}
