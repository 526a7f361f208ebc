package dev.archlint.lint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WorkersTest {
  @Test
  void keepTheOrderOfTheTasks() {
    List<Integer> tasks = IntStream.range(0, 1000).boxed().toList();
    assertThat(Workers.map(tasks, 7, task -> task * 2))
        .isEqualTo(tasks.stream().map(task -> task * 2).toList());
    assertThat(Workers.map(List.<Integer>of(), 4, task -> task)).isEmpty();
  }

  @Test
  void runAheadOfTheSlowestTaskByNoMoreThanIsKeptInMemory() {
    int threads = 2;
    int most = threads * Workers.AHEAD;
    CountDownLatch others = new CountDownLatch(most - 1);
    CountDownLatch more = new CountDownLatch(most);
    List<Integer> tasks = IntStream.range(0, 10 * most).boxed().toList();
    List<Integer> results =
        Workers.map(
            tasks,
            threads,
            task -> {
              if (task == 0) {
                assertThat(isZeroWithin(others, 60_000)).isTrue();
                assertThat(isZeroWithin(more, 50)).isFalse();
              } else {
                others.countDown();
                more.countDown();
              }
              return task;
            });
    assertThat(results).isEqualTo(tasks);
  }

  private static boolean isZeroWithin(CountDownLatch latch, long millis) {
    try {
      return latch.await(millis, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void areNoMoreThanAskedForAndHaveADeepStack() {
    Set<Thread> threads = ConcurrentHashMap.newKeySet();
    List<Integer> depths =
        Workers.map(
            List.of(100_000, 100_000, 100_000),
            2,
            task -> {
              threads.add(Thread.currentThread());
              return depth(task);
            });
    assertThat(depths).containsOnly(100_000);
    assertThat(threads).hasSizeBetween(1, 2).doesNotContain(Thread.currentThread());
  }

  @Test
  void endWithTheFirstTaskThatThrows() {
    Set<Integer> begun = ConcurrentHashMap.newKeySet();
    IllegalArgumentException thrown = new IllegalArgumentException("no");
    assertThatThrownBy(
            () ->
                Workers.map(
                    IntStream.range(0, 10_000).boxed().toList(),
                    2,
                    task -> {
                      begun.add(task);
                      if (task == 5) {
                        throw thrown;
                      }
                      return task;
                    }))
        .hasRootCause(thrown);
    assertThat(begun).contains(5).hasSizeLessThanOrEqualTo(5 + 2 * Workers.AHEAD);
  }

  @Test
  void passOnWhatTheWorkThrows() {
    IllegalArgumentException thrown = new IllegalArgumentException("no");
    assertThatThrownBy(
            () ->
                Workers.map(
                    List.of(1),
                    1,
                    task -> {
                      throw thrown;
                    }))
        .hasRootCause(thrown);
  }

  private static int depth(int levels) {
    return levels == 0 ? 0 : 1 + depth(levels - 1);
  }
}
