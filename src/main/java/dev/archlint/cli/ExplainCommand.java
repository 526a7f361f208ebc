package dev.archlint.cli;

import dev.archlint.cli.ConfigurationOptions.Here;
import dev.archlint.pack.Pack;
import dev.archlint.report.Style;
import dev.archlint.report.Style.Detail;
import dev.archlint.rule.Rule;
import dev.archlint.rule.RuleInfo;
import dev.archlint.source.InvalidInputException;
import dev.archlint.source.Problem;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Explains a rule or a pack. */
@Command(
    name = "explain",
    description = "Explain a rule or a pack; without ID, list them.",
    customSynopsis = "archlint explain [OPTIONS] [ID]",
    sortOptions = false,
    parameterListHeading = "%n",
    optionListHeading = "")
final class ExplainCommand implements Callable<Integer> {
  private final Context context;

  @Parameters(
      paramLabel = "ID",
      arity = "0..1",
      description = "A rule, a group of rules, a pack, or the file of a pack.")
  private @Nullable String id;

  @Mixin private ConfigurationOptions configuration = new ConfigurationOptions();

  @Mixin private PluginOption plugins = new PluginOption();

  @Mixin private ColorOption color = new ColorOption();

  @Mixin
  @SuppressWarnings("UnusedVariable") // picocli reads it
  private HelpOption help = new HelpOption();

  ExplainCommand(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() throws InvalidInputException, IOException {
    Catalogue builtIn = plugins.catalogue(context);
    Choices choices = new Choices();
    Style style = new Style(color.resolve(context.environment(), false, choices), Detail.NORMAL);
    Here here = configuration.here(context.environment(), builtIn, choices);
    RuleWeights weights = new RuleWeights(here.catalogue().packs(), here.configuration());
    context.console().print(text(here.catalogue(), weights, style));
    return ExitCode.OK.status();
  }

  private String text(Catalogue catalogue, RuleWeights weights, Style style)
      throws InvalidInputException {
    if (id == null) {
      return CataloguePage.text(catalogue.packs(), infos(catalogue.rules().all()), weights, style);
    }
    Optional<Rule> rule = catalogue.rules().find(id);
    if (rule.isPresent()) {
      return RulePage.text(rule.get().info(), weights, catalogue.rules().jar(id), style);
    }
    if (catalogue.rules().groups().contains(id)) {
      List<Rule> group =
          catalogue.rules().all().stream()
              .filter(member -> member.info().id().startsWith(id + "-"))
              .toList();
      return CataloguePage.text(List.of(), infos(group), weights, style);
    }
    Pack pack = pack(id, catalogue);
    return PackPage.text(pack, catalogue.origin(pack), style);
  }

  private Pack pack(String name, Catalogue catalogue) throws InvalidInputException {
    boolean isFile = name.contains("/") || name.endsWith(".yaml") || name.endsWith(".yml");
    if (!isFile && catalogue.find(name).isEmpty()) {
      List<String> known = new ArrayList<>(catalogue.packIds());
      known.addAll(catalogue.ruleIds());
      throw new InvalidInputException(
          List.of(
              new Problem(
                  name,
                  Optional.empty(),
                  "no rule and no pack has this id",
                  DidYouMean.mend(name, known, "`archlint explain` lists them all"))));
    }
    return catalogue.resolve(name, context.environment().folder());
  }

  private static List<RuleInfo> infos(List<Rule> rules) {
    return rules.stream().map(Rule::info).toList();
  }
}
