package io.github.napi4j.example.conversions;

import io.github.napi4j.Napi;
import java.util.List;

/** A record that contains itself, and whose names need care. */
@Napi
public record Tree(int value, List<Tree> env) {}
