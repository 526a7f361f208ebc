package dev.archlint.rule.section;

import dev.archlint.document.Block;
import dev.archlint.document.Paragraph;
import dev.archlint.document.Passage;
import dev.archlint.match.Answer;
import dev.archlint.match.BoundSection;
import dev.archlint.pack.ContentSpec;
import dev.archlint.pack.Count;
import dev.archlint.pack.Fingerprints;
import dev.archlint.pack.NormalText;
import dev.archlint.rule.Finding;
import dev.archlint.rule.Rule;
import dev.archlint.rule.RuleContext;
import dev.archlint.rule.RuleInfo;
import dev.archlint.rule.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Counts what a section holds against what the pack asks for. */
@RuleInfo(
    id = "section-content",
    severity = Severity.WARNING,
    summary = "A section holds as much of each kind as asked",
    why =
        "A template asks for four goals because one is a slogan, and for a drawing because nobody"
            + " builds from prose alone.",
    bad =
        """
        ## Goals
        - Tickets are checked at the door.
        """,
    good =
        """
        ## Goals
        - Tickets are checked at the door.
        - The desk sells without a network.
        """,
    pack =
        """
        sections:
          - heading: Goals
            content: { items: { min: 2, max: 4 } }
        """)
public final class SectionContent implements Rule {
  private static final List<NormalText> LATER =
      Stream.of("tbd", "tbc", "tba", "todo", "to be", "fixme", "coming soon", "work in progress")
          .map(NormalText::of)
          .toList();

  @Override
  public List<Finding> check(RuleContext context) {
    return context
        .match()
        .parts()
        .filter(part -> !part.expected().content().countsNothing())
        .filter(part -> Answer.of(part) == Answer.CONTENT)
        .flatMap(part -> check(context, part).stream())
        .toList();
  }

  private static List<Finding> check(RuleContext context, BoundSection part) {
    ContentSpec asked = part.expected().content();
    Contents found = Contents.of(part, context.document().source());
    boolean excused = found.isTooLittle() && isExcused(context, part);
    List<Finding> findings = new ArrayList<>();
    String languages =
        asked.languages().isEmpty() ? "" : " in " + String.join(" or ", asked.languages());
    count(found.paragraphs, asked.paragraphs(), "paragraph", "paragraphs", excused)
        .ifPresent(what -> findings.add(finding(context, part, what)));
    count(found.words, asked.words(), "word", "words", excused)
        .ifPresent(what -> findings.add(finding(context, part, what)));
    // Who says in as many paragraphs what others list has said it all the same.
    boolean told = found.prose >= asked.items().min();
    count(found.items, asked.items(), "list item", "list items", excused || told)
        .ifPresent(what -> findings.add(finding(context, part, what)));
    count(found.steps, asked.steps(), "numbered step", "numbered steps", excused)
        .ifPresent(what -> findings.add(finding(context, part, what)));
    count(found.code, asked.code(), "code block" + languages, "code blocks" + languages, excused)
        .ifPresent(what -> findings.add(finding(context, part, what)));
    count(found.diagrams, asked.diagrams(), "diagram", "diagrams", excused)
        .ifPresent(what -> findings.add(finding(context, part, what)));
    count(found.images, asked.images(), "image", "images", excused)
        .ifPresent(what -> findings.add(finding(context, part, what)));
    return findings;
  }

  /** What is wrong with a number: {@code has 1 item; the template asks for 2 to 3}. */
  private static Optional<String> count(
      Contents.Tally found, Count asked, String one, String many, boolean excused) {
    boolean few = found.possible() < asked.min() && !excused;
    boolean much = found.sure() > asked.max();
    if (!few && !much) {
      return Optional.empty();
    }
    int number = few ? found.possible() : found.sure();
    String amount = number == 0 ? "no " + one : number + " " + (number == 1 ? one : many);
    return Optional.of("has %s; the template asks for %s".formatted(amount, asked));
  }

  private static Finding finding(RuleContext context, BoundSection part, String what) {
    String title = part.title().isEmpty() ? "the document" : "\"" + part.title() + "\"";
    String kind = what.substring(0, what.indexOf(';'));
    return context
        .finding(part.headingSpan(), title + " " + what)
        .subject(part.title() + " " + withoutNumber(kind))
        .hint(part.guidance());
  }

  /** What is counted, not how many: a second paragraph of four is no other finding. */
  private static String withoutNumber(String kind) {
    return kind.substring(kind.lastIndexOf(' ') + 1);
  }

  /**
   * Whether it holds too little for a reason that is said, or that another rule tells: it does not
   * apply, it is put off or elsewhere, or all of it is still the template's.
   */
  private static boolean isExcused(RuleContext context, BoundSection part) {
    List<Block> content = part.content().stream().filter(Block::hasContent).toList();
    if (!content.isEmpty() && content.get(0) instanceof Paragraph first) {
      Answer answer = Answer.of(first.text());
      NormalText words = NormalText.of(first.text().plain());
      boolean later = LATER.stream().anyMatch(words::startsWith);
      boolean elsewhere =
          (words.startsWith(NormalText.of("see")) || words.wordCount() <= 4)
              && first.text().inlines().stream().anyMatch(inline -> inline.link().isPresent());
      if (answer != Answer.CONTENT || (content.size() == 1 && (later || elsewhere))) {
        return true;
      }
    }
    List<Passage> passages = Passage.in(content, context.document().source());
    Fingerprints known = context.match().pack().fingerprints();
    return !passages.isEmpty()
        && passages.stream().flatMap(Passage::all).allMatch(passage -> isTemplate(passage, known));
  }

  private static boolean isTemplate(Passage passage, Fingerprints known) {
    NormalText text = NormalText.of(passage.text());
    return Stream.of(Fingerprints.Kind.values()).anyMatch(kind -> known.has(kind, text));
  }
}
