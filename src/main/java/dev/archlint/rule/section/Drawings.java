package dev.archlint.rule.section;

import dev.archlint.document.CodeBlock;
import dev.archlint.document.InlineText;
import dev.archlint.document.Link;
import dev.archlint.source.SourceFile;
import dev.archlint.source.Span;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Tells drawings from other code, and links to drawings from other links. */
final class Drawings {
  private static final Set<String> LANGUAGES =
      Set.of(
          ("actdiag aasvg bitfield blockdiag bob bpmn bytefield c4 c4plantuml c4-plantuml d2 dbml"
                  + " ditaa dot drawio erd excalidraw geojson goat graphviz kroki likec4 mermaid"
                  + " msc nomnoml nwdiag packetdiag pikchr plantuml puml rackdiag seqdiag"
                  + " structurizr svg svgbob symbolator tikz topojson uml umlet vega vegalite"
                  + " vega-lite wavedrom wireviz")
              .split(" "));

  /** Of code blocks that may hold anything, a drawing in characters too. */
  private static final Set<String> PLAIN =
      Set.of("", "text", "txt", "plain", "plaintext", "ascii", "asciiart", "ascii-art", "diagram");

  private static final List<String> ARROWS = List.of("->", "<-", "=>", "--", "+-", "==", ">>");

  private static final String SIGNS = "→←↑↓↔⇒⇐▶◀▼▲►◄│─┌┐└┘├┤┬┴┼═║╔╗╚╝|+";

  private static final List<String> LINKED =
      List.of(
          "diagram",
          "drawing",
          ".drawio",
          "draw.io",
          ".svg",
          ".png",
          ".jpg",
          ".jpeg",
          ".puml",
          ".mmd",
          ".d2",
          ".vsdx",
          ".excalidraw",
          ".pdf",
          "excalidraw.com",
          "lucid.app",
          "lucidchart",
          "miro.com",
          "figma.com",
          "whimsical.com",
          "structurizr",
          "mermaid.live",
          "plantuml.com",
          "icepanel",
          "ilograph",
          "gliffy",
          "cacoo.com",
          "creately");

  private Drawings() {}

  /** Whether a code block is written in a language that makes diagrams. */
  static boolean isSource(CodeBlock code, SourceFile source) {
    // GitLab and others write ```{.mermaid}, ```{mermaid}, ```mermaid{...}.
    String language = language(code);
    return LANGUAGES.contains(language)
        || code.lines().stream().anyMatch(line -> source.text(line).strip().startsWith("@start"));
  }

  /** Whether a code block is a drawing or could be meant as one. */
  static boolean isDrawing(CodeBlock code, SourceFile source) {
    return isSource(code, source)
        || (PLAIN.contains(language(code))
            && code.lines().stream().anyMatch(line -> draws(source.text(line))));
  }

  private static boolean draws(String line) {
    return ARROWS.stream().anyMatch(line::contains)
        || line.chars().anyMatch(c -> SIGNS.indexOf(c) >= 0);
  }

  private static String language(CodeBlock code) {
    String word = code.language();
    int start = 0;
    while (start < word.length() && "{.".indexOf(word.charAt(start)) >= 0) {
      start++;
    }
    int end = start;
    while (end < word.length() && "{}:,(".indexOf(word.charAt(end)) < 0) {
      end++;
    }
    return word.substring(start, end);
  }

  /** Whether a link may well lead to a drawing. */
  static boolean isLinked(Link link, InlineText text) {
    String words = (link.destination() + " " + text.plain()).toLowerCase(Locale.ROOT);
    return LINKED.stream().anyMatch(words::contains);
  }

  /** Whether a piece of HTML shows a picture. */
  static boolean isPicture(SourceFile source, Span html) {
    String text = source.text(html).toLowerCase(Locale.ROOT);
    return List.of("<img", "<svg", "<picture", "<object", "<iframe", "<embed", "<figure").stream()
        .anyMatch(text::contains);
  }
}
