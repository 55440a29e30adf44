package io.github.napi4j.compiler.teavm;

import org.teavm.common.DominatorTree;
import org.teavm.common.Graph;
import org.teavm.common.GraphUtils;
import org.teavm.common.IntegerStack;
import org.teavm.model.BasicBlock;
import org.teavm.model.Instruction;
import org.teavm.model.Program;
import org.teavm.model.Variable;
import org.teavm.model.instructions.BoundCheckInstruction;
import org.teavm.model.instructions.BranchingCondition;
import org.teavm.model.instructions.BranchingInstruction;
import org.teavm.model.instructions.GetElementInstruction;
import org.teavm.model.instructions.PutElementInstruction;
import org.teavm.model.util.ProgramUtils;

/**
 * Checks the indexes of items, where what was checked, compared or computed before does not show that they are within bounds.
 *
 * <p>What is known holds in all blocks that are reached through the place where it became so. TeaVM's own pass takes a comparison
 * for true in a block that is reached past it as well, and a constant index to be within any array of constant length.
 */
final class IndexChecks {
    private static final int ENTER = 0;
    private static final int LEAVE = 1;

    private final Program program;
    private final Graph graph;
    private final IndexRanges ranges;

    private IndexChecks(Program program) {
        this.program = program;
        graph = ProgramUtils.buildControlFlowGraph(program);
        ranges = new IndexRanges(program.variableCount());
    }

    static void insert(Program program) {
        if (hasItems(program)) {
            new IndexChecks(program).insert();
        }
    }

    private static boolean hasItems(Program program) {
        for (BasicBlock block : program.getBasicBlocks()) {
            for (Instruction instruction : block) {
                if (instruction instanceof GetElementInstruction || instruction instanceof PutElementInstruction) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Each block has two nodes, where it begins and where it ends; a handler is reached from the first. */
    private void insert() {
        Graph ends = ProgramUtils.buildControlFlowGraph2(program);
        DominatorTree dominators = GraphUtils.buildDominatorTree(ends);
        Graph dominated = GraphUtils.buildDominatorGraph(dominators, ends.size());
        IntegerStack work = new IntegerStack(ends.size());
        for (int node = 0; node < ends.size(); node++) {
            if (ends.incomingEdgesCount(node) == 0) {
                work.push(node * 2 + ENTER);
            }
        }
        while (!work.isEmpty()) {
            int next = work.pop();
            int node = next / 2;
            if (next % 2 == LEAVE) {
                ranges.forget();
                continue;
            }
            ranges.remember();
            work.push(node * 2 + LEAVE);
            BasicBlock block = program.basicBlockAt(node / 2);
            if (node % 2 == 0) {
                begin(block);
            } else {
                check(block);
            }
            for (int below : dominated.outgoingEdges(node)) {
                work.push(below * 2 + ENTER);
            }
        }
    }

    /** Learns from the branch that leads to a block, where nothing else does. */
    private void begin(BasicBlock block) {
        block.getPhis().forEach(ranges::define);
        if (block.getIndex() == 0 || graph.incomingEdgesCount(block.getIndex()) != 1) {
            return;
        }
        BasicBlock before = program.basicBlockAt(graph.incomingEdges(block.getIndex())[0]);
        boolean isHandler = before.getTryCatchBlocks().stream().anyMatch(guard -> guard.getHandler() == block);
        if (!isHandler
                && before.getLastInstruction() instanceof BranchingInstruction branch
                && branch.getConsequent() != branch.getAlternative()) {
            BranchingCondition condition = branch.getCondition();
            ranges.compare(
                    branch.getOperand(), branch.getConsequent() == block ? condition : Conditions.negated(condition));
        }
    }

    private void check(BasicBlock block) {
        for (Instruction instruction : block) {
            if (instruction instanceof GetElementInstruction get) {
                get.setIndex(check(get, get.getArray(), get.getIndex()));
            } else if (instruction instanceof PutElementInstruction put) {
                put.setIndex(check(put, put.getArray(), put.getIndex()));
            }
            ranges.define(instruction);
        }
    }

    /** Returns the index to use, which is defined by the check where there is one, so that nothing moves in front of it. */
    private Variable check(Instruction access, Variable array, Variable index) {
        boolean lower = !ranges.isNotNegative(index);
        boolean upper = !ranges.isBelowLength(index, array);
        if (!lower && !upper) {
            return index;
        }
        BoundCheckInstruction check = new BoundCheckInstruction();
        check.setReceiver(program.createVariable());
        check.setIndex(index);
        check.setLower(lower);
        if (upper) {
            check.setArray(array);
        }
        check.setLocation(access.getLocation());
        access.insertPrevious(check);
        ranges.isIndex(index, array);
        return check.getReceiver();
    }
}
