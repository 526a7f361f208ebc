package dev.archlint.pack;

import dev.archlint.yaml.Values;
import dev.archlint.yaml.YamlNode.Scalar;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * A pack that changes another: what it says of the document as a whole takes the place of what the
 * other says; its sections and fields take the place of those of the same name, and new ones follow
 * at the end; its severities are added.
 *
 * @param parent the other
 * @param own the pack as it would be without the other
 * @param values its file, which tells what it says from what it leaves out
 */
record PackExtension(Pack parent, Pack own, Values values) {
  Pack pack() {
    return new Pack(
        own.id(),
        own.title(),
        has("version") ? own.version() : parent.version(),
        has("description") ? own.description() : parent.description(),
        root(),
        has("stage") ? own.stage() : parent.stage(),
        has("review") ? own.review() : parent.review(),
        merged(parent.rules(), own.rules()),
        parent.fingerprints());
  }

  private SectionSpec root() {
    SectionSpec old = parent.root();
    SectionSpec mine = own.root();
    Set<String> keep = new LinkedHashSet<>(old.keep());
    keep.addAll(mine.keep());
    return new SectionSpec(
        has("heading") || has("aliases") ? mine.headings() : old.headings(),
        false,
        Optional.empty(),
        has("closed") ? mine.closed() : old.closed(),
        has("any-order") ? mine.anyOrder() : old.anyOrder(),
        replaced(old.sections(), mine.sections(), section -> Key.of(section.name())),
        replaced(old.fields(), mine.fields(), field -> Key.of(field.label())),
        has("tables") ? mine.tables() : old.tables(),
        has("content") ? mine.content() : old.content(),
        has("checklist") ? mine.checklist() : old.checklist(),
        List.copyOf(keep),
        has("guidance") ? mine.guidance() : old.guidance(),
        merged(old.severity(), mine.severity()));
  }

  /** Whether a section with these names takes the place of one of the parent. */
  static boolean replaces(List<Scalar> names, SectionSpec section) {
    return !names.isEmpty() && Key.of(Values.text(names.get(0))).equals(Key.of(section.name()));
  }

  private boolean has(String key) {
    return values.node(key).isPresent();
  }

  private static <T> List<T> replaced(List<T> old, List<T> mine, Function<T, Key> key) {
    List<T> all = new ArrayList<>(old);
    for (T each : mine) {
      int at = 0;
      while (at < old.size() && !key.apply(old.get(at)).equals(key.apply(each))) {
        at++;
      }
      if (at < old.size()) {
        all.set(at, each);
      } else {
        all.add(each);
      }
    }
    return all;
  }

  private static Map<String, String> merged(Map<String, String> old, Map<String, String> mine) {
    Map<String, String> all = new HashMap<>(old);
    all.putAll(mine);
    return all;
  }
}
