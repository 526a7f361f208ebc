import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * Rewrites the classes of a jar so that a JVM starts faster with them; they do the same as before.
 *
 * <ul>
 *   <li>Classes in a format before Java 6, which are picocli's, go into that of Java 8: the JVM puts
 *       no older ones into an archive and verifies them anew at each start.
 *   <li>{@code invokedynamic} for joined strings and for {@code equals} and {@code hashCode} of
 *       records becomes plain code: the JVM makes a class for each such place at each start, which
 *       an archive of Java 17 does not keep.
 * </ul>
 *
 * <p>Run by the build: {@code java -cp asm.jar src/build/JarTuner.java FILE.jar}
 */
public final class JarTuner {
  private static final String CONCAT = "java/lang/invoke/StringConcatFactory";
  private static final String RECORD = "java/lang/runtime/ObjectMethods";

  public static void main(String[] args) throws IOException {
    Path jar = Path.of(args[0]);
    Path tuned = jar.resolveSibling(jar.getFileName() + ".tuned");
    URL[] itself = {jar.toUri().toURL()};
    try (JarFile in = new JarFile(jar.toFile());
        URLClassLoader classes = new URLClassLoader(itself, ClassLoader.getPlatformClassLoader());
        OutputStream file = Files.newOutputStream(tuned);
        JarOutputStream out = new JarOutputStream(file)) {
      for (JarEntry entry : Collections.list(in.entries())) {
        byte[] bytes;
        try (InputStream content = in.getInputStream(entry)) {
          bytes = content.readAllBytes();
        }
        JarEntry copy = new JarEntry(entry.getName());
        copy.setTimeLocal(entry.getTimeLocal());
        out.putNextEntry(copy);
        out.write(entry.getName().endsWith(".class") ? tune(bytes, classes) : bytes);
        out.closeEntry();
      }
    }
    Files.move(tuned, jar, StandardCopyOption.REPLACE_EXISTING);
  }

  private static byte[] tune(byte[] bytes, ClassLoader classes) {
    ClassReader reader = new ClassReader(bytes);
    boolean old = isOld(reader.readUnsignedShort(6));
    ClassWriter writer =
        new ClassWriter(old ? ClassWriter.COMPUTE_FRAMES : ClassWriter.COMPUTE_MAXS) {
          @Override
          protected ClassLoader getClassLoader() {
            return classes;
          }
        };
    Tuner tuner = new Tuner(writer);
    reader.accept(tuner, 0);
    return tuner.changed ? writer.toByteArray() : bytes;
  }

  /** Whether a class of this format has no frames, by which newer ones are verified. */
  private static boolean isOld(int version) {
    return version < Opcodes.V1_6;
  }

  /** Rewrites one class. */
  private static final class Tuner extends ClassVisitor {
    private final Map<String, String> joiners = new HashMap<>();
    private String name = "";
    private boolean isInterface;
    private boolean changed;

    Tuner(ClassVisitor next) {
      super(Opcodes.ASM9, next);
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
    public MethodVisitor visitMethod(
        int access, String method, String descriptor, String signature, String[] exceptions) {
      MethodVisitor next = super.visitMethod(access, method, descriptor, signature, exceptions);
      return new MethodVisitor(Opcodes.ASM9, next) {
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

    private final List<Joiner> made = new ArrayList<>();

    /** A method that joins strings: {@code recipe} has {@code \1} where an argument stands. */
    private record Joiner(String name, String type, String recipe) {}

    /** Whether the recipe holds no constant that it names by number. */
    private static boolean isPlain(Object[] arguments) {
      return arguments.length == 1 && ((String) arguments[0]).indexOf('\2') < 0;
    }

    @Override
    public void visitEnd() {
      made.forEach(this::join);
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
  }
}
