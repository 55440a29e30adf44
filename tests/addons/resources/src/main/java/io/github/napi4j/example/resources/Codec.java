package io.github.napi4j.example.resources;

/** A service. */
public interface Codec {
    /** What it is called. */
    String name();

    /** The text, encoded. */
    String encode(String text);
}
