import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.commons.ClassRemapper;
import org.objectweb.asm.commons.Remapper;

/**
 * Rewrites the classes of a jar so that a JVM starts faster with them; they do the same as before.
 *
 * <ul>
 *   <li>Classes in a format before Java 6, which are picocli's, go into that of Java 8: the JVM puts
 *       no older ones into an archive and verifies them anew at each start.
 *   <li>{@code invokedynamic} for joined strings and for {@code equals} and {@code hashCode} of
 *       records becomes plain code: the JVM makes a class for each such place at each start, which
 *       an archive of Java 17 does not keep.
 *   <li>The rules that {@code META-INF/services} names are made by plain code, and so are their
 *       manual pages: {@code ServiceLoader} and annotations read files and make classes.
 *   <li>Streams are put behind each other by {@code flatMap} and not by {@code Stream.concat}, for
 *       which the JDK makes four classes anew at each start.
 *   <li>flexmark's patterns are compiled when they are used: it makes half a hundred for its parser
 *       of inlines, which takes a twentieth of a short run and is not used.
 *   <li>The compiled packs become constants of the class that reads them, so that a run with an
 *       archive need not open the jar.
 * </ul>
 *
 * <p>Run by the build: {@code java -cp asm.jar:asm-commons.jar src/build/JarTuner.java FILE.jar}
 */
public final class JarTuner {
  private static final String LAMBDA = "java/lang/invoke/LambdaMetafactory";
  private static final String CONCAT = "java/lang/invoke/StringConcatFactory";
  private static final String STREAM = "java/util/stream/Stream";
  private static final String CONCATENATE = "concat$streams";
  private static final String RECORD = "java/lang/runtime/ObjectMethods";

  public static void main(String[] args) throws IOException {
    Path jar = Path.of(args[0]);
    Map<JarEntry, byte[]> entries = read(jar);
    entries.replaceAll(
        (entry, bytes) ->
            Patterns.isOwner(entry.getName()) ? Patterns.deferred(bytes) : bytes);
    Registry registry = Registry.of(entries);
    Packs packs = Packs.of(entries);
    Set<String> hidden = new HashSet<>();
    entries.forEach(
        (entry, bytes) -> {
          if (entry.getName().endsWith(".class")) {
            hidden.addAll(privateMethods(bytes));
          }
        });
    Path tuned = jar.resolveSibling(jar.getFileName() + ".tuned");
    URL[] itself = {jar.toUri().toURL()};
    try (URLClassLoader classes = new URLClassLoader(itself, ClassLoader.getPlatformClassLoader());
        OutputStream file = Files.newOutputStream(tuned);
        JarOutputStream out = new JarOutputStream(file)) {
      for (Map.Entry<JarEntry, byte[]> entry : entries.entrySet()) {
        String name = entry.getKey().getName();
        if (name.equals(Packs.FILE)) {
          continue;
        }
        if (!name.endsWith(".class")) {
          write(out, entry.getKey(), name, entry.getValue());
          continue;
        }
        Map<String, byte[]> added = new TreeMap<>();
        write(out, entry.getKey(), name, tune(entry.getValue(), classes, hidden, registry, packs, added));
        for (Map.Entry<String, byte[]> lambda : added.entrySet()) {
          write(out, entry.getKey(), lambda.getKey() + ".class", lambda.getValue());
        }
      }
    }
    Files.move(tuned, jar, StandardCopyOption.REPLACE_EXISTING);
  }

  private static Map<JarEntry, byte[]> read(Path jar) throws IOException {
    Map<JarEntry, byte[]> entries = new LinkedHashMap<>();
    try (JarFile in = new JarFile(jar.toFile())) {
      for (JarEntry entry : Collections.list(in.entries())) {
        try (InputStream content = in.getInputStream(entry)) {
          entries.put(entry, content.readAllBytes());
        }
      }
    }
    return entries;
  }

  /** Writes an entry with the time of another one. */
  private static void write(JarOutputStream out, JarEntry like, String name, byte[] bytes)
      throws IOException {
    JarEntry entry = new JarEntry(name);
    entry.setTimeLocal(like.getTimeLocal());
    out.putNextEntry(entry);
    out.write(bytes);
    out.closeEntry();
  }

  private static Set<String> privateMethods(byte[] bytes) {
    Set<String> found = new HashSet<>();
    ClassReader reader = new ClassReader(bytes);
    ClassVisitor visitor =
        new ClassVisitor(Opcodes.ASM9) {
          @Override
          public MethodVisitor visitMethod(
              int access, String method, String descriptor, String signature, String[] thrown) {
            if ((access & Opcodes.ACC_PRIVATE) != 0) {
              found.add(reader.getClassName() + "." + method + descriptor);
            }
            return null;
          }
        };
    reader.accept(visitor, ClassReader.SKIP_CODE);
    return found;
  }

