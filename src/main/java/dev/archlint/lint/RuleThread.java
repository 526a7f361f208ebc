package dev.archlint.lint;

import dev.archlint.markdown.DeepStack;
import dev.archlint.rule.Finding;
import dev.archlint.rule.Rule;
import dev.archlint.rule.RuleContext;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A thread that runs rules one after the other. No thread can be stopped safely in Java, so one
 * whose rule does not come back is left behind: it is a daemon and ends with the process.
 */
final class RuleThread {
  /**
   * A rule and what it may know.
   *
   * @param context of the document
   */
  record Task(Rule rule, RuleContext context) {
    String id() {
      return rule.info().id();
    }
  }

  /**
   * What came of a task.
   *
   * @param failure what was thrown, or that it took too long
   */
  record Done(Task task, List<Finding> findings, Optional<Throwable> failure) {}

  private final RuleBudget budget;
  private final Thread thread = DeepStack.newThread(this::live);

  /** What it is to do, or has done; guarded by this. */
  private List<Task> tasks = List.of();

  /** Those done so far; guarded by this. */
  private final List<Done> done = new ArrayList<>();

  /** When the task after those was begun; guarded by this. */
  private long begun;

  /** Whether nobody waits for it any more; guarded by this. */
  private boolean ended;

  /** One that has not begun. */
  RuleThread(RuleBudget budget) {
    this.budget = budget;
  }

  /** Begins with some tasks; those before must be done. */
  synchronized void begin(List<Task> next) {
    tasks = next;
    done.clear();
    begun = System.nanoTime();
    if (thread.getState() == Thread.State.NEW) {
      thread.start();
    } else {
      notifyAll();
    }
  }

  /** Whether it can begin with others. */
  synchronized boolean isIdle() {
    return !ended && done.size() == tasks.size();
  }

  /** Lets it end when it comes back from what it does. */
  synchronized void end() {
    ended = true;
    thread.interrupt();
  }

  /** Of all tasks, or up to the first that was stopped. */
  synchronized List<Done> results() {
    try {
      while (done.size() < tasks.size()) {
        if (isOverdue()) {
          leaveBehind();
          break;
        }
      }
    } catch (InterruptedException e) {
      end();
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
    return List.copyOf(done);
  }

  /** Waits for the current task; whether it has used up the budget. */
  private synchronized boolean isOverdue() throws InterruptedException {
    int current = done.size();
    if (!isDone(current, budget.work())) {
      // Only now, since few runs need it and it costs time to load.
      ThreadMXBean clock = ManagementFactory.getThreadMXBean();
      long before = clock.getThreadCpuTime(thread.getId());
      while (!isDone(current, elapsed().plus(budget.work().dividedBy(10)))) {
        long worked = clock.getThreadCpuTime(thread.getId()) - before;
        boolean overdue =
            worked >= budget.work().toNanos() || elapsed().compareTo(budget.patience()) >= 0;
        if (overdue && done.size() == current) {
          return true;
        }
      }
    }
    return false;
  }

  private Duration elapsed() {
    return Duration.ofNanos(System.nanoTime() - begun);
  }

  /**
   * Waits until a task is done, at most until it has run for {@code limit}. That one of many is
   * done wakes nobody: waking costs more than most tasks.
   */
  private synchronized boolean isDone(int task, Duration limit) throws InterruptedException {
    while (done.size() == task) {
      long left = limit.minus(elapsed()).toMillis();
      if (left <= 0) {
        return false;
      }
      wait(left);
    }
    return true;
  }

  private void leaveBehind() {
    end();
    Task task = tasks.get(done.size());
    budget.stopped(task.id());
    String reason = "was stopped after %d seconds".formatted(elapsed().toSeconds());
    done.add(failed(task, new StoppedRuleException(reason)));
  }

  private void live() {
    for (List<Task> next = next(); !next.isEmpty(); next = next()) {
      for (Task task : next) {
        if (!add(perform(task))) {
          return;
        }
      }
    }
  }

  /** Waits for tasks that are not done; none when it is to end. */
  private synchronized List<Task> next() {
    while (!ended && done.size() == tasks.size()) {
      try {
        wait();
      } catch (InterruptedException e) {
        // By a rule, or because it is to end, which the next look tells.
      }
    }
    // That a rule has interrupted it is nothing to the rules of the next document.
    Thread.interrupted();
    return ended ? List.of() : tasks;
  }

  /** Whether anybody waits for it. */
  private synchronized boolean add(Done result) {
    if (ended) {
      return false;
    }
    done.add(result);
    begun = System.nanoTime();
    if (done.size() == tasks.size()) {
      notifyAll();
    }
    return true;
  }

  private Done perform(Task task) {
    if (budget.isSpent(task.id())) {
      return failed(task, new StoppedRuleException("was stopped in other documents, and not run"));
    }
    try {
      List<Finding> findings = List.copyOf(task.rule().check(task.context()));
      checkOwn(findings, task.id());
      return new Done(task, findings, Optional.empty());
    } catch (RuntimeException | Error e) {
      return failed(task, e);
    }
  }

  /** A finding in another rule's name would be weighed, selected and suppressed as that rule's. */
  private static void checkOwn(List<Finding> findings, String rule) {
    for (Finding finding : findings) {
      if (!finding.rule().equals(rule)) {
        throw new IllegalStateException("it speaks in the name of " + finding.rule());
      }
    }
  }

  private static Done failed(Task task, Throwable cause) {
    return new Done(task, List.of(), Optional.of(cause));
  }
}
