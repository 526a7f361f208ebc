package dev.archlint.report;

import dev.archlint.rule.Finding;

/** A finding for formats that have one line of text for all that it says. */
final class OneLine {
  private OneLine() {}

  /** The message, and the hint if there is one. */
  static String of(Finding finding) {
    String message = Visible.of(finding.message());
    return finding.hint().isEmpty() ? message : message + " ↳ " + Visible.of(finding.hint().get());
  }
}
