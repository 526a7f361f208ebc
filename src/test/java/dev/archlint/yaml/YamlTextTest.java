package dev.archlint.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.archlint.source.InvalidInputException;
import dev.archlint.source.SourceFile;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class YamlTextTest {
  @Property
  void readsBackAlsoInsideFlowCollections(@ForAll String text) throws InvalidInputException {
    String whole =
        text.codePoints()
            .filter(c -> c < 0xD800 || c > 0xDFFF)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
    String scalar = YamlText.scalar(whole);
    String yaml = "a: { b: [%s, c] } # d\n".formatted(scalar);
    YamlNode root = YamlReader.read(SourceFile.of("a.yaml", yaml));
    Values list = Values.of(root).values("a").orElseThrow();
    YamlNode.Sequence items = (YamlNode.Sequence) list.node("b").orElseThrow();
    assertThat(((YamlNode.Scalar) items.items().get(0)).text()).isEqualTo(whole);
  }

  @Test
  void wordsOfYamlAreQuoted() {
    for (String word :
        new String[] {"true", "No", "null", "12", "", " a", "a ", "- a", "a: b", "a #b"}) {
      assertThat(YamlText.scalar(word)).startsWith("\"");
    }
    assertThat(YamlText.scalar("In Review (2.0)")).isEqualTo("In Review (2.0)");
  }
}
