package dev.archlint.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.archlint.document.Document;
import dev.archlint.lint.RuleThread.Task;
import dev.archlint.markdown.MarkdownParser;
import dev.archlint.rule.Finding;
import dev.archlint.rule.RuleContext;
import dev.archlint.rule.RuleInfo.Needs;
import dev.archlint.rule.Severity;
import dev.archlint.source.SourceFile;
import dev.archlint.testing.FakeRule;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class RuleThreadsTest {
  private static final Document DOCUMENT =
      MarkdownParser.parse(SourceFile.of("a.md", "# A document\n"));

  /** The threads that rules have worked on. */
  private final Set<Thread> seen = Collections.newSetFromMap(new ConcurrentHashMap<>());

  @Test
  void goOnFromDocumentToDocumentAndEndWithTheRun() throws InterruptedException {
    try (RuleThreads threads = new RuleThreads(RuleBudget.generous(), 2)) {
      for (int document = 0; document < 20; document++) {
        assertThat(ids(threads.run(tasks(5, context -> noted())))).isEqualTo(ids(5));
      }
      assertThat(seen).hasSize(2).allMatch(Thread::isAlive);
    }
    for (Thread thread : seen) {
      thread.join(Duration.ofSeconds(20).toMillis());
      assertThat(thread.isAlive()).isFalse();
    }
  }

  @Test
  void tellNoDocumentThatARuleWasInterruptedInAnother() {
    ConcurrentMap<String, Boolean> interrupted = new ConcurrentHashMap<>();
    try (RuleThreads threads = new RuleThreads(RuleBudget.generous(), 1)) {
      for (int document = 0; document < 200; document++) {
        threads.run(
            tasks(
                1,
                context -> {
                  interrupted.merge(
                      "before", Thread.currentThread().isInterrupted(), (a, b) -> a || b);
                  Thread.currentThread().interrupt();
                  return noted();
                }));
      }
    }
    assertThat(interrupted).containsEntry("before", false);
    assertThat(seen).hasSize(1);
  }

  @Test
  void leaveWhoWasStoppedBehindAndGoOnWithAnother() {
    RuleBudget budget = new RuleBudget(Duration.ofMillis(20), Duration.ofMillis(200));
    ConcurrentMap<String, Boolean> over = new ConcurrentHashMap<>();
    try (RuleThreads threads = new RuleThreads(budget, 1)) {
      List<Task> tasks = new ArrayList<>(tasks(1, context -> noted()));
      tasks.addAll(tasks(1, context -> waitFor(over)));
      tasks.addAll(tasks(2, context -> noted()));
      assertThat(threads.run(tasks))
          .extracting(done -> done.failure().isPresent())
          .containsExactly(false, true, false, false);
      assertThat(seen).hasSize(2);
      threads.run(tasks(3, context -> noted()));
      assertThat(seen).hasSize(2);
    } finally {
      over.put("over", true);
    }
  }

  /** Does not listen to who interrupts it. */
  private static List<Finding> waitFor(ConcurrentMap<String, Boolean> over) {
    while (over.isEmpty()) {
      Thread.onSpinWait();
    }
    return List.of();
  }

  private List<Finding> noted() {
    seen.add(Thread.currentThread());
    return List.of();
  }

  private static List<Task> tasks(int count, Function<RuleContext, List<Finding>> body) {
    List<Task> tasks = new ArrayList<>();
    for (String id : ids(count)) {
      FakeRule rule = new FakeRule(id, Severity.ERROR, Needs.NOTHING, body);
      tasks.add(new Task(rule, new RuleContext(rule.info(), DOCUMENT, Optional.empty())));
    }
    return tasks;
  }

  private static List<String> ids(int count) {
    return List.of("a-one", "b-two", "c-three", "d-four", "e-five").subList(0, count);
  }

  private static List<String> ids(List<RuleThread.Done> done) {
    return done.stream().map(each -> each.task().id()).toList();
  }
}
