package io.github.napi4j.example.markdown;

import io.github.napi4j.Napi;

/**
 * A heading of a document.
 *
 * @param level 1 for {@code #} to 6 for {@code ######}
 * @param text the heading without its markup
 * @param line the source line that it starts on, from 1
 */
@Napi
public record Heading(int level, String text, int line) {}
