package io.github.napi4j.example.conversions;

import io.github.napi4j.Napi;

/** A record whose constructor refuses some values. */
@Napi
public record Point(double x, double y) {

    public Point {
        if (Double.isNaN(x) || Double.isNaN(y)) {
            throw new IllegalArgumentException("a coordinate is NaN");
        }
    }
}
