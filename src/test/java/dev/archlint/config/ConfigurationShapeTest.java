package dev.archlint.config;

import dev.archlint.testing.Snapshots;
import dev.archlint.yaml.JsonSchema;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The shape of configurations, and what is written of it elsewhere. */
class ConfigurationShapeTest {
  @Test
  void theSchemaIsMadeFromIt() {
    Snapshots.assertMatches(
        Path.of("docs/config.schema.json"),
        JsonSchema.of(ConfigurationShape.CONFIGURATION, "archlint configuration"));
  }
}
