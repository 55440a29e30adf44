package io.github.napi4j.bench.calls;

import io.github.napi4j.Napi;

/** An object of five fields. */
@Napi
public record Reading(String name, int count, double mean, boolean valid, long time) {}