  private static byte[] tune(
      byte[] bytes,
      ClassLoader classes,
      Set<String> hidden,
      Registry registry,
      Packs packs,
      Map<String, byte[]> added) {
    ClassReader reader = new ClassReader(bytes);
    boolean old = isOld(reader.readUnsignedShort(6));
    ClassWriter writer =
        new ClassWriter(old ? ClassWriter.COMPUTE_FRAMES : ClassWriter.COMPUTE_MAXS) {
          @Override
          protected ClassLoader getClassLoader() {
            return classes;
          }
        };
    Tuner tuner = new Tuner(writer, hidden, registry, packs, added);
    reader.accept(tuner, 0);
    return tuner.changed ? writer.toByteArray() : bytes;
  }

  /** Whether a class of this format has no frames, by which newer ones are verified. */
  private static boolean isOld(int version) {
    return version < Opcodes.V1_6;
  }

  /** The patterns of flexmark. */
  private static final class Patterns extends Remapper {
    private static final String OWNER = "com/vladsch/flexmark/";
    private static final String PATTERN = "java/util/regex/Pattern";
    private static final String DEFERRED = "dev/archlint/markdown/DeferredPattern";

    /** What the other class has. */
    private static final Set<String> METHODS = Set.of("compile", "matcher", "pattern");

    /** Whether an entry of the jar is a class of flexmark. */
    static boolean isOwner(String entry) {
      return entry.startsWith(OWNER) && entry.endsWith(".class");
    }

    /** The same class with patterns that are compiled when they are used. */
    static byte[] deferred(byte[] bytes) {
      ClassWriter writer = new ClassWriter(0);
      new ClassReader(bytes).accept(new ClassRemapper(writer, new Patterns()), 0);
      return writer.toByteArray();
    }

    @Override
    public String map(String type) {
      return type.equals(PATTERN) ? DEFERRED : type;
    }

    @Override
    public String mapMethodName(String owner, String method, String descriptor) {
      boolean isKnown = owner.equals(PATTERN) && METHODS.contains(method);
      boolean isOwn = owner.startsWith(OWNER) || !(owner + descriptor).contains(PATTERN);
      if (!isKnown && !isOwn) {
        throw new IllegalStateException(DEFERRED + " does not know " + owner + "." + method);
      }
      return method;
    }
  }

  /** Rewrites one class. */
  private static final class Tuner extends ClassVisitor {
    private final Set<String> hidden;
    private final Registry registry;
    private final Packs packs;
    private final Map<String, byte[]> added;
    private final Map<String, String> joiners = new HashMap<>();
    private final List<Joiner> made = new ArrayList<>();
    private final Map<Handle, Handle> bridges = new LinkedHashMap<>();
    private final Map<String, Object> page = new HashMap<>();
    private String name = "";
    private boolean isInterface;
    private boolean concatenates;
    private boolean changed;

    /**
     * @param hidden the private methods of all classes
     * @param registry the rules
     * @param packs the compiled packs
     * @param added takes further classes by name
     */
    Tuner(
        ClassVisitor next,
        Set<String> hidden,
        Registry registry,
        Packs packs,
        Map<String, byte[]> added) {
      super(Opcodes.ASM9, next);
      this.hidden = hidden;
      this.registry = registry;
      this.packs = packs;
      this.added = added;
    }

    @Override
    public void visit(int version, int access, String name, String signature, String superName,
        String[] interfaces) {
      this.name = name;
      isInterface = (access & Opcodes.ACC_INTERFACE) != 0;
      boolean old = isOld(version & 0xFFFF);
      changed |= old;
      super.visit(old ? Opcodes.V1_8 : version, access, name, signature, superName, interfaces);
    }

    @Override
    public AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
      AnnotationVisitor next = super.visitAnnotation(descriptor, visible);
      return descriptor.equals("L" + Registry.PAGE + ";") ? new Values(page, next) : next;
    }

