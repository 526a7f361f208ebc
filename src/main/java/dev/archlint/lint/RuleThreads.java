package dev.archlint.lint;

import dev.archlint.lint.RuleThread.Done;
import dev.archlint.lint.RuleThread.Task;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * The threads on which the rules of a run work. They go on from document to document: to start one
 * takes longer than most rules do.
 */
final class RuleThreads implements AutoCloseable {
  private final RuleBudget budget;
  private final int each;

  /** Guarded by this. */
  private final Deque<RuleThread> idle = new ArrayDeque<>();

  /** Guarded by this. */
  private boolean closed;

  /**
   * @param budget of each rule
   * @param each how many work on one document at once
   */
  RuleThreads(RuleBudget budget, int each) {
    this.budget = budget;
    this.each = each;
  }

  /**
   * What comes of each of {@code tasks}, in their order. Each thread works on a run of neighbours:
   * they have most in common.
   */
  List<Done> run(List<Task> tasks) {
    int share = Math.max(1, (tasks.size() + each - 1) / each);
    List<RuleThread> begun = new ArrayList<>();
    try {
      for (int from = 0; from < tasks.size(); from += share) {
        begun.add(begin(tasks.subList(from, Math.min(from + share, tasks.size()))));
      }
      List<Done> done = new ArrayList<>(tasks.size());
      for (int i = 0; i < begun.size(); i++) {
        done.addAll(begun.get(i).results());
        int end = Math.min((i + 1) * share, tasks.size());
        while (done.size() < end) {
          // One was stopped: another thread does those behind it.
          begun.set(i, begin(tasks.subList(done.size(), end)));
          done.addAll(begun.get(i).results());
        }
      }
      return done;
    } finally {
      begun.forEach(this::release);
    }
  }

  private RuleThread begin(List<Task> tasks) {
    RuleThread free;
    synchronized (this) {
      free = idle.poll();
    }
    RuleThread thread = free == null ? new RuleThread(budget) : free;
    thread.begin(tasks);
    return thread;
  }

  private synchronized void release(RuleThread thread) {
    if (closed || !thread.isIdle()) {
      thread.end();
    } else {
      idle.push(thread);
    }
  }

  /** Ends those that wait for work. */
  @Override
  public synchronized void close() {
    closed = true;
    idle.forEach(RuleThread::end);
  }
}
