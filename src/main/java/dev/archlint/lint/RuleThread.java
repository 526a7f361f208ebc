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
 * Runs rules one after the other on threads of their own. No thread can be stopped safely in Java,
 * so one whose rule does not come back is left behind: it is a daemon and ends with the process.
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

  private final List<Task> tasks;
  private final RuleBudget budget;
  private final Thread thread = DeepStack.newThread(this::work);

  /** Those done so far; guarded by this. */
  private final List<Done> done = new ArrayList<>();

  /** When the task after those was begun; guarded by this. */
  private long begun;

  private boolean leftBehind;

  private RuleThread(List<Task> tasks, RuleBudget budget) {
    this.tasks = tasks;
    this.budget = budget;
  }

  /**
   * What comes of each of {@code tasks}, in their order.
   *
   * @param threads how many work at once, each on a run of neighbours: they have most in common
   */
  static List<Done> run(List<Task> tasks, RuleBudget budget, int threads) {
    int share = Math.max(1, (tasks.size() + threads - 1) / threads);
    List<RuleThread> started = new ArrayList<>();
    for (int from = 0; from < tasks.size(); from += share) {
      started.add(start(tasks.subList(from, Math.min(from + share, tasks.size())), budget));
    }
    List<Done> done = new ArrayList<>();
    started.forEach(thread -> done.addAll(thread.all()));
    return done;
  }

  private static RuleThread start(List<Task> tasks, RuleBudget budget) {
    RuleThread started = new RuleThread(tasks, budget);
    synchronized (started) {
      started.begun = System.nanoTime();
      started.thread.start();
    }
    return started;
  }

  /** Of all tasks; another thread does those behind one that was stopped. */
  private List<Done> all() {
    List<Done> all = new ArrayList<>(results());
    while (all.size() < tasks.size()) {
      all.addAll(start(tasks.subList(all.size(), tasks.size()), budget).results());
    }
    return all;
  }

  /** Of all tasks, or up to the first that was stopped. */
  private List<Done> results() {
    synchronized (this) {
      try {
        while (done.size() < tasks.size()) {
          if (isOverdue()) {
            leaveBehind();
            break;
          }
        }
      } catch (InterruptedException e) {
        leftBehind = true;
        thread.interrupt();
        Thread.currentThread().interrupt();
        throw new IllegalStateException("interrupted", e);
      }
      return List.copyOf(done);
    }
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
    leftBehind = true;
    thread.interrupt();
    Task task = tasks.get(done.size());
    budget.stopped(task.id());
    String reason = "was stopped after %d seconds".formatted(elapsed().toSeconds());
    done.add(failed(task, new StoppedRuleException(reason)));
  }

  private void work() {
    for (Task task : tasks) {
      Done result = perform(task);
      synchronized (this) {
        if (leftBehind) {
          return;
        }
        done.add(result);
        begun = System.nanoTime();
        if (done.size() == tasks.size()) {
          notifyAll();
        }
      }
    }
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
