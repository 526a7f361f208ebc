package dev.archlint.lint;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Values as bytes and back: records component by component, whatever components they have. Knows
 * strings, numbers, enums, optionals, lists, sets, maps, and interfaces sealed to records; a type
 * that is none of these is asked of {@link Others}.
 */
final class RecordBytes {
  /** More than any collection of a result has; a greater number is no size but damage. */
  private static final int MAX_SIZE = 10_000_000;

  /** Writes and reads what is no value of its own, by a name for it. */
  interface Others {
    /** The name of a value; empty if values of its type are written as what they are. */
    Optional<String> name(Object value);

    /** Whether values of this type have names. */
    boolean has(Class<?> type);

    /** The value of that name. */
    Object named(Class<?> type, String name) throws IOException;
  }

  private final Map<Class<?>, Shape> shapes = new ConcurrentHashMap<>();

  /** How a record is taken apart and put together. */
  private record Shape(List<Part> parts, Constructor<?> constructor) {
    private record Part(Type type, Method accessor) {}

    static Shape of(Class<?> record) {
      List<Part> parts = new ArrayList<>();
      List<Class<?>> types = new ArrayList<>();
      for (RecordComponent component : record.getRecordComponents()) {
        Method accessor = component.getAccessor();
        accessor.setAccessible(true);
        parts.add(new Part(component.getGenericType(), accessor));
        types.add(component.getType());
      }
      try {
        Constructor<?> constructor = record.getDeclaredConstructor(types.toArray(Class<?>[]::new));
        constructor.setAccessible(true);
        return new Shape(parts, constructor);
      } catch (NoSuchMethodException e) {
        throw new IllegalStateException("every record has it", e);
      }
    }
  }

  void write(DataOutputStream out, Object value, Type type, Others others) throws IOException {
    Class<?> raw = raw(type);
    if (others.has(raw)) {
      string(out, others.name(value).orElseThrow(() -> new IOException("no name: " + raw)));
    } else if (value instanceof String text) {
      string(out, text);
    } else if (value instanceof Integer number) {
      out.writeInt(number);
    } else if (value instanceof Boolean flag) {
      out.writeBoolean(flag);
    } else if (value instanceof Enum<?> constant) {
      string(out, constant.name());
    } else if (value instanceof Optional<?> optional) {
      items(out, optional.stream().toList(), argument(type, 0), others);
    } else if (value instanceof Collection<?> items) {
      items(out, items, argument(type, 0), others);
    } else if (value instanceof Map<?, ?> map) {
      out.writeInt(map.size());
      for (Map.Entry<?, ?> entry : map.entrySet()) {
        write(out, entry.getKey(), argument(type, 0), others);
        write(out, entry.getValue(), argument(type, 1), others);
      }
    } else if (raw.isSealed()) {
      int kind = Arrays.asList(raw.getPermittedSubclasses()).indexOf(value.getClass());
      out.writeInt(kind);
      write(out, value, value.getClass(), others);
    } else if (raw.isRecord()) {
      for (Shape.Part part : shape(raw).parts()) {
        write(out, get(part, value), part.type(), others);
      }
    } else {
      throw new IOException("no value: " + type);
    }
  }

  private void items(DataOutputStream out, Collection<?> items, Type type, Others others)
      throws IOException {
    out.writeInt(items.size());
    for (Object item : items) {
      write(out, item, type, others);
    }
  }

  Object read(DataInputStream in, Type type, Others others) throws IOException {
    Class<?> raw = raw(type);
    if (others.has(raw)) {
      return others.named(raw, string(in));
    }
    if (raw == String.class) {
      return string(in);
    }
    if (raw == int.class) {
      return in.readInt();
    }
    if (raw == boolean.class) {
      return in.readBoolean();
    }
    if (raw.isEnum()) {
      return constant(raw, string(in));
    }
    if (raw == Optional.class) {
      return items(in, argument(type, 0), others).stream().findFirst();
    }
    if (raw == List.class) {
      return items(in, argument(type, 0), others);
    }
    if (raw == java.util.Set.class) {
      return new HashSet<>(items(in, argument(type, 0), others));
    }
    if (raw == Map.class) {
      Map<Object, Object> map = new HashMap<>();
      for (int left = size(in); left > 0; left--) {
        Object key = read(in, argument(type, 0), others);
        map.put(key, read(in, argument(type, 1), others));
      }
      return map;
    }
    if (raw.isSealed()) {
      Class<?>[] kinds = raw.getPermittedSubclasses();
      int kind = in.readInt();
      if (kind < 0 || kind >= kinds.length) {
        throw new IOException("no kind of " + raw + ": " + kind);
      }
      return read(in, kinds[kind], others);
    }
    if (raw.isRecord()) {
      return record(in, raw, others);
    }
    throw new IOException("no value: " + type);
  }

  private List<Object> items(DataInputStream in, Type type, Others others) throws IOException {
    List<Object> items = new ArrayList<>();
    for (int left = size(in); left > 0; left--) {
      items.add(read(in, type, others));
    }
    return items;
  }

  private Object record(DataInputStream in, Class<?> type, Others others) throws IOException {
    Shape shape = shape(type);
    Object[] values = new Object[shape.parts().size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = read(in, shape.parts().get(i).type(), others);
    }
    try {
      return shape.constructor().newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new IOException("no " + type.getSimpleName(), e);
    }
  }

  private Shape shape(Class<?> record) {
    return shapes.computeIfAbsent(record, Shape::of);
  }

  private static Object get(Shape.Part part, Object value) throws IOException {
    try {
      return part.accessor().invoke(value);
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new IOException(part.accessor().toString(), e);
    }
  }

  private static Object constant(Class<?> type, String name) throws IOException {
    for (Object constant : type.getEnumConstants()) {
      if (((Enum<?>) constant).name().equals(name)) {
        return constant;
      }
    }
    throw new IOException("no " + type.getSimpleName() + ": " + name);
  }

  private static Class<?> raw(Type type) {
    return type instanceof ParameterizedType generic
        ? (Class<?>) generic.getRawType()
        : (Class<?>) type;
  }

  private static Type argument(Type type, int index) {
    return ((ParameterizedType) type).getActualTypeArguments()[index];
  }

  private static void string(DataOutputStream out, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  private static String string(DataInputStream in) throws IOException {
    byte[] bytes = in.readNBytes(size(in));
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private static int size(DataInputStream in) throws IOException {
    int size = in.readInt();
    if (size < 0 || size > MAX_SIZE) {
      throw new IOException("no size: " + size);
    }
    return size;
  }
}
