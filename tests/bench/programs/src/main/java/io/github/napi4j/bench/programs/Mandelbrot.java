package io.github.napi4j.bench.programs;

/** Points that do not escape: a tight loop of doubles in locals. */
final class Mandelbrot {

    private Mandelbrot() {}

    static int run(int size) {
        int checksum = 0;
        for (int row = 0; row < size; row++) {
            double ci = 2.0 * row / size - 1.0;
            for (int column = 0; column < size; column++) {
                double cr = 2.0 * column / size - 1.5;
                double zr = 0;
                double zi = 0;
                int steps = 0;
                while (steps < 50 && zr * zr + zi * zi <= 4) {
                    double next = zr * zr - zi * zi + cr;
                    zi = 2 * zr * zi + ci;
                    zr = next;
                    steps++;
                }
                checksum = checksum * 31 + steps;
            }
        }
        return checksum;
    }
}