    @Override
    public MethodVisitor visitMethod(
        int access, String method, String descriptor, String signature, String[] exceptions) {
      if (name.equals(Registry.LIST) && method.equals("all")) {
        changed = true;
        registry.list(super.visitMethod(access, method, descriptor, signature, exceptions));
        return null;
      }
      if (name.equals(Packs.READER) && method.equals("compiled")) {
        changed = true;
        packs.bytes(super.visitMethod(access, method, descriptor, signature, exceptions));
        return null;
      }
      MethodVisitor next =
          isBody(access, method)
              ? visitBody(access, method, descriptor, signature, exceptions)
              : super.visitMethod(access, method, descriptor, signature, exceptions);
      return new MethodVisitor(Opcodes.ASM9, next) {
        @Override
        public void visitMethodInsn(
            int opcode, String owner, String called, String type, boolean ofInterface) {
          if (owner.equals(STREAM) && called.equals("concat")) {
            changed = true;
            concatenates = true;
            super.visitMethodInsn(opcode, name, CONCATENATE, type, isInterface);
          } else {
            super.visitMethodInsn(opcode, owner, called, type, ofInterface);
          }
        }

        @Override
        public void visitInvokeDynamicInsn(
            String called, String type, Handle bootstrap, Object... arguments) {
          String factory = bootstrap.getOwner();
          if (factory.equals(CONCAT) && isPlain(arguments)) {
            changed = true;
            String joiner = joiners.computeIfAbsent(
                type + arguments[0], added -> "join$" + joiners.size());
            if (joiners.size() > made.size()) {
              made.add(new Joiner(joiner, type, (String) arguments[0]));
            }
            visitMethodInsn(Opcodes.INVOKESTATIC, name, joiner, type, isInterface);
          } else if (factory.equals(LAMBDA) && bootstrap.getName().equals("metafactory")) {
            changed = true;
            String lambda = name + "$Lambda$" + added.size();
            byte[] bytes =
                LambdaClass.bytes(
                    lambda, called, type, (Type) arguments[0], reachable((Handle) arguments[1]),
                    (Type) arguments[2]);
            added.put(lambda, bytes);
            visitMethodInsn(Opcodes.INVOKESTATIC, lambda, "of", type, false);
          } else if (factory.equals(RECORD) && called.equals("hashCode")) {
            changed = true;
            hash(this, arguments);
          } else if (factory.equals(RECORD) && called.equals("equals")) {
            changed = true;
            areEqual(this, name, arguments);
          } else {
            super.visitInvokeDynamicInsn(called, type, bootstrap, arguments);
          }
        }
      };
    }

    /** Whether a method holds the code of a lambda. */
    private static boolean isBody(int access, String method) {
      int own = Opcodes.ACC_PRIVATE | Opcodes.ACC_SYNTHETIC;
      return (access & own) == own && method.startsWith("lambda$");
    }

    /** Such a method, opened to the class of its lambda; {@code this} becomes a parameter. */
    private MethodVisitor visitBody(
        int access, String method, String descriptor, String signature, String[] exceptions) {
      changed = true;
      boolean isStatic = (access & Opcodes.ACC_STATIC) != 0;
      int open = access & ~Opcodes.ACC_PRIVATE | Opcodes.ACC_STATIC;
      return super.visitMethod(
          isInterface ? open | Opcodes.ACC_PUBLIC : open,
          method,
          isStatic ? descriptor : withThis(descriptor),
          null,
          exceptions);
    }

    private String withThis(String descriptor) {
      return "(L" + name + ";" + descriptor.substring(1);
    }

    private boolean isBody(Handle method) {
      return method.getOwner().equals(name) && method.getName().startsWith("lambda$");
    }

    /** A method that does the same and that the class of a lambda may call. */
    private Handle reachable(Handle method) {
      if (isBody(method)) {
        boolean isStatic = method.getTag() == Opcodes.H_INVOKESTATIC;
        return new Handle(
            Opcodes.H_INVOKESTATIC,
            name,
            method.getName(),
            isStatic ? method.getDesc() : withThis(method.getDesc()),
            isInterface);
      }
      boolean isHidden =
          hidden.contains(method.getOwner() + "." + method.getName() + method.getDesc());
      return isHidden ? bridges.computeIfAbsent(method, this::bridge) : method;
    }

    /** What a method is called that passes its arguments on to this one. */
    private Handle bridge(Handle method) {
      Type owner = Type.getObjectType(method.getOwner());
      List<Type> parameters = new ArrayList<>(List.of(Type.getArgumentTypes(method.getDesc())));
      Type result = Type.getReturnType(method.getDesc());
      if (method.getTag() == Opcodes.H_NEWINVOKESPECIAL) {
        result = owner;
      } else if (method.getTag() != Opcodes.H_INVOKESTATIC) {
        parameters.add(0, owner);
      }
      return new Handle(
          Opcodes.H_INVOKESTATIC,
          name,
          "reach$" + bridges.size(),
          Type.getMethodDescriptor(result, parameters.toArray(Type[]::new)),
          isInterface);
    }

    /** Writes a method that passes its arguments on to a private one. */
    private void bridge(Handle to, Handle from) {
      int open = isInterface ? Opcodes.ACC_PUBLIC : 0;
      MethodVisitor code =
          super.visitMethod(
              open | Opcodes.ACC_STATIC | Opcodes.ACC_SYNTHETIC,
              from.getName(),
              from.getDesc(),
              null,
              null);
      code.visitCode();
      begin(code, to);
      int slot = 0;
      for (Type type : Type.getArgumentTypes(from.getDesc())) {
        code.visitVarInsn(type.getOpcode(Opcodes.ILOAD), slot);
        slot += type.getSize();
      }
      invoke(code, to);
      end(code, Type.getReturnType(from.getDesc()).getOpcode(Opcodes.IRETURN));
    }

