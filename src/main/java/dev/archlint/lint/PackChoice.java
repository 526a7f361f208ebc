package dev.archlint.lint;

import dev.archlint.pack.Pack;
import dev.archlint.source.Position;
import java.util.Objects;
import java.util.Optional;

/** The pack that a document is held against, and who says so. */
public sealed interface PackChoice {
  /** Empty if no pack claims the document. */
  Optional<Pack> pack();

  /** Whether somebody named the pack; recognition is a guess, and takes the pack that fits best. */
  default boolean isTold() {
    return this instanceof Forced || this instanceof Declared || this instanceof Mapped;
  }

  /** The caller chose it for all documents. */
  record Forced(Pack chosen) implements PackChoice {
    public Forced {
      Objects.requireNonNull(chosen);
    }

    @Override
    public Optional<Pack> pack() {
      return Optional.of(chosen);
    }
  }

  /**
   * The document names it.
   *
   * @param place of the id in the document
   */
  record Declared(Pack chosen, Position place) implements PackChoice {
    public Declared {
      Objects.requireNonNull(chosen);
      Objects.requireNonNull(place);
    }

    @Override
    public Optional<Pack> pack() {
      return Optional.of(chosen);
    }
  }

  /**
   * The configuration names it for this document.
   *
   * @param where the place in the configuration: {@code .archlint.yaml:7}
   */
  record Mapped(Pack chosen, String where) implements PackChoice {
    public Mapped {
      Objects.requireNonNull(chosen);
      Objects.requireNonNull(where);
    }

    @Override
    public Optional<Pack> pack() {
      return Optional.of(chosen);
    }
  }

  /**
   * The document names one that does not exist.
   *
   * @param id as written; may be empty
   * @param place of the id in the document
   */
  record Unknown(String id, Position place) implements PackChoice {
    public Unknown {
      Objects.requireNonNull(id);
      Objects.requireNonNull(place);
    }

    @Override
    public Optional<Pack> pack() {
      return Optional.empty();
    }
  }

  /** Its headings say it, or that no pack fits. */
  record Recognized(Optional<Pack> pack) implements PackChoice {
    public Recognized {
      Objects.requireNonNull(pack);
    }
  }

  /** The document cannot be read. */
  record Unreadable() implements PackChoice {
    @Override
    public Optional<Pack> pack() {
      return Optional.empty();
    }
  }
}
