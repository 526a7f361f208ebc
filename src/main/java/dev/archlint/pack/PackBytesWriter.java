package dev.archlint.pack;

import com.google.re2j.Pattern;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

/** The writing half of {@link CompiledPacks}; {@link PackBytesReader} mirrors it line by line. */
final class PackBytesWriter {
  private final Map<String, Integer> strings = new LinkedHashMap<>();
  private final ByteArrayOutputStream body = new ByteArrayOutputStream();
  private final DataOutputStream out = new DataOutputStream(body);

  void packs(Collection<Pack> packs) {
    list(packs, this::pack);
  }

  /** All that was written, with the strings before it. */
  byte[] bytes() {
    byte[] text = String.join("", strings.keySet()).getBytes(StandardCharsets.UTF_8);
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    try (DataOutputStream head = new DataOutputStream(whole)) {
      head.writeInt(text.length);
      head.write(text);
      head.writeInt(strings.size());
      for (String string : strings.keySet()) {
        head.writeInt(string.length());
      }
      body.writeTo(head);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return whole.toByteArray();
  }

  private void pack(Pack pack) {
    string(pack.id());
    string(pack.title());
    string(pack.version());
    string(pack.description());
    section(pack.root());
    optional(pack.stage(), this::stage);
    optional(pack.review(), this::review);
    severities(pack.rules());
    for (Fingerprints.Kind kind : Fingerprints.Kind.values()) {
      hashes(pack.fingerprints().of(kind));
    }
  }

  private void section(SectionSpec section) {
    list(section.headings(), this::heading);
    bool(section.optional());
    optional(section.repeat(), this::count);
    bool(section.closed());
    bool(section.anyOrder());
    list(section.sections(), this::section);
    list(section.fields(), this::field);
    list(section.tables(), this::table);
    bool(!section.content().equals(ContentSpec.ANY));
    if (!section.content().equals(ContentSpec.ANY)) {
      content(section.content());
    }
    bool(section.checklist());
    texts(section.keep());
    optional(section.guidance(), this::string);
    severities(section.severity());
  }

  private void heading(HeadingPattern heading) {
    string(heading.source());
    list(heading.parts(), part -> string(part.text()));
    bool(heading.openStart());
    bool(heading.openEnd());
  }

  private void field(FieldSpec field) {
    string(field.label());
    texts(field.aliases());
    bool(field.optional());
    list(field.when(), this::condition);
    value(field.value());
    optional(field.items(), this::count);
    texts(field.notBefore());
  }

  private void table(TableSpec table) {
    list(table.columns(), this::column);
    count(table.rows());
    texts(table.rowLabels());
    bool(table.optional());
  }

  private void column(ColumnSpec column) {
    string(column.name());
    texts(column.aliases());
    bool(column.optional());
    bool(column.free());
    bool(column.unique());
    list(column.filledWhen(), this::condition);
    value(column.value());
    optional(column.newestIs(), this::string);
  }

  private void value(ValueSpec value) {
    string(value.type().name());
    list(value.options(), option -> texts(option.names()));
    optional(value.pattern(), this::pattern);
  }

  private void content(ContentSpec content) {
    count(content.paragraphs());
    count(content.words());
    count(content.items());
    count(content.steps());
    count(content.code());
    texts(content.languages());
    count(content.diagrams());
    count(content.images());
    list(content.text(), text -> pattern(text.pattern()));
    list(content.forbid(), text -> pattern(text.pattern()));
  }

  private void stage(StageSpec stage) {
    string(stage.field());
    list(
        new TreeMap<>(stage.values()).entrySet(),
        entry -> {
          string(entry.getKey().name());
          texts(entry.getValue());
        });
  }

  private void review(ReviewSpec review) {
    optional(review.updated(), this::string);
    optional(review.cycle(), this::string);
    optional(review.next(), this::string);
    optional(review.limit(), limit -> string(limit.toString()));
  }

  private void condition(Condition condition) {
    string(condition.field());
    texts(condition.values());
  }

  private void count(Count count) {
    number(count.min());
    number(count.max());
  }

  private void pattern(Pattern pattern) {
    string(pattern.pattern());
  }

  private void hashes(long[] hashes) {
    number(hashes.length);
    for (long hash : hashes) {
      number((int) (hash >>> Integer.SIZE));
      number((int) hash);
    }
  }

  private void severities(Map<String, String> severities) {
    list(
        new TreeMap<>(severities).entrySet(),
        entry -> {
          string(entry.getKey());
          string(entry.getValue());
        });
  }

  private void texts(Collection<String> texts) {
    list(texts, this::string);
  }

  private void string(String text) {
    number(strings.computeIfAbsent(text, added -> strings.size()));
  }

  private <T> void optional(Optional<T> value, Consumer<T> write) {
    list(value.stream().toList(), write);
  }

  private <T> void list(Collection<T> items, Consumer<T> write) {
    number(items.size());
    items.forEach(write);
  }

  private void bool(boolean value) {
    number(value ? 1 : 0);
  }

  private void number(int value) {
    try {
      out.writeInt(value);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
