package io.github.napi4j.bench.programs;

/** Trees built and dropped: what allocation and the collector cost. */
final class BinaryTrees {

    private final BinaryTrees left;
    private final BinaryTrees right;

    private BinaryTrees(BinaryTrees left, BinaryTrees right) {
        this.left = left;
        this.right = right;
    }

    static int run(int depth) {
        BinaryTrees kept = build(depth);
        int checksum = 0;
        for (int small = 4; small <= depth; small += 4) {
            int trees = 1 << (depth - small + 4);
            for (int i = 0; i < trees; i++) {
                checksum += build(small).count();
            }
        }
        return checksum * 31 + kept.count();
    }

    private static BinaryTrees build(int depth) {
        return depth == 0 ? new BinaryTrees(null, null) : new BinaryTrees(build(depth - 1), build(depth - 1));
    }

    private int count() {
        return left == null ? 1 : 1 + left.count() + right.count();
    }
}
