package dev.archlint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.archlint.config.Configuration;
import dev.archlint.document.Document;
import dev.archlint.lint.Input;
import dev.archlint.markdown.DeepStack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadAheadTest {
  @TempDir Path folder;

  @BeforeEach
  void write() throws IOException {
    Files.writeString(folder.resolve("a.md"), "# A\n");
    Files.writeString(folder.resolve("b.md"), "# B\n");
  }

  @Test
  void readsWhatIsNamedOnce() {
    ReadAhead ahead = ReadAhead.begin(List.of("a.md", "b.md"), folder, 2);
    assertThat(reading(ahead, "a.md")).isPresent().isEqualTo(reading(ahead, "a.md"));
    assertThat(reading(ahead, "b.md").orElseThrow().result().sections())
        .singleElement()
        .satisfies(section -> assertThat(section.title()).isEqualTo("B"));
  }

  @Test
  void readsWhatGoesByAnotherNameForItself() {
    ReadAhead ahead = ReadAhead.begin(List.of("./a.md"), folder, 2);
    assertThat(reading(ahead, "a.md").orElseThrow().result().source().path()).isEqualTo("a.md");
    assertThat(reading(ahead, "a.md")).isNotEqualTo(reading(ahead, "a.md"));
  }

  @Test
  void leavesManyPathsAndWhatIsNoFileToOthers() {
    ReadAhead many = ReadAhead.begin(List.of("a.md", "b.md"), folder, 1);
    assertThat(reading(many, "a.md")).isNotEqualTo(reading(many, "a.md"));
    ReadAhead none = ReadAhead.begin(List.of(".", "gone.md", "no\0path"), folder, 3);
    assertThat(reading(none, "gone.md").orElseThrow().result().unreadable()).isPresent();
  }

  private Optional<DeepStack.Begun<Document>> reading(ReadAhead ahead, String name) {
    Path file = folder.resolve(name);
    return ahead.of(new Target(Input.of(name, file), file, Configuration.NONE)).input().reading();
  }
}
