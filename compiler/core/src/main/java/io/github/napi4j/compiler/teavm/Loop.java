package io.github.napi4j.compiler.teavm;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import org.teavm.common.DominatorTree;
import org.teavm.common.Graph;
import org.teavm.model.BasicBlock;

/**
 * What one backward jump makes run again.
 *
 * @param header where the jump leads
 * @param latch an empty block that only jumps there
 * @param blocks what lies between, both included; the latch alone where the header is not the only way in
 * @param isNatural whether the header is the only way in
 */
record Loop(BasicBlock header, BasicBlock latch, BitSet blocks, boolean isNatural) {

    static Loop of(BasicBlock header, BasicBlock latch, Graph flow, DominatorTree dominators) {
        BitSet blocks = new BitSet();
        blocks.set(latch.getIndex());
        boolean isNatural = dominators.dominates(header.getIndex(), latch.getIndex());
        if (isNatural) {
            blocks.set(header.getIndex());
            Deque<Integer> open = new ArrayDeque<>();
            open.push(latch.getIndex());
            while (!open.isEmpty()) {
                for (int before : flow.incomingEdges(open.pop())) {
                    if (!blocks.get(before)) {
                        blocks.set(before);
                        open.push(before);
                    }
                }
            }
        }
        return new Loop(header, latch, blocks, isNatural);
    }

    boolean contains(BasicBlock block) {
        return blocks.get(block.getIndex());
    }

    /** Whether a turn of the loop can pass by all of these blocks. */
    boolean canAvoid(BitSet points, Graph flow) {
        if (!isNatural) {
            return true;
        }
        if (points.get(header.getIndex())) {
            return false;
        }
        BitSet seen = new BitSet();
        Deque<Integer> open = new ArrayDeque<>();
        open.push(header.getIndex());
        while (!open.isEmpty()) {
            int block = open.pop();
            if (block == latch.getIndex()) {
                return true;
            }
            for (int next : flow.outgoingEdges(block)) {
                if (blocks.get(next) && !points.get(next) && !seen.get(next)) {
                    seen.set(next);
                    open.push(next);
                }
            }
        }
        return false;
    }
}
