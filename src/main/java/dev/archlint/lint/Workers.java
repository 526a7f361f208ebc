package dev.archlint.lint;

import dev.archlint.markdown.DeepStack;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/** Works on many documents at once, on threads deep enough for the parser. */
public final class Workers {
  private Workers() {}

  /**
   * The results of {@code work}, in the order of {@code tasks}, whatever the number of threads.
   *
   * @param threads at least 1; no more than there are tasks are started
   * @throws IllegalStateException with what {@code work} threw; it should throw nothing
   */
  public static <T, R> List<R> map(List<T> tasks, int threads, Function<T, R> work) {
    if (tasks.isEmpty()) {
      return List.of();
    }
    ExecutorService pool =
        Executors.newFixedThreadPool(Math.min(threads, tasks.size()), DeepStack::newThread);
    try {
      List<Future<R>> futures = new ArrayList<>();
      for (T task : tasks) {
        futures.add(pool.submit(() -> work.apply(task)));
      }
      List<R> results = new ArrayList<>();
      for (Future<R> future : futures) {
        results.add(future.get());
      }
      return results;
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    } finally {
      pool.shutdownNow();
    }
  }
}
