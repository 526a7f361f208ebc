package dev.archlint.markdown;

import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Runs work on threads with a 64 MB stack.
 *
 * <p>The parser recurses once for each bracket, list marker, or character of some patterns, and
 * honest documents overflow the default stack of 1 MB: an inline comment of 700 characters is
 * enough.
 */
public final class DeepStack {
  private static final long STACK_BYTES = 64L << 20;

  private DeepStack() {}

  /**
   * A thread, not yet started, that has such a stack; for the workers of a pool, so that {@link
   * #call} needs no further thread there.
   */
  public static Thread newThread(Runnable task) {
    return new DeepThread(task);
  }

  /**
   * The result of {@code task}, run on a deep stack: on this thread if it has one, else on a new
   * one that this thread waits for. What {@code task} throws is thrown.
   */
  public static <T> T call(Supplier<T> task) {
    return Thread.currentThread() instanceof DeepThread ? task.get() : begin(task).result();
  }

  /** Begins {@code task} on a new thread with such a stack, and does not wait for it. */
  public static <T> Begun<T> begin(Supplier<T> task) {
    return new Begun<>(task);
  }

  /**
   * Work on a thread of its own. The futures of the JDK do more, and take longer to load than many
   * a task takes.
   */
  public static final class Begun<T> {
    private final Thread thread;
    private @Nullable T result;
    private @Nullable Throwable thrown;

    private Begun(Supplier<T> task) {
      thread = newThread(() -> run(task));
      thread.start();
    }

    private void run(Supplier<T> task) {
      try {
        result = task.get();
      } catch (RuntimeException | Error e) {
        thrown = e;
      }
    }

    /** What came of it, once it is done. What the task threw is thrown. */
    public T result() {
      try {
        thread.join();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("interrupted", e);
      }
      if (thrown instanceof RuntimeException exception) {
        throw exception;
      }
      if (thrown instanceof Error error) {
        throw error;
      }
      return Objects.requireNonNull(result);
    }
  }

  private static final class DeepThread extends Thread {
    DeepThread(Runnable task) {
      super(null, task, "archlint-deep-stack", STACK_BYTES);
      setDaemon(true);
    }
  }
}
