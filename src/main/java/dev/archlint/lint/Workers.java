package dev.archlint.lint;

import dev.archlint.markdown.DeepStack;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;

/** Works on many documents at once, on threads deep enough for the parser. */
public final class Workers {
  private Workers() {}

  /**
   * How far, per thread, work runs ahead of the first task that is not done: enough for the others
   * to go on while one is large, and no more than a few documents that wait in memory.
   */
  static final int AHEAD = 16;

  /** The results of {@code work}, in the order of {@code tasks}. */
  public static <T, R> List<R> map(List<T> tasks, int threads, Function<T, R> work) {
    List<R> results = new ArrayList<>(tasks.size());
    forEach(tasks, threads, work, results::add);
    return results;
  }

  /**
   * Hands on the results of {@code work}, in the order of {@code tasks}, whatever the number of
   * threads. Nothing is kept of a task that is done.
   *
   * @param threads at least 1; no more than there are tasks are started
   * @param done takes the results, on the thread of the caller
   * @throws IllegalStateException with what {@code work} threw; it should throw nothing
   */
  static <T, R> void forEach(List<T> tasks, int threads, Function<T, R> work, Consumer<R> done) {
    if (tasks.size() == 1) {
      done.accept(one(tasks.get(0), work));
      return;
    }
    if (tasks.isEmpty()) {
      return;
    }
    int size = Math.min(threads, tasks.size());
    ExecutorService pool = Executors.newFixedThreadPool(size, DeepStack::newThread);
    try {
      Queue<Future<R>> begun = new ArrayDeque<>();
      for (T task : tasks) {
        if (begun.size() == (long) size * AHEAD) {
          done.accept(begun.remove().get());
        }
        begun.add(pool.submit(() -> work.apply(task)));
      }
      while (!begun.isEmpty()) {
        done.accept(begun.remove().get());
      }
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    } finally {
      pool.shutdownNow();
    }
  }

  /** Without a pool, which takes longer to load than some of the work. */
  private static <T, R> R one(T task, Function<T, R> work) {
    try {
      return DeepStack.call(() -> work.apply(task));
    } catch (RuntimeException | Error e) {
      throw new IllegalStateException(e);
    }
  }
}
