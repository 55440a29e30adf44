package io.github.napi4j.bench.programs;

import io.github.napi4j.Napi;

/** Runs one compute benchmark by its name. */
public final class Programs {

    private Programs() {}

    /** Runs a program once at the given size and returns its checksum, which is the same wherever Java is right. */
    @Napi
    public static int run(String program, int size) {
        return switch (program) {
            case "nbody" -> Nbody.run(size);
            case "fannkuch" -> Fannkuch.run(size);
            case "spectral-norm" -> SpectralNorm.run(size);
            case "mandelbrot" -> Mandelbrot.run(size);
            case "binary-trees" -> BinaryTrees.run(size);
            case "n-queens" -> NQueens.run(size);
            case "sieve" -> Sieve.run(size);
            case "matrix-multiply" -> MatrixMultiply.run(size);
            case "string-map" -> StringMap.run(size);
            case "sort-comparators" -> SortComparators.run(size);
            case "regex" -> RegexScan.run(size);
            case "json-parse" -> JsonParse.run(size);
            case "exceptions" -> Exceptions.run(size);
            default -> throw new IllegalArgumentException("no program is called " + program);
        };
    }

    /** Folds a double into a checksum, every bit of it. */
    static int fold(double value) {
        long bits = Double.doubleToLongBits(value);
        return (int) (bits ^ (bits >>> 32));
    }
}
