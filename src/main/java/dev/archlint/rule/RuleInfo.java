package dev.archlint.rule;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A rule's manual page: read by {@code explain}, the catalogue, reports and tests. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface RuleInfo {
  /** Stable id; the part before the first hyphen is the group. */
  String id();

  /** Weight of its findings, unless one says otherwise. */
  Severity severity();

  /** What holds where the rule is silent, in one line. */
  String summary();

  /** Why it matters. */
  String why();

  /** A document, or a part of one, in which it speaks. */
  String bad();

  /** The same, mended; no rule speaks in it. */
  String good();

  /**
   * The pack for the two examples, as YAML. Empty: a pack that asks for the headings of {@code
   * good}.
   */
  String pack() default "";

  /** The template whose words the pack of the two examples knows, where the rule reads them. */
  String template() default "";

  /** What the rule needs of a document. */
  Needs needs() default Needs.PACK;

  /** What a rule needs of a document. */
  enum Needs {
    /** A pack that it follows. */
    PACK,
    /** A pack, even one that it was told to follow and does not. */
    ANY_PACK,
    /** A pack that it follows, and what the other rules made of it: it speaks after them. */
    OUTCOME,
    /** Nothing: it looks at every document, also at one that cannot be read. */
    NOTHING,
    /**
     * Whether it can be read, and nothing of what it says: it also looks at documents that are not
     * parsed, because no pack can claim them.
     */
    SOURCE
  }
}
