package dev.archlint.cli;

import dev.archlint.config.Configurations;
import dev.archlint.config.FileDiscovery;
import dev.archlint.derive.DerivedPack;
import dev.archlint.document.Document;
import dev.archlint.lint.DocumentReader;
import dev.archlint.lint.Input;
import dev.archlint.lint.PackChoice;
import dev.archlint.lint.PackChooser;
import dev.archlint.lint.Workers;
import dev.archlint.match.Recognizer;
import dev.archlint.pack.Pack;
import dev.archlint.pack.PackReader;
import dev.archlint.source.InvalidInputException;
import dev.archlint.source.Problem;
import dev.archlint.source.SourceFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What Markdown there is in a folder: documents and the packs that they seem to follow, and
 * templates.
 *
 * @param documents sorted by path
 * @param templates sorted by path
 */
record Survey(List<Found> documents, List<Template> templates) {
  Survey {
    documents = List.copyOf(documents);
    templates = List.copyOf(templates);
  }

  /**
   * A document.
   *
   * @param path from the folder, with {@code /}
   * @param pack id of the one that it follows; empty if none claims it
   */
  record Found(String path, Optional<String> pack) {}

  /**
   * A template.
   *
   * @param path from the folder, with {@code /}
   * @param known id of the pack that was there for it already
   * @param derived the pack that was made from it
   * @param problem why none could be made
   */
  record Template(
      String path, Optional<String> known, Optional<Derived> derived, Optional<Problem> problem) {}

  /** A pack made from a template. */
  record Derived(String id, DerivedPack texts) {}

  /**
   * Looks at a folder.
   *
   * @param derive whether to make packs from the templates
   * @throws InvalidInputException if a folder cannot be read
   */
  static Survey of(Path folder, Catalogue catalogue, boolean derive) throws InvalidInputException {
    List<Input> templates = new ArrayList<>();
    List<Input> documents = new ArrayList<>();
    FileDiscovery.find(List.of(), folder, Configurations.none(), false, link -> {})
        .forEach(
            file ->
                (TemplateName.isTemplate(Path.of(file.name())) ? templates : documents)
                    .add(Input.of(file.name(), file.file())));
    PackChooser builtIn = catalogue.chooser(Optional.empty());
    Set<String> ids = new HashSet<>(catalogue.packIds());
    List<Template> understood = new ArrayList<>();
    for (Document template : read(templates)) {
      understood.add(template(template, pack(builtIn, template), derive, ids));
    }
    List<Pack> derived = new ArrayList<>();
    for (Template template : understood) {
      if (template.derived().isPresent()) {
        derived.add(pack(template.derived().get()));
      }
    }
    PackChooser all = chooser(catalogue.packs(), derived);
    return new Survey(
        read(documents).stream()
            .map(document -> new Found(document.source().path(), pack(all, document)))
            .toList(),
        understood);
  }

  private static List<Document> read(List<Input> inputs) {
    return Workers.map(inputs, Runtime.getRuntime().availableProcessors(), DocumentReader::read);
  }

  private static PackChooser chooser(List<Pack> builtIn, List<Pack> derived) {
    List<Pack> all = Stream.concat(builtIn.stream(), derived.stream()).toList();
    Map<String, Set<String>> own =
        derived.stream().collect(Collectors.toMap(Pack::id, pack -> Set.of()));
    return new PackChooser(all, new Recognizer(all, own), Optional.empty());
  }

  private static Optional<String> pack(PackChooser chooser, Document document) {
    PackChoice choice = chooser.choose(document, Optional.empty());
    return choice.pack().map(Pack::id);
  }

  private static Template template(
      Document template, Optional<String> known, boolean derive, Set<String> taken) {
    String path = template.source().path();
    if (known.isPresent() || !derive) {
      return new Template(path, known, Optional.empty(), Optional.empty());
    }
    String id = free(TemplateName.id(Path.of(path)), taken);
    try {
      DerivedPack texts = DerivedPack.of(template, id);
      taken.add(id);
      return new Template(
          path, Optional.empty(), Optional.of(new Derived(id, texts)), Optional.empty());
    } catch (InvalidInputException e) {
      return new Template(
          path, Optional.empty(), Optional.empty(), Optional.of(e.problems().get(0)));
    }
  }

  private static String free(String id, Set<String> taken) {
    String free = id;
    for (int i = 2; taken.contains(free); i++) {
      free = id + "-" + i;
    }
    return free;
  }

  private static Pack pack(Derived derived) throws InvalidInputException {
    return PackReader.read(SourceFile.of("pack.yaml", derived.texts().pack()), Optional.empty());
  }
}
