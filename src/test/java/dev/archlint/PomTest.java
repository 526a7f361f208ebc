package dev.archlint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** What the build is made of does not change by itself. */
class PomTest {
  @Test
  void everyPlugInAndDependencyHasOneVersion() throws Exception {
    for (String kind : List.of("plugin", "dependency", "path")) {
      for (Element part : parts(kind)) {
        String name = child(part, "artifactId");
        // One that stands in a profile has its version where it is declared for all.
        boolean elsewhere =
            child(part, "version").isEmpty()
                && parts(kind).stream()
                    .anyMatch(
                        it ->
                            child(it, "artifactId").equals(name)
                                && !child(it, "version").isEmpty());
        assertThat(
                elsewhere || child(part, "version").matches("\\$\\{[\\w.-]+}|[\\w.-]*\\d[\\w.-]*"))
            .as("%s %s %s", kind, name, child(part, "version"))
            .isTrue();
        assertThat(child(part, "version")).as(name).doesNotContain("SNAPSHOT");
      }
    }
  }

  private static List<Element> parts(String kind)
      throws IOException, ParserConfigurationException, SAXException {
    NodeList all =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(Path.of("pom.xml").toFile())
            .getElementsByTagName(kind);
    List<Element> found = new ArrayList<>();
    for (int i = 0; i < all.getLength(); i++) {
      if (all.item(i) instanceof Element element && !child(element, "artifactId").isEmpty()) {
        found.add(element);
      }
    }
    assertThat(found).isNotEmpty();
    return found;
  }

  private static String child(Element parent, String name) {
    for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node.getNodeName().equals(name)) {
        return node.getTextContent().strip();
      }
    }
    return "";
  }
}
