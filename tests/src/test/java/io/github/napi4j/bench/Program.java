package io.github.napi4j.bench;

import java.util.List;

/**
 * A program of {@code tests/bench/programs} at the size that is measured.
 *
 * @param name as {@code Programs.run} knows it
 * @param size some tens of milliseconds of work
 */
record Program(String name, int size) {

    static final List<Program> ALL = List.of(
            new Program("nbody", 200_000),
            new Program("fannkuch", 9),
            new Program("spectral-norm", 400),
            new Program("mandelbrot", 600),
            new Program("binary-trees", 14),
            new Program("n-queens", 11),
            new Program("sieve", 4_000_000),
            new Program("matrix-multiply", 250),
            new Program("string-map", 50_000),
            new Program("sort-comparators", 20_000),
            new Program("regex", 5_000),
            new Program("json-parse", 5_000),
            new Program("exceptions", 5_000));
}
