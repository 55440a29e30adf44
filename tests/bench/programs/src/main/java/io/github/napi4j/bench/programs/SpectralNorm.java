package io.github.napi4j.bench.programs;

/** The norm of an endless matrix: double division in a doubly nested loop. */
final class SpectralNorm {

    private SpectralNorm() {}

    static int run(int size) {
        double[] u = new double[size];
        double[] v = new double[size];
        double[] scratch = new double[size];
        java.util.Arrays.fill(u, 1);
        for (int i = 0; i < 10; i++) {
            multiplyBoth(u, scratch, v);
            multiplyBoth(v, scratch, u);
        }
        double uv = 0;
        double vv = 0;
        for (int i = 0; i < size; i++) {
            uv += u[i] * v[i];
            vv += v[i] * v[i];
        }
        return Programs.fold(Math.sqrt(uv / vv));
    }

    private static void multiplyBoth(double[] in, double[] scratch, double[] out) {
        multiply(in, scratch, false);
        multiply(scratch, out, true);
    }

    private static void multiply(double[] in, double[] out, boolean transposed) {
        for (int i = 0; i < in.length; i++) {
            double sum = 0;
            for (int j = 0; j < in.length; j++) {
                sum += in[j] * (transposed ? element(j, i) : element(i, j));
            }
            out[i] = sum;
        }
    }

    private static double element(int i, int j) {
        return 1.0 / ((i + j) * (i + j + 1) / 2 + i + 1);
    }
}
