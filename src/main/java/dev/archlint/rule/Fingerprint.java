package dev.archlint.rule;

import dev.archlint.pack.Key;
import dev.archlint.pack.NormalText;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;

/**
 * What a finding is known by from one version of a document to the next: its rule, the sections
 * around it and the text it speaks of; no line number, so that an edit elsewhere does not change
 * it. Two findings that say the same of the same text share one.
 *
 * @param value 16 hexadecimal digits
 */
public record Fingerprint(String value) {
  /** Number of digits of each. */
  public static final int DIGITS = 16;

  public Fingerprint {
    Objects.requireNonNull(value);
  }

  public static Fingerprint of(Finding finding) {
    StringBuilder parts = new StringBuilder(finding.rule());
    for (String title : finding.section()) {
      parts.append('\n').append(keyOf(title));
    }
    NormalText subject = NormalText.of(finding.subject());
    // Signs alone ("???") have no words; they are their own text then.
    parts.append("\n\n").append(subject.isEmpty() ? finding.subject().strip() : subject.value());
    return new Fingerprint(hash(parts.toString()));
  }

  private static String keyOf(String title) {
    Key key = Key.of(title);
    return key.isEmpty() ? title.strip() : key.toString();
  }

  private static String hash(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, DIGITS / 2);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
