package io.github.napi4j.example.regexp;

import io.github.napi4j.Napi;
import java.util.List;

/**
 * One match of a pattern.
 *
 * @param start where it starts, in UTF-16 units
 * @param end where it ends
 * @param groups the whole match, then each group; empty where a group took no part
 */
@Napi
public record Match(int start, int end, List<String> groups) {}
