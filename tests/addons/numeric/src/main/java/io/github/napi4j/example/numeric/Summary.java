package io.github.napi4j.example.numeric;

import io.github.napi4j.Napi;

/**
 * What a sample looks like.
 *
 * @param count how many values
 * @param mean their arithmetic mean
 * @param deviation their standard deviation
 * @param median their 50th percentile
 * @param skewness their skewness
 */
@Napi
public record Summary(int count, double mean, double deviation, double median, double skewness) {}
