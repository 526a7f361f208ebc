import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Runs two commands in turn and prints the ratio of the first to the second, pair by pair: machines
 * drift, and what runs side by side drifts together. Prints the least, the median and the greatest
 * ratio of elapsed time, and with GNU time also those of processor time and peak memory.
 *
 * <p>{@code java bench/Compare.java PAIRS TITLE COMMAND COMMAND}; the words of a command are divided
 * by spaces.
 */
public final class Compare {
  private static final String GNU_TIME = "/usr/bin/time";
  private static final String[] NAMES = {"elapsed", "processor", "memory"};

  public static void main(String[] args) throws Exception {
    int pairs = Integer.parseInt(args[0]);
    run(args[2]);
    run(args[3]);
    List<double[]> ratios = new ArrayList<>();
    List<double[]> first = new ArrayList<>();
    for (int i = 0; i < pairs; i++) {
      double[] a = run(args[2]);
      double[] b = run(args[3]);
      first.add(a);
      double[] ratio = new double[a.length];
      for (int k = 0; k < a.length; k++) {
        ratio[k] = b[k] == 0 ? Double.NaN : a[k] / b[k];
      }
      ratios.add(ratio);
    }
    System.out.printf(Locale.ROOT, "%s%n", args[1]);
    for (int k = 0; k < ratios.get(0).length; k++) {
      double[] of = column(ratios, k);
      double[] own = column(first, k);
      String unit = k == 2 ? "MB" : "s";
      System.out.printf(
          Locale.ROOT,
          "  %-10s %.3f  (%.3f to %.3f; %d pairs; the first: %.3f %s)%n",
          NAMES[k], of[of.length / 2], of[0], of[of.length - 1], pairs, own[own.length / 2], unit);
    }
  }

  private static double[] column(List<double[]> rows, int column) {
    double[] values = rows.stream().mapToDouble(row -> row[column]).toArray();
    Arrays.sort(values);
    return values;
  }

  /** Seconds, and with GNU time processor seconds and megabytes. */
  private static double[] run(String command) throws IOException, InterruptedException {
    boolean gnu = Files.isExecutable(Path.of(GNU_TIME));
    Path figures = Files.createTempFile("bench", ".txt");
    List<String> words = new ArrayList<>();
    if (gnu) {
      words.addAll(List.of(GNU_TIME, "-q", "-f", "%U %S %M", "-o", figures.toString()));
    }
    words.addAll(List.of(command.split(" ")));
    ProcessBuilder builder = new ProcessBuilder(words);
    builder.redirectOutput(ProcessBuilder.Redirect.DISCARD);
    builder.redirectError(ProcessBuilder.Redirect.DISCARD);
    long begin = System.nanoTime();
    int status = builder.start().waitFor();
    double elapsed = (System.nanoTime() - begin) / 1e9;
    if (status > 1) {
      throw new IOException("exit " + status + ": " + command);
    }
    if (!gnu) {
      return new double[] {elapsed};
    }
    String[] fields = Files.readString(figures).strip().split(" ");
    Files.delete(figures);
    double processor = Double.parseDouble(fields[0]) + Double.parseDouble(fields[1]);
    return new double[] {elapsed, processor, Double.parseDouble(fields[2]) / 1000};
  }
}
