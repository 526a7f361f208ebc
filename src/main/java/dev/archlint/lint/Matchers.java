package dev.archlint.lint;

import dev.archlint.match.Matcher;
import dev.archlint.pack.Pack;
import java.util.IdentityHashMap;

/** Matchers of packs, each made when the first document comes to its pack. */
final class Matchers {
  /** By identity: packs hold all that they say, and to compare that takes longer than to match. */
  private final IdentityHashMap<Pack, Matcher> byPack = new IdentityHashMap<>();

  synchronized Matcher of(Pack pack) {
    return byPack.computeIfAbsent(pack, Matcher::new);
  }
}
