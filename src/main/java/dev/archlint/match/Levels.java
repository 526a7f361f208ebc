package dev.archlint.match;

/**
 * How many of some sections are read at each level, bold lines and those that stand elsewhere
 * apart.
 */
final class Levels {
  private final int[] counts = new int[8];

  static Levels of(Iterable<Aligned> sections) {
    Levels levels = new Levels();
    sections.forEach(levels::add);
    return levels;
  }

  void add(Aligned section) {
    count(section, 1);
  }

  /** Reads one of them at another level. */
  void move(Aligned section, int level) {
    count(section, -1);
    section.node().setLevel(level);
    count(section, 1);
  }

  private void count(Aligned section, int by) {
    if (section.wrongParent().isEmpty() && !section.node().isBoldLine()) {
      counts[section.node().level()] += by;
    }
  }

  /**
   * The level of most of them.
   *
   * @param natural the level that wins where no other has more
   */
  int usual(int natural) {
    int usual = Math.min(natural, 6);
    for (int level = 1; level <= 6; level++) {
      usual = counts[level] > counts[usual] ? level : usual;
    }
    return usual;
  }
}
