package dev.archlint.lint;

import dev.archlint.rule.FileView;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Keeps what the rules asked of the files around one document, and what they were told. */
final class RecordedFiles implements FileView {
  private final FileView files;
  private final List<Look> looks = new ArrayList<>();

  RecordedFiles(FileView files) {
    this.files = files;
  }

  /** What was asked. */
  enum Question {
    KIND,
    ANCHORS,
    NAMES
  }

  /**
   * A question and the answer to it.
   *
   * @param path as {@link FileView} takes it
   * @param answer a digest of it
   */
  record Look(Question question, String path, String answer) {
    /** Whether the files still give that answer. */
    boolean holds(FileView files, String document) {
      return answer.equals(
          switch (question) {
            case KIND -> of(files.kind(document, path));
            case ANCHORS -> of(files.anchors(document, path));
            case NAMES -> of(files.names(document, path));
          });
    }

    private static String of(Kind kind) {
      return kind.name();
    }

    private static String of(Optional<Set<String>> anchors) {
      return anchors.map(known -> Digest.of(new TreeSet<>(known).toString())).orElse("");
    }

    private static String of(List<String> names) {
      return Digest.of(names.toString());
    }
  }

  /** In the order in which they were asked. */
  synchronized List<Look> looks() {
    return List.copyOf(looks);
  }

  private synchronized void add(Look look) {
    looks.add(look);
  }

  @Override
  public Kind kind(String document, String path) {
    Kind kind = files.kind(document, path);
    add(new Look(Question.KIND, path, Look.of(kind)));
    return kind;
  }

  @Override
  public Optional<Set<String>> anchors(String document, String path) {
    Optional<Set<String>> anchors = files.anchors(document, path);
    add(new Look(Question.ANCHORS, path, Look.of(anchors)));
    return anchors;
  }

  @Override
  public List<String> names(String document, String folder) {
    List<String> names = files.names(document, folder);
    add(new Look(Question.NAMES, folder, Look.of(names)));
    return names;
  }
}