    /** A method that joins strings: {@code recipe} has {@code \1} where an argument stands. */
    private record Joiner(String name, String type, String recipe) {}

    /** Whether the recipe holds no constant that it names by number. */
    private static boolean isPlain(Object[] arguments) {
      return arguments.length == 1 && ((String) arguments[0]).indexOf('\2') < 0;
    }

    @Override
    public void visitEnd() {
      made.forEach(this::join);
      bridges.forEach(this::bridge);
      if (concatenates) {
        concatenate();
      }
      if (!page.isEmpty()) {
        changed = true;
        MethodVisitor info =
            super.visitMethod(Opcodes.ACC_PUBLIC, "info", "()L" + Registry.PAGE + ";", null, null);
        registry.page(info, page);
      }
      super.visitEnd();
    }

    private void join(Joiner joiner) {
      int access = Opcodes.ACC_PRIVATE | Opcodes.ACC_STATIC | Opcodes.ACC_SYNTHETIC;
      MethodVisitor code = super.visitMethod(access, joiner.name, joiner.type, null, null);
      code.visitCode();
      String builder = "java/lang/StringBuilder";
      code.visitTypeInsn(Opcodes.NEW, builder);
      code.visitInsn(Opcodes.DUP);
      code.visitMethodInsn(Opcodes.INVOKESPECIAL, builder, "<init>", "()V", false);
      Type[] types = Type.getArgumentTypes(joiner.type);
      int slot = 0;
      int argument = 0;
      for (String part : joiner.recipe.split("(?<=\1)|(?=\1)")) {
        if (part.equals("\1")) {
          Type type = types[argument++];
          code.visitVarInsn(type.getOpcode(Opcodes.ILOAD), slot);
          slot += type.getSize();
          append(code, appended(type));
        } else if (!part.isEmpty()) {
          code.visitLdcInsn(part);
          append(code, "Ljava/lang/String;");
        }
      }
      code.visitMethodInsn(
          Opcodes.INVOKEVIRTUAL, builder, "toString", "()Ljava/lang/String;", false);
      code.visitInsn(Opcodes.ARETURN);
      code.visitMaxs(0, 0);
      code.visitEnd();
    }

    /** Writes a method that does what {@code Stream.concat} does. */
    private void concatenate() {
      int access = Opcodes.ACC_PRIVATE | Opcodes.ACC_STATIC | Opcodes.ACC_SYNTHETIC;
      String stream = "L" + STREAM + ";";
      String type = "(" + stream + stream + ")" + stream;
      MethodVisitor code = super.visitMethod(access, CONCATENATE, type, null, null);
      code.visitCode();
      code.visitInsn(Opcodes.ICONST_2);
      code.visitTypeInsn(Opcodes.ANEWARRAY, STREAM);
      for (int i = 0; i < 2; i++) {
        code.visitInsn(Opcodes.DUP);
        code.visitInsn(Opcodes.ICONST_0 + i);
        code.visitVarInsn(Opcodes.ALOAD, i);
        code.visitInsn(Opcodes.AASTORE);
      }
      String function = "Ljava/util/function/Function;";
      code.visitMethodInsn(
          Opcodes.INVOKESTATIC, STREAM, "of", "([Ljava/lang/Object;)" + stream, true);
      code.visitMethodInsn(
          Opcodes.INVOKESTATIC, "java/util/function/Function", "identity", "()" + function, true);
      code.visitMethodInsn(
          Opcodes.INVOKEINTERFACE, STREAM, "flatMap", "(" + function + ")" + stream, true);
      end(code, Opcodes.ARETURN);
    }

    private static void append(MethodVisitor code, String type) {
      String descriptor = "(" + type + ")Ljava/lang/StringBuilder;";
      code.visitMethodInsn(
          Opcodes.INVOKEVIRTUAL, "java/lang/StringBuilder", "append", descriptor, false);
    }

    private static String appended(Type type) {
      return switch (type.getSort()) {
        case Type.BYTE, Type.SHORT -> "I";
        case Type.OBJECT ->
            type.getClassName().equals("java.lang.String")
                ? type.getDescriptor()
                : "Ljava/lang/Object;";
        case Type.ARRAY -> "Ljava/lang/Object;";
        default -> type.getDescriptor();
      };
    }

