package dev.archlint.lint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
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
