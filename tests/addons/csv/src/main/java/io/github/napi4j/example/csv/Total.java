package io.github.napi4j.example.csv;

import io.github.napi4j.Napi;

/**
 * The sum of one group of rows.
 *
 * @param group the group's key
 * @param rows how many rows it has
 * @param sum the exact decimal sum, as text
 */
@Napi
public record Total(String group, int rows, String sum) {}
