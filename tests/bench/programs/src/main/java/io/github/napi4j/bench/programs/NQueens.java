package io.github.napi4j.bench.programs;

/** Queens on a board: recursion over boolean arrays. */
final class NQueens {

    private final int size;
    private final boolean[] columns;
    private final boolean[] rising;
    private final boolean[] falling;
    private int checksum;

    private NQueens(int size) {
        this.size = size;
        columns = new boolean[size];
        rising = new boolean[2 * size];
        falling = new boolean[2 * size];
    }

    static int run(int size) {
        NQueens board = new NQueens(size);
        return board.place(0) * 1000003 + board.checksum;
    }

    private int place(int row) {
        if (row == size) {
            return 1;
        }
        int solutions = 0;
        for (int column = 0; column < size; column++) {
            int up = row + column;
            int down = row - column + size;
            if (columns[column] || rising[up] || falling[down]) {
                continue;
            }
            columns[column] = rising[up] = falling[down] = true;
            solutions += place(row + 1);
            checksum += column * row;
            columns[column] = rising[up] = falling[down] = false;
        }
        return solutions;
    }
}
