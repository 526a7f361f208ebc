package dev.archlint.pack;

/** Some of the numbers of 16 bits; to ask for one costs no more than a step of a loop. */
final class Bits {
  private final long[] words = new long[1 << 10];

  void set(int number) {
    words[number >> 6] |= 1L << number;
  }

  boolean get(int number) {
    return (words[number >> 6] & 1L << number) != 0;
  }
}
