package dev.archlint.markdown;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

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
    if (Thread.currentThread() instanceof DeepThread) {
      return task.get();
    }
    CompletableFuture<T> result =
        CompletableFuture.supplyAsync(task, work -> newThread(work).start());
    try {
      return result.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      if (e.getCause() instanceof Error cause) {
        throw cause;
      }
      throw e;
    }
  }

  private static final class DeepThread extends Thread {
    DeepThread(Runnable task) {
      super(null, task, "archlint-deep-stack", STACK_BYTES);
      setDaemon(true);
    }
  }
}
