package dev.archlint.report;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;

/** Paths of documents as other programs look for them in a repository. */
final class DocumentPath {
  private static final String UNRESERVED_MARKS = "-._~";

  private DocumentPath() {}

  /** The path without {@code .}, doubled slashes and, where it can be told, {@code ..}. */
  static String plain(String path) {
    Deque<String> names = new ArrayDeque<>();
    for (String name : path.split("/", -1)) {
      if (name.equals("..") && !names.isEmpty() && !names.getLast().equals("..")) {
        names.removeLast();
      } else if (!name.isEmpty() && !name.equals(".")) {
        names.addLast(name);
      }
    }
    return (path.startsWith("/") ? "/" : "") + String.join("/", names);
  }

  /** Whether it says where a file is, whatever folder one is in; {@code C:/} does as well. */
  static boolean isAbsolute(String path) {
    return path.startsWith("/")
        || (path.length() > 2 && Character.isLetter(path.charAt(0)) && path.startsWith(":/", 1));
  }

  /**
   * The path as a URI: relative to the folder of the run, or a {@code file:} URI if it is absolute.
   *
   * <p>By RFC 3986, section 2: every byte of UTF-8 that is not unreserved is percent-encoded.
   * ({@link java.net.URI#toASCIIString} would compose accents first and so name another file.)
   */
  static String uri(String path) {
    String plain = plain(path);
    StringBuilder uri = new StringBuilder();
    if (isAbsolute(plain)) {
      uri.append(plain.startsWith("/") ? "file://" : "file:///");
    }
    for (byte unit : plain.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (unit & 0xFF);
      if (c == '/' || isUnreserved(c)) {
        uri.append(c);
      } else {
        uri.append("%%%02X".formatted((int) c));
      }
    }
    return uri.toString();
  }

  private static boolean isUnreserved(char c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || UNRESERVED_MARKS.indexOf(c) >= 0;
  }
}
