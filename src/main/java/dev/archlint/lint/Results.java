package dev.archlint.lint;

import dev.archlint.pack.Pack;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/**
 * The results of a run, in the order of its documents. Those of many documents are kept packed,
 * which takes a fraction of the memory, and unpacked anew by whoever goes through them.
 */
public final class Results implements Iterable<DocumentResult> {
  /** Of fewer documents, to pack them takes time and saves no memory that anybody misses. */
  private static final int MANY = 1000;

  /** How many are packed together: enough to have much in common. */
  private static final int BLOCK = 64;

  private static final RecordBytes BYTES = new RecordBytes();

  private final boolean packs;
  private final List<byte[]> packed = new ArrayList<>();
  private final List<DocumentResult> open = new ArrayList<>();
  private final Shared shared = new Shared();

  /**
   * None yet.
   *
   * @param documents how many there will be
   */
  Results(int documents) {
    packs = documents >= MANY;
  }

  /** These. */
  public static Results of(List<DocumentResult> all) {
    Results results = new Results(0);
    all.forEach(results::add);
    return results;
  }

  void add(DocumentResult result) {
    open.add(result);
    if (packs && open.size() == BLOCK) {
      packed.add(pack());
      open.clear();
    }
  }

  private byte[] pack() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Deflater fast = new Deflater(Deflater.BEST_SPEED);
    try (DataOutputStream out = new DataOutputStream(new DeflaterOutputStream(bytes, fast))) {
      for (DocumentResult result : open) {
        BYTES.write(out, result, DocumentResult.class, shared);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      fast.end();
    }
    return bytes.toByteArray();
  }

  private List<DocumentResult> unpack(byte[] block) {
    List<DocumentResult> results = new ArrayList<>(BLOCK);
    try (DataInputStream in =
        new DataInputStream(new InflaterInputStream(new ByteArrayInputStream(block)))) {
      while (results.size() < BLOCK) {
        results.add((DocumentResult) BYTES.read(in, DocumentResult.class, shared));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return results;
  }

  public Stream<DocumentResult> stream() {
    return StreamSupport.stream(spliterator(), false);
  }

  @Override
  public Iterator<DocumentResult> iterator() {
    return new Unpacking();
  }

  /** Goes through all, with one block unpacked at a time. */
  private final class Unpacking implements Iterator<DocumentResult> {
    private final Iterator<byte[]> blocks = packed.iterator();
    private final List<DocumentResult> last = List.copyOf(open);
    private Iterator<DocumentResult> block = Collections.emptyIterator();
    private boolean isLast;

    @Override
    public boolean hasNext() {
      while (!block.hasNext() && !isLast) {
        isLast = !blocks.hasNext();
        block = isLast ? last.iterator() : unpack(blocks.next()).iterator();
      }
      return block.hasNext();
    }

    @Override
    public DocumentResult next() {
      return hasNext() ? block.next() : Collections.<DocumentResult>emptyIterator().next();
    }
  }

  /** What is no value of its own, kept once: packs, and what was thrown. */
  private static final class Shared implements RecordBytes.Others {
    private final List<Object> values = new ArrayList<>();
    private final IdentityHashMap<Object, Integer> numbers = new IdentityHashMap<>();

    @Override
    public boolean has(Class<?> type) {
      return type == Pack.class || type == Throwable.class;
    }

    @Override
    public Optional<String> name(Object value) {
      Integer number = numbers.get(value);
      if (number == null) {
        number = values.size();
        numbers.put(value, number);
        values.add(value);
      }
      return Optional.of(number.toString());
    }

    @Override
    public Object named(Class<?> type, String name) {
      return values.get(Integer.parseInt(name));
    }
  }
}
