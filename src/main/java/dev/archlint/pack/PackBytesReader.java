package dev.archlint.pack;

import com.google.re2j.Pattern;
import java.nio.ByteBuffer;
import java.time.Period;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** The reading half of {@link CompiledPacks}; {@link PackBytesWriter} mirrors it line by line. */
final class PackBytesReader {
  private final ByteBuffer in;
  private final String[] strings;

  PackBytesReader(ByteBuffer in, String[] strings) {
    this.in = in;
    this.strings = strings;
  }

  List<Pack> packs() {
    return list(this::pack);
  }

  private Pack pack() {
    return new Pack(
        string(),
        string(),
        string(),
        string(),
        section(),
        optional(this::stage),
        optional(this::review),
        severities(),
        fingerprints());
  }

  private SectionSpec section() {
    return new SectionSpec(
        list(this::heading),
        bool(),
        optional(this::count),
        bool(),
        bool(),
        list(this::section),
        list(this::field),
        list(this::table),
        bool() ? content() : ContentSpec.ANY,
        bool(),
        texts(),
        optional(this::string),
        severities());
  }

  private HeadingPattern heading() {
    return new HeadingPattern(string(), list(() -> new Key(string())), bool(), bool());
  }

  private FieldSpec field() {
    return new FieldSpec(
        string(), texts(), bool(), list(this::condition), value(), optional(this::count), texts());
  }

  private TableSpec table() {
    return new TableSpec(list(this::column), count(), texts(), bool());
  }

  private ColumnSpec column() {
    return new ColumnSpec(
        string(),
        texts(),
        bool(),
        bool(),
        bool(),
        list(this::condition),
        value(),
        optional(this::string));
  }

  private ValueSpec value() {
    return new ValueSpec(
        ValueSpec.Type.valueOf(string()),
        list(() -> new ValueSpec.Option(texts())),
        optional(this::pattern));
  }

  private ContentSpec content() {
    return new ContentSpec(
        count(),
        count(),
        count(),
        count(),
        count(),
        texts(),
        count(),
        count(),
        list(() -> new TextPattern(pattern())),
        list(() -> new TextPattern(pattern())));
  }

  private StageSpec stage() {
    String field = string();
    Map<Stage, List<String>> values = new EnumMap<>(Stage.class);
    for (int left = number(); left > 0; left--) {
      values.put(Stage.valueOf(string()), texts());
    }
    return new StageSpec(field, values);
  }

  private ReviewSpec review() {
    return new ReviewSpec(
        optional(this::string),
        optional(this::string),
        optional(this::string),
        optional(this::string).map(Period::parse));
  }

  private Condition condition() {
    return new Condition(string(), texts());
  }

  private Count count() {
    return new Count(number(), number());
  }

  private Pattern pattern() {
    return Pattern.compile(string());
  }

  private Fingerprints fingerprints() {
    Map<Fingerprints.Kind, long[]> hashes = new EnumMap<>(Fingerprints.Kind.class);
    for (Fingerprints.Kind kind : Fingerprints.Kind.values()) {
      long[] values = new long[number()];
      for (int i = 0; i < values.length; i++) {
        values[i] = in.getLong();
      }
      hashes.put(kind, values);
    }
    return new Fingerprints(hashes);
  }

  private Map<String, String> severities() {
    Map<String, String> severities = new HashMap<>();
    for (int left = number(); left > 0; left--) {
      severities.put(string(), string());
    }
    return severities;
  }

  private List<String> texts() {
    return list(this::string);
  }

  private String string() {
    return strings[number()];
  }

  private <T> Optional<T> optional(Supplier<T> read) {
    return number() == 0 ? Optional.empty() : Optional.of(read.get());
  }

  private <T> List<T> list(Supplier<T> read) {
    int size = number();
    if (size == 0) {
      return List.of();
    }
    List<T> items = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      items.add(read.get());
    }
    return items;
  }

  private boolean bool() {
    return number() != 0;
  }

  private int number() {
    return in.getInt();
  }
}