    /** With the record on the stack: its hash, as {@code ObjectMethods} has it. */
    private static void hash(MethodVisitor code, Object[] arguments) {
      code.visitInsn(Opcodes.POP);
      code.visitInsn(Opcodes.ICONST_0);
      for (int i = 2; i < arguments.length; i++) {
        code.visitIntInsn(Opcodes.BIPUSH, 31);
        code.visitInsn(Opcodes.IMUL);
        get(code, 0, (Handle) arguments[i]);
        Type type = Type.getType(((Handle) arguments[i]).getDesc());
        if (isReference(type)) {
          code.visitMethodInsn(Opcodes.INVOKESTATIC, "java/util/Objects", "hashCode",
              "(Ljava/lang/Object;)I", false);
        } else {
          code.visitMethodInsn(Opcodes.INVOKESTATIC, box(type), "hashCode",
              "(" + type.getDescriptor() + ")I", false);
        }
        code.visitInsn(Opcodes.IADD);
      }
    }

    /** With both on the stack: whether they are equal, component by component. */
    private static void areEqual(MethodVisitor code, String name, Object[] arguments) {
      Label no = new Label();
      Label end = new Label();
      code.visitInsn(Opcodes.POP2);
      code.visitVarInsn(Opcodes.ALOAD, 1);
      code.visitTypeInsn(Opcodes.INSTANCEOF, name);
      code.visitJumpInsn(Opcodes.IFEQ, no);
      for (int i = 2; i < arguments.length; i++) {
        Handle component = (Handle) arguments[i];
        get(code, 0, component);
        code.visitVarInsn(Opcodes.ALOAD, 1);
        code.visitTypeInsn(Opcodes.CHECKCAST, name);
        code.visitFieldInsn(Opcodes.GETFIELD, name, component.getName(), component.getDesc());
        Type type = Type.getType(component.getDesc());
        if (isReference(type)) {
          code.visitMethodInsn(Opcodes.INVOKESTATIC, "java/util/Objects", "equals",
              "(Ljava/lang/Object;Ljava/lang/Object;)Z", false);
          code.visitJumpInsn(Opcodes.IFEQ, no);
        } else {
          String pair = type.getDescriptor() + type.getDescriptor();
          code.visitMethodInsn(
              Opcodes.INVOKESTATIC, box(type), "compare", "(" + pair + ")I", false);
          code.visitJumpInsn(Opcodes.IFNE, no);
        }
      }
      code.visitInsn(Opcodes.ICONST_1);
      code.visitJumpInsn(Opcodes.GOTO, end);
      code.visitLabel(no);
      code.visitFrame(Opcodes.F_SAME, 0, null, 0, null);
      code.visitInsn(Opcodes.ICONST_0);
      code.visitLabel(end);
      code.visitFrame(Opcodes.F_SAME1, 0, null, 1, new Object[] {Opcodes.INTEGER});
    }

