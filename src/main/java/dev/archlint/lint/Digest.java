package dev.archlint.lint;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 of several values, which do not run into each other. */
final class Digest {
  private final MessageDigest digest;

  Digest() {
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  static String of(String text) {
    return new Digest().with(text).hex();
  }

  Digest with(String text) {
    return with(text.getBytes(StandardCharsets.UTF_8));
  }

  Digest with(byte[] bytes) {
    digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
    digest.update(bytes);
    return this;
  }

  /** 64 hexadecimal digits; the digest begins anew. */
  String hex() {
    return HexFormat.of().formatHex(digest.digest());
  }
}
