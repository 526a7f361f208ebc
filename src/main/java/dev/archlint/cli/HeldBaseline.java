package dev.archlint.cli;

import dev.archlint.baseline.Baseline;
import dev.archlint.baseline.CheckedDocument;
import dev.archlint.baseline.Comparison;
import dev.archlint.baseline.KnownFinding;
import dev.archlint.lint.DocumentResult;
import dev.archlint.report.Style.Detail;
import dev.archlint.source.InvalidInputException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A baseline against which documents are held, and what becomes of its file. */
final class HeldBaseline {
  /** How many mended findings are named without being asked. */
  private static final int NAMED = 10;

  private final BaselineFile file;
  private final Baseline before;
  private final Use use;

  private enum Use {
    /** It stays as it is. */
    READ,
    /** What is mended is dropped. */
    PRUNE,
    /** What is mended is dropped, what is new is added. */
    ADD
  }

  private HeldBaseline(BaselineFile file, Baseline before, Use use) {
    this.file = file;
    this.before = before;
    this.use = use;
  }

  /**
   * One that is only read.
   *
   * @throws InvalidInputException if it cannot be
   */
  static HeldBaseline reading(BaselineFile file) throws InvalidInputException {
    return new HeldBaseline(file, file.read(), Use.READ);
  }

  /**
   * One that is written: all that is found if there is no such file, else what is left of it.
   *
   * @param acceptNew whether what is new comes in in any case
   * @throws InvalidInputException if it cannot be read, or it is plain that it cannot be written
   */
  static HeldBaseline writing(BaselineFile file, boolean acceptNew) throws InvalidInputException {
    file.checkWritable();
    return file.exists()
        ? new HeldBaseline(file, file.read(), acceptNew ? Use.ADD : Use.PRUNE)
        : new HeldBaseline(file, Baseline.EMPTY, Use.ADD);
  }

  /** Its file, absolute. */
  Path path() {
    return file.path();
  }

  /**
   * Parts the findings of documents into new ones and known ones, and writes the file if asked to.
   *
   * @param documents where each of the results is
   * @throws InvalidInputException if it cannot be written
   */
  List<DocumentResult> hold(
      List<Path> documents, List<DocumentResult> results, Console console, Detail detail)
      throws InvalidInputException {
    List<CheckedDocument> checked = new ArrayList<>();
    for (int i = 0; i < results.size(); i++) {
      DocumentResult result = results.get(i);
      checked.add(
          new CheckedDocument(
              file.pathOf(documents.get(i)), result.unsuppressed(), result.judged()));
    }
    Comparison comparison = Comparison.of(before, checked, file::hasDocument);
    Baseline after =
        switch (use) {
          case READ -> before;
          case PRUNE -> comparison.remaining();
          case ADD -> comparison.withFresh();
        };
    if (use != Use.READ && !(file.exists() && after.equals(before))) {
      file.write(after);
    }
    if (detail != Detail.QUIET) {
      tell(comparison, after, console, detail);
    }
    List<DocumentResult> parted = new ArrayList<>();
    for (int i = 0; i < results.size(); i++) {
      DocumentResult result = results.get(i);
      Comparison.Parted own = comparison.documents().get(i);
      parted.add(result.baselined(use == Use.ADD ? result.unsuppressed() : own.known()));
    }
    return parted;
  }

  private void tell(Comparison comparison, Baseline after, Console console, Detail detail) {
    List<KnownFinding> mended = comparison.mended();
    int gone = mended.stream().mapToInt(KnownFinding::count).sum();
    if (use == Use.READ) {
      if (gone > 0) {
        console.note(
            "%s: %s no longer found; drop %s with --write-baseline %s"
                .formatted(
                    file.name(),
                    findings(gone) + (gone == 1 ? " is" : " are"),
                    gone == 1 ? "it" : "them",
                    file.name()));
      }
    } else {
      String dropped = gone == 0 ? "" : ", dropped " + gone;
      console.note("%s: holds %s%s".formatted(file.name(), findings(after.size()), dropped));
    }
    int shown = detail == Detail.VERBOSE ? mended.size() : Math.min(mended.size(), NAMED);
    for (KnownFinding finding : mended.subList(0, shown)) {
      String times = finding.count() == 1 ? "" : " (%d times)".formatted(finding.count());
      console.note(
          "  mended: %s: %s: %s%s"
              .formatted(finding.path(), finding.rule(), finding.message(), times));
    }
    if (shown < mended.size()) {
      console.note("  mended: %d more, which -v names".formatted(mended.size() - shown));
    }
  }

  private static String findings(int number) {
    return number + (number == 1 ? " known finding" : " known findings");
  }
}
