package dev.archlint.cli;

import dev.archlint.source.InvalidInputException;
import java.util.List;
import java.util.Map;
import java.util.Stack;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.IParameterPreprocessor;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** Whether only what changed counts. */
final class ChangedOption {
  private static final String HEAD = "HEAD";

  @Option(
      names = "--changed",
      arity = "0..1",
      preprocessor = AttachedValue.class,
      paramLabel = "REF|staged",
      description = "Only documents that differ from a git revision; default: HEAD.")
  private @Nullable String base;

  @Option(
      names = "--new-only",
      description = "With --changed: only findings on new lines and in touched sections.")
  private boolean newOnly;

  /** The value is part of the word or there is none: {@code --changed docs} means the folder. */
  static final class AttachedValue implements IParameterPreprocessor {
    @Override
    @SuppressWarnings("JdkObsolete") // picocli has it so
    public boolean preprocess(
        Stack<String> words, CommandSpec command, ArgSpec option, Map<String, Object> info) {
      option.setValue("=".equals(info.get("separator")) ? words.pop() : HEAD);
      return true;
    }
  }

  boolean isGiven() {
    return base != null;
  }

  /** Those of the documents that the options ask for, with what of them counts. */
  List<Target> narrow(List<Target> targets, Context context, boolean quiet, Choices choices) {
    if (base == null) {
      if (newOnly) {
        choices.problem("--new-only", "needs something to compare with", "add --changed");
      }
      return targets;
    }
    if (base.isBlank()) {
      choices.problem("--changed", "names no revision", "name one, or leave out the =");
      return targets;
    }
    try {
      ChangedDocuments changed = new ChangedDocuments(base, newOnly);
      List<Target> found = changed.among(targets, context);
      if (found.isEmpty() && !quiet) {
        context.console().note(changed.none());
      }
      return found;
    } catch (InvalidInputException e) {
      choices.problems(e);
      return targets;
    }
  }
}
