package dev.archlint.markdown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

final class DeepStackTest {
  /** Needs far more than the 4 MB that a thread of this test run has. */
  private static final int DEPTH = 200_000;

  @Test
  void recursesDeeperThanOtherThreads() {
    assertThatThrownBy(() -> depth(DEPTH)).isInstanceOf(StackOverflowError.class);
    assertThat(DeepStack.call(() -> depth(DEPTH))).isEqualTo(DEPTH);
  }

  @Test
  void staysOnAThreadThatIsDeepAlready() throws InterruptedException {
    AtomicReference<Thread> inner = new AtomicReference<>();
    Thread thread = DeepStack.newThread(() -> inner.set(DeepStack.call(Thread::currentThread)));
    thread.start();
    thread.join();
    assertThat(inner.get()).isSameAs(thread);
    assertThat(DeepStack.call(Thread::currentThread)).isNotSameAs(Thread.currentThread());
  }

  @Test
  void throwsWhatTheTaskThrows() {
    IllegalStateException exception = new IllegalStateException("x");
    assertThatThrownBy(
            () ->
                DeepStack.call(
                    () -> {
                      throw exception;
                    }))
        .isSameAs(exception);
  }

  private static int depth(int to) {
    return to == 0 ? 0 : depth(to - 1) + 1;
  }
}
