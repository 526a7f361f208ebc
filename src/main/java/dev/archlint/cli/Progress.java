package dev.archlint.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/**
 * Tells a person at a terminal how far a long run is: a line on standard error that comes after a
 * second and is gone before anything else is printed.
 */
final class Progress implements AutoCloseable {
  private static final long DELAY_MILLIS = 1000;
  private static final long STEP_MILLIS = 100;

  /** To the first column, and nothing behind it: ECMA-48, EL. */
  private static final String ERASE = "\r\u001B[K";

  private final AtomicInteger begun = new AtomicInteger();
  private final OutputStream out;
  private final int total;

  /** Both only under the lock of this object. */
  private boolean isDrawn;

  private boolean isClosed;

  private Progress(OutputStream out, int total) {
    this.out = out;
    this.total = total;
  }

  /** That of a run over so many documents; silent unless a person looks at standard error. */
  static Progress start(Environment environment, int total) {
    boolean watched =
        environment.terminal().err()
            && !environment.has("CI")
            && !"dumb".equals(environment.variables().get("TERM"));
    return watched
        ? start(environment.err(), total, DELAY_MILLIS)
        : new Progress(OutputStream.nullOutputStream(), total);
  }

  static Progress start(OutputStream out, int total, long delayMillis) {
    Progress progress = new Progress(out, total);
    Thread thread = new Thread(() -> progress.run(delayMillis), "progress");
    thread.setDaemon(true);
    thread.start();
    return progress;
  }

  /** The same step, which each document takes once; counts them. */
  <T, R> Function<T, R> counting(Function<T, R> step) {
    return document -> {
      begun.incrementAndGet();
      return step.apply(document);
    };
  }

  private synchronized void run(long delayMillis) {
    long pause = delayMillis;
    try {
      while (!isClosed) {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(pause);
        for (long left = pause; left > 0 && !isClosed; ) {
          wait(left);
          left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
        }
        if (!isClosed) {
          isDrawn = true;
          write("%sarchlint: %d of %d documents".formatted(ERASE, begun.get(), total));
        }
        pause = STEP_MILLIS;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Takes the line away. */
  @Override
  public synchronized void close() {
    isClosed = true;
    notifyAll();
    if (isDrawn) {
      write(ERASE);
      isDrawn = false;
    }
  }

  private void write(String text) {
    try {
      out.write(text.getBytes(StandardCharsets.UTF_8));
      out.flush();
    } catch (IOException e) {
      // Nobody listens any more.
    }
  }
}
