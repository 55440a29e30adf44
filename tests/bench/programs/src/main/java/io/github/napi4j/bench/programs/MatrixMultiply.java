package io.github.napi4j.bench.programs;

/** Dense matrices as arrays of rows: bounds checks and double arithmetic. */
final class MatrixMultiply {

    private MatrixMultiply() {}

    static int run(int size) {
        double[][] a = fill(size, 1);
        double[][] b = fill(size, 7);
        double[][] product = new double[size][size];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                double sum = 0;
                for (int k = 0; k < size; k++) {
                    sum += a[i][k] * b[k][j];
                }
                product[i][j] = sum;
            }
        }
        int checksum = 0;
        for (double[] row : product) {
            for (double element : row) {
                checksum = checksum * 31 + Programs.fold(element);
            }
        }
        return checksum;
    }

    private static double[][] fill(int size, int seed) {
        double[][] matrix = new double[size][size];
        int state = seed;
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                state = state * 1103515245 + 12345;
                matrix[i][j] = (state >>> 8) / 16777216.0;
            }
        }
        return matrix;
    }
}