    private static void get(MethodVisitor code, int local, Handle field) {
      code.visitVarInsn(Opcodes.ALOAD, local);
      code.visitFieldInsn(Opcodes.GETFIELD, field.getOwner(), field.getName(), field.getDesc());
    }
  }

  /** The class that a lambda is an instance of. */
  private static final class LambdaClass {
    private LambdaClass() {}

    /**
     * @param method that the interface has
     * @param factory from what the lambda captures to the interface
     * @param erased type of {@code method}
     * @param body what the lambda does
     * @param actual type of {@code method} for this lambda
     */
    static byte[] bytes(
        String name, String method, String factory, Type erased, Handle body, Type actual) {
      ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
      int access = Opcodes.ACC_FINAL | Opcodes.ACC_SUPER | Opcodes.ACC_SYNTHETIC;
      String[] interfaces = {Type.getReturnType(factory).getInternalName()};
      writer.visit(Opcodes.V1_8, access, name, null, "java/lang/Object", interfaces);
      Type[] captured = Type.getArgumentTypes(factory);
      for (int i = 0; i < captured.length; i++) {
        writer.visitField(Opcodes.ACC_FINAL, "v" + i, captured[i].getDescriptor(), null, null);
      }
      constructor(writer, name, captured);
      factory(writer, name, factory, captured);
      method(writer, name, captured, method, erased, body, actual);
      return writer.toByteArray();
    }

    private static void constructor(ClassWriter writer, String name, Type[] captured) {
      MethodVisitor code =
          writer.visitMethod(
              0, "<init>", Type.getMethodDescriptor(Type.VOID_TYPE, captured), null, null);
      code.visitCode();
      code.visitVarInsn(Opcodes.ALOAD, 0);
      code.visitMethodInsn(Opcodes.INVOKESPECIAL, "java/lang/Object", "<init>", "()V", false);
      int slot = 1;
      for (int i = 0; i < captured.length; i++) {
        code.visitVarInsn(Opcodes.ALOAD, 0);
        code.visitVarInsn(captured[i].getOpcode(Opcodes.ILOAD), slot);
        code.visitFieldInsn(Opcodes.PUTFIELD, name, "v" + i, captured[i].getDescriptor());
        slot += captured[i].getSize();
      }
      end(code, Opcodes.RETURN);
    }

    private static void factory(
        ClassWriter writer, String name, String factory, Type[] captured) {
      MethodVisitor code = writer.visitMethod(Opcodes.ACC_STATIC, "of", factory, null, null);
      code.visitCode();
      code.visitTypeInsn(Opcodes.NEW, name);
      code.visitInsn(Opcodes.DUP);
      int slot = 0;
      for (Type type : captured) {
        code.visitVarInsn(type.getOpcode(Opcodes.ILOAD), slot);
        slot += type.getSize();
      }
      code.visitMethodInsn(
          Opcodes.INVOKESPECIAL,
          name,
          "<init>",
          Type.getMethodDescriptor(Type.VOID_TYPE, captured),
          false);
      end(code, Opcodes.ARETURN);
    }

    private static void method(
        ClassWriter writer,
        String name,
        Type[] captured,
        String method,
        Type erased,
        Handle body,
        Type actual) {
      MethodVisitor code =
          writer.visitMethod(Opcodes.ACC_PUBLIC, method, erased.getDescriptor(), null, null);
      code.visitCode();
      boolean creates = begin(code, body);
      List<Type> wanted = new ArrayList<>(List.of(Type.getArgumentTypes(body.getDesc())));
      if (!creates && body.getTag() != Opcodes.H_INVOKESTATIC) {
        wanted.add(0, Type.getObjectType(body.getOwner()));
      }
      for (int i = 0; i < captured.length; i++) {
        code.visitVarInsn(Opcodes.ALOAD, 0);
        code.visitFieldInsn(Opcodes.GETFIELD, name, "v" + i, captured[i].getDescriptor());
      }
      Type[] given = erased.getArgumentTypes();
      Type[] known = actual.getArgumentTypes();
      int slot = 1;
      for (int i = 0; i < given.length; i++) {
        code.visitVarInsn(given[i].getOpcode(Opcodes.ILOAD), slot);
        slot += given[i].getSize();
        if (isReference(known[i])) {
          cast(code, known[i]);
        }
        convert(code, known[i], wanted.get(captured.length + i));
      }
      invoke(code, body);
      Type result =
          creates ? Type.getObjectType(body.getOwner()) : Type.getReturnType(body.getDesc());
      Type asked = erased.getReturnType();
      if (asked.getSort() == Type.VOID) {
        if (result.getSize() > 0) {
          code.visitInsn(result.getSize() == 2 ? Opcodes.POP2 : Opcodes.POP);
        }
      } else {
        convert(code, result, asked);
      }
      end(code, asked.getOpcode(Opcodes.IRETURN));
    }

    private static void cast(MethodVisitor code, Type to) {
      if (!to.getInternalName().equals("java/lang/Object")) {
        code.visitTypeInsn(Opcodes.CHECKCAST, to.getInternalName());
      }
    }

    /** Boxes, unboxes, widens or casts what is on the stack. */
    private static void convert(MethodVisitor code, Type from, Type to) {
      if (isReference(from) && isReference(to)) {
        if (!from.equals(to)) {
          cast(code, to);
        }
      } else if (isReference(from)) {
        Type inside = unboxed(from, to);
        if (!from.getInternalName().equals(box(inside))) {
          code.visitTypeInsn(Opcodes.CHECKCAST, box(inside));
        }
        String name = inside.getClassName() + "Value";
        code.visitMethodInsn(
            Opcodes.INVOKEVIRTUAL, box(inside), name, "()" + inside.getDescriptor(), false);
        widen(code, inside, to);
      } else if (isReference(to)) {
        String type = "(" + from.getDescriptor() + ")L" + box(from) + ";";
        code.visitMethodInsn(Opcodes.INVOKESTATIC, box(from), "valueOf", type, false);
      } else {
        widen(code, from, to);
      }
    }

    /** What a box of this class holds; of a class that is no box, what is wanted of it. */
    private static Type unboxed(Type box, Type wanted) {
      for (Type type : PRIMITIVES) {
        if (box(type).equals(box.getInternalName())) {
          return type;
        }
      }
      return wanted;
    }

    private static void widen(MethodVisitor code, Type from, Type to) {
      if (from.equals(to)) {
        return;
      }
      switch (from.getSort() + " " + to.getSort()) {
        case Type.LONG + " " + Type.FLOAT -> code.visitInsn(Opcodes.L2F);
        case Type.LONG + " " + Type.DOUBLE -> code.visitInsn(Opcodes.L2D);
        case Type.FLOAT + " " + Type.DOUBLE -> code.visitInsn(Opcodes.F2D);
        default -> {
          switch (to.getSort()) {
            case Type.LONG -> code.visitInsn(Opcodes.I2L);
            case Type.FLOAT -> code.visitInsn(Opcodes.I2F);
            case Type.DOUBLE -> code.visitInsn(Opcodes.I2D);
            default -> {}
          }
        }
      }
    }
  }

  /** Ends a method with this way to return. */
  private static void end(MethodVisitor code, int opcode) {
    code.visitInsn(opcode);
    code.visitMaxs(0, 0);
    code.visitEnd();
  }

  /** Before the arguments of a method are put on the stack; whether it is a constructor. */
  private static boolean begin(MethodVisitor code, Handle method) {
    boolean creates = method.getTag() == Opcodes.H_NEWINVOKESPECIAL;
    if (creates) {
      code.visitTypeInsn(Opcodes.NEW, method.getOwner());
      code.visitInsn(Opcodes.DUP);
    }
    return creates;
  }

  /** Calls a method whose arguments are on the stack. */
  private static void invoke(MethodVisitor code, Handle method) {
    int opcode =
        switch (method.getTag()) {
          case Opcodes.H_INVOKESTATIC -> Opcodes.INVOKESTATIC;
          case Opcodes.H_INVOKEINTERFACE -> Opcodes.INVOKEINTERFACE;
          case Opcodes.H_INVOKESPECIAL, Opcodes.H_NEWINVOKESPECIAL -> Opcodes.INVOKESPECIAL;
          default -> Opcodes.INVOKEVIRTUAL;
        };
    code.visitMethodInsn(
        opcode, method.getOwner(), method.getName(), method.getDesc(), method.isInterface());
  }

  private static final List<Type> PRIMITIVES =
      List.of(
          Type.BOOLEAN_TYPE, Type.CHAR_TYPE, Type.BYTE_TYPE, Type.SHORT_TYPE, Type.INT_TYPE,
          Type.LONG_TYPE, Type.FLOAT_TYPE, Type.DOUBLE_TYPE);

  private static boolean isReference(Type type) {
    return type.getSort() == Type.OBJECT || type.getSort() == Type.ARRAY;
  }

  private static String box(Type primitive) {
    return switch (primitive.getSort()) {
      case Type.BOOLEAN -> "java/lang/Boolean";
      case Type.CHAR -> "java/lang/Character";
      case Type.BYTE -> "java/lang/Byte";
      case Type.SHORT -> "java/lang/Short";
      case Type.INT -> "java/lang/Integer";
      case Type.LONG -> "java/lang/Long";
      case Type.FLOAT -> "java/lang/Float";
      case Type.DOUBLE -> "java/lang/Double";
      default -> throw new IllegalArgumentException(primitive.toString());
    };
  }

  /**
   * The rules that come with archlint, and what their manual pages hold.
   *
   * @param rules the names of their classes
   * @param elements of an annotation that is a manual page, with their types, in order
   * @param defaults of the elements that have one
   */
  private record Registry(
      List<String> rules, Map<String, Type> elements, Map<String, Object> defaults) {
    static final String SERVICE = "META-INF/services/dev.archlint.rule.Rule";
    static final String LIST = "dev/archlint/rule/BuiltInRules";
    static final String PAGE = "dev/archlint/rule/RuleInfo";

    /** What a manual page is when it is no annotation. */
    static final String MADE = "dev/archlint/rule/RuleManual";

    static Registry of(Map<JarEntry, byte[]> entries) {
      List<String> rules = new ArrayList<>();
      Map<String, Type> elements = new LinkedHashMap<>();
      Map<String, Object> defaults = new HashMap<>();
      entries.forEach(
          (entry, bytes) -> {
            if (entry.getName().equals(SERVICE)) {
              new String(bytes, StandardCharsets.UTF_8)
                  .lines()
                  .map(line -> line.replaceAll("#.*", "").strip().replace('.', '/'))
                  .filter(line -> !line.isEmpty())
                  .forEach(rules::add);
            } else if (entry.getName().equals(PAGE + ".class")) {
              new ClassReader(bytes).accept(elements(elements, defaults), ClassReader.SKIP_CODE);
            }
          });
      if (rules.isEmpty() || elements.isEmpty()) {
        throw new IllegalStateException("no rules, or no " + PAGE);
      }
      return new Registry(rules, elements, defaults);
    }

    private static ClassVisitor elements(Map<String, Type> types, Map<String, Object> defaults) {
      return new ClassVisitor(Opcodes.ASM9) {
        @Override
        public MethodVisitor visitMethod(
            int access, String element, String descriptor, String signature, String[] thrown) {
          types.put(element, Type.getReturnType(descriptor));
          return new MethodVisitor(Opcodes.ASM9) {
            @Override
            public AnnotationVisitor visitAnnotationDefault() {
              Map<String, Object> value = new HashMap<>();
              return new Values(value, null) {
                @Override
                public void visitEnd() {
                  value.values().forEach(it -> defaults.put(element, it));
                }
              };
            }
          };
        }
      };
    }

    /** The body of a method that returns a list of all rules. */
    void list(MethodVisitor code) {
      code.visitCode();
      push(code, rules.size());
      code.visitTypeInsn(Opcodes.ANEWARRAY, "java/lang/Object");
      for (int i = 0; i < rules.size(); i++) {
        code.visitInsn(Opcodes.DUP);
        push(code, i);
        create(code, rules.get(i), () -> {}, "()V");
        code.visitInsn(Opcodes.AASTORE);
      }
      code.visitMethodInsn(
          Opcodes.INVOKESTATIC,
          "java/util/List",
          "of",
          "([Ljava/lang/Object;)Ljava/util/List;",
          true);
      end(code, Opcodes.ARETURN);
    }

    private static void push(MethodVisitor code, int number) {
      code.visitIntInsn(Opcodes.SIPUSH, number);
    }

    /** The body of a method that returns a manual page. */
    void page(MethodVisitor code, Map<String, Object> said) {
      code.visitCode();
      Type[] types = elements.values().toArray(Type[]::new);
      create(
          code,
          MADE,
          () ->
              elements.forEach(
                  (name, type) ->
                      value(code, type, said.getOrDefault(name, defaults.get(name)))),
          Type.getMethodDescriptor(Type.VOID_TYPE, types));
      end(code, Opcodes.ARETURN);
    }

    private static void value(MethodVisitor code, Type type, Object value) {
      if (value instanceof Constant constant) {
        String owner = type.getInternalName();
        code.visitFieldInsn(Opcodes.GETSTATIC, owner, constant.name(), type.getDescriptor());
      } else {
        code.visitLdcInsn(value);
      }
    }

    private static void create(
        MethodVisitor code, String type, Runnable arguments, String constructor) {
      code.visitTypeInsn(Opcodes.NEW, type);
      code.visitInsn(Opcodes.DUP);
      arguments.run();
      code.visitMethodInsn(Opcodes.INVOKESPECIAL, type, "<init>", constructor, false);
    }
  }

  /**
   * The compiled packs.
   *
   * @param text a character for each byte
   */
  private record Packs(String text) {
    static final String FILE = "rules/packs.bin";
    static final String READER = "dev/archlint/pack/BuiltInPacks";

    /** A constant takes at most 65,535 bytes, of which a character takes one or two. */
    private static final int PIECE = 32_000;

    static Packs of(Map<JarEntry, byte[]> entries) {
      return entries.entrySet().stream()
          .filter(entry -> entry.getKey().getName().equals(FILE))
          .map(entry -> new Packs(new String(entry.getValue(), StandardCharsets.ISO_8859_1)))
          .findFirst()
          .orElseThrow(() -> new IllegalStateException("no " + FILE));
    }

    /** The body of a method that returns them. */
    void bytes(MethodVisitor code) {
      code.visitCode();
      for (int from = 0; from < text.length(); from += PIECE) {
        code.visitLdcInsn(text.substring(from, Math.min(from + PIECE, text.length())));
        if (from > 0) {
          String type = "(Ljava/lang/String;)Ljava/lang/String;";
          call(code, "concat", type);
        }
      }
      code.visitFieldInsn(
          Opcodes.GETSTATIC,
          "java/nio/charset/StandardCharsets",
          "ISO_8859_1",
          "Ljava/nio/charset/Charset;");
      call(code, "getBytes", "(Ljava/nio/charset/Charset;)[B");
      end(code, Opcodes.ARETURN);
    }

    private static void call(MethodVisitor code, String method, String type) {
      code.visitMethodInsn(Opcodes.INVOKEVIRTUAL, "java/lang/String", method, type, false);
    }
  }

  /** A constant of an enum. */
  private record Constant(String name) {}

  /** Notes the values of an annotation, strings and constants of enums, by the names of elements. */
  private static class Values extends AnnotationVisitor {
    private final Map<String, Object> found;

    Values(Map<String, Object> found, AnnotationVisitor next) {
      super(Opcodes.ASM9, next);
      this.found = found;
    }

    @Override
    public void visit(String element, Object value) {
      found.put(String.valueOf(element), value);
      super.visit(element, value);
    }

    @Override
    public void visitEnum(String element, String descriptor, String value) {
      found.put(String.valueOf(element), new Constant(value));
      super.visitEnum(element, descriptor, value);
    }
  }
}
