package dev.archlint.rule;

import java.lang.annotation.Annotation;

/**
 * A manual page that was read when archlint was built: in the finished jar, {@link Rule#info} of
 * each rule that comes with it returns one, made by the build from its annotation, since the JVM
 * takes long to read those. Components as in {@link RuleInfo}, in the same order.
 */
@SuppressWarnings("BadAnnotationImplementation") // nobody compares manual pages
public record RuleManual(
    String id,
    Severity severity,
    String summary,
    String why,
    String bad,
    String good,
    String pack,
    String template,
    Needs needs)
    implements RuleInfo {
  @Override
  public Class<? extends Annotation> annotationType() {
    return RuleInfo.class;
  }
}
