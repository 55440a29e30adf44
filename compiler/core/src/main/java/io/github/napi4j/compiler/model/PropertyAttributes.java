package io.github.napi4j.compiler.model;

/** The attributes of a JavaScript property, as property descriptors name them. */
public record PropertyAttributes(boolean writable, boolean enumerable, boolean configurable) {}
