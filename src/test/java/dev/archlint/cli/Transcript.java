package dev.archlint.cli;

import dev.archlint.cli.Environment.Terminal;
import dev.archlint.source.InvalidInputException;
import dev.archlint.testing.GitRepository;
import dev.archlint.testing.PluginJar;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/**
 * A page of prose, files and commands, and what the commands print.
 *
 * <p>A fenced block with {@code LANGUAGE PATH} is a file to begin with ({@code hex PATH} gives its
 * bytes, {@code jar PATH} the rules that a plug-in names); one with {@code console} holds commands
 * after {@code $} and what they print: lines of standard error after {@code 2>}, an exit status
 * other than 0 as {@code exit N}; {@code cd FOLDER &&} may stand in front. Of git counts only that
 * it does what it is told, not what it prints. Everything else is for readers.
 */
final class Transcript {
  private static final String PROMPT = "$ ";

  private final Path folder;
  private final StringBuilder page = new StringBuilder();

  /** Loaded once for all pages; commands change nothing of it. */
  private static final class Loaded {
    private static final Catalogue CATALOGUE = load();

    private static Catalogue load() {
      try {
        return Catalogue.load();
      } catch (InvalidInputException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  private static Catalogue catalogue() {
    return Loaded.CATALOGUE;
  }

  private Transcript(Path folder) {
    this.folder = folder;
  }

  /** The page as it is when its commands run now, in {@code folder}. */
  static String replay(String page, Path folder) throws IOException {
    Transcript transcript = new Transcript(folder);
    List<String> lines = page.lines().toList();
    int at = 0;
    while (at < lines.size()) {
      String fence = fence(lines.get(at));
      if (fence.isEmpty()) {
        transcript.add(lines.get(at++));
        continue;
      }
      int end = at + 1;
      while (!lines.get(end).equals(fence)) {
        end++;
      }
      transcript.block(lines.get(at), lines.subList(at + 1, end), fence);
      at = end + 1;
    }
    return transcript.page.toString();
  }

  private static String fence(String line) {
    int end = 0;
    while (end < line.length() && line.charAt(end) == '`') {
      end++;
    }
    return end >= 3 ? line.substring(0, end) : "";
  }

  private void add(String line) {
    page.append(line).append('\n');
  }

  private void block(String opening, List<String> lines, String fence) throws IOException {
    String info = opening.substring(fence.length());
    add(opening);
    if (info.equals("console")) {
      for (String line : lines) {
        if (line.startsWith(PROMPT)) {
          run(line);
        }
      }
    } else {
      int space = info.indexOf(' ');
      if (space > 0) {
        write(info.substring(0, space), info.substring(space + 1), lines);
      }
      lines.forEach(this::add);
    }
    add(fence);
  }

  private void write(String language, String path, List<String> lines) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    String text = String.join("\n", lines) + "\n";
    byte[] bytes =
        switch (language) {
          case "hex" -> HexFormat.ofDelimiter(" ").parseHex(text.strip());
          case "jar" -> PluginJar.naming(text);
          default -> text.getBytes(StandardCharsets.UTF_8);
        };
    Files.write(file, bytes);
  }

  private void run(String line) throws IOException {
    add(line);
    Map<String, String> variables = new HashMap<>();
    List<String> words = words(line.substring(PROMPT.length()));
    while (words.get(0).contains("=")) {
      String[] variable = words.remove(0).split("=", 2);
      variables.put(variable[0], variable[1]);
    }
    Path at = folder;
    if (words.get(0).equals("cd")) {
      at = folder.resolve(words.get(1));
      words.subList(0, 3).clear();
    }
    byte[] input = {};
    int redirect = words.indexOf("<");
    if (redirect > 0) {
      input = Files.readAllBytes(folder.resolve(words.get(redirect + 1)));
      words.subList(redirect, redirect + 2).clear();
    }
    String program = words.remove(0);
    if (program.equals("cat")) {
      add(Files.readString(folder.resolve(words.get(0))).stripTrailing());
      return;
    }
    if (program.equals("git")) {
      git(words.toArray(String[]::new));
      return;
    }
    if (!program.equals("archlint") && !program.equals("bin/archlint")) {
      throw new IllegalArgumentException("cannot run " + line);
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Environment environment =
        new Environment(variables, at, new ByteArrayInputStream(input), out, err, Terminal.NONE);
    ExitCode code =
        Cli.run(new Context(environment, Transcript::catalogue), words.toArray(String[]::new));
    out.toString(StandardCharsets.UTF_8).replace('\u001B', '␛').lines().forEach(this::add);
    err.toString(StandardCharsets.UTF_8).lines().forEach(text -> add("2> " + text));
    if (code != ExitCode.OK) {
      add("exit " + code.status());
    }
  }

  private void git(String... arguments) throws IOException {
    try {
      GitRepository.at(folder).git(arguments);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Splits at spaces; what stands between quotes stays together. */
  private static List<String> words(String command) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    boolean begun = false;
    char quote = 0;
    for (int i = 0; i < command.length(); i++) {
      char c = command.charAt(i);
      if (quote != 0 ? c == quote : c == '"' || c == '\'') {
        quote = quote == 0 ? c : 0;
        begun = true;
      } else if (c == ' ' && quote == 0) {
        if (begun) {
          words.add(word.toString());
        }
        word.setLength(0);
        begun = false;
      } else {
        word.append(c);
        begun = true;
      }
    }
    if (begun) {
      words.add(word.toString());
    }
    return words;
  }
}
