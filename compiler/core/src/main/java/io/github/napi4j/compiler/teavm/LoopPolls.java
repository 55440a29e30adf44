package io.github.napi4j.compiler.teavm;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.teavm.common.DominatorTree;
import org.teavm.common.Graph;
import org.teavm.common.GraphUtils;
import org.teavm.model.BasicBlock;
import org.teavm.model.Instruction;
import org.teavm.model.Phi;
import org.teavm.model.Program;
import org.teavm.model.Variable;
import org.teavm.model.instructions.BranchingCondition;
import org.teavm.model.instructions.BranchingInstruction;
import org.teavm.model.instructions.CloneArrayInstruction;
import org.teavm.model.instructions.ConstructArrayInstruction;
import org.teavm.model.instructions.ConstructInstruction;
import org.teavm.model.instructions.ConstructMultiArrayInstruction;
import org.teavm.model.instructions.InvocationType;
import org.teavm.model.instructions.InvokeInstruction;
import org.teavm.model.util.ProgramUtils;
import org.teavm.model.util.TransitionExtractor;

/**
 * Gives loops the polls at which a collection may start.
 *
 * <p>A loop whose every turn allocates or enters a method with a frame needs none. Other innermost loops are cut into strips
 * and poll between two of them, counted ones by a nearer bound ({@link CountedLoop}), the rest by a count; so are loops
 * around innermost ones. Loops with calls poll where they are, at some turns if they count them. What is left, further loops, polls at every
 * turn, so that short loops inside each other do not multiply.
 */
final class LoopPolls {
    /** How often an innermost loop turns between two polls: some microseconds. */
    private static final int TURNS = 1024;

    /** The same for a loop that only innermost loops are in, or calls, whose loops may be as long again. */
    private static final int OUTER_TURNS = 16;

    private final Program program;
    private final SafepointMethods safepoints;

    private LoopPolls(Program program, SafepointMethods safepoints) {
        this.program = program;
        this.safepoints = safepoints;
    }

    /** Returns whether the program has polls now. */
    static boolean insert(Program program, SafepointMethods safepoints) {
        return new LoopPolls(program, safepoints).insert();
    }

    private boolean insert() {
        Map<BasicBlock, List<BasicBlock>> jumps = backwardJumps(ProgramUtils.buildControlFlowGraph(program));
        if (jumps.isEmpty()) {
            return false;
        }
        Map<BasicBlock, BasicBlock> latches = new LinkedHashMap<>();
        jumps.forEach((header, sources) -> latches.put(header, Blocks.join(sources, header)));
        Graph flow = ProgramUtils.buildControlFlowGraph(program);
        DominatorTree dominators = GraphUtils.buildDominatorTree(flow);
        List<Loop> loops = new ArrayList<>();
        latches.forEach((header, latch) -> loops.add(Loop.of(header, latch, flow, dominators)));
        loops.sort(Comparator.comparingInt((Loop loop) -> loop.blocks().cardinality()));

        BitSet points = safepoints();
        List<Runnable> edits = new ArrayList<>();
        for (Loop loop : loops) {
            if (loop.canAvoid(points, flow)) {
                Runnable edit = pollsFor(loop, loops, dominators);
                if (edit != null) {
                    edits.add(edit);
                }
            }
        }
        edits.forEach(Runnable::run);
        return !edits.isEmpty();
    }

    /** The change that gives a loop its polls; null where it needs none. */
    private @Nullable Runnable pollsFor(Loop loop, List<Loop> loops, DominatorTree dominators) {
        List<Loop> inside = loops.stream()
                .filter(other -> other.latch().getIndex() != loop.latch().getIndex() && loop.contains(other.header()))
                .toList();
        // A loop around this one needs one way in, which is not the method's entry.
        boolean canBeCut = loop.isNatural() && loop.header().getIndex() != 0;
        boolean calls = calls(loop);
        if (canBeCut && inside.isEmpty() && calls) {
            return () -> pollInside(loop);
        }
        if (!canBeCut
                || calls
                || inside.stream().anyMatch(other -> loops.stream().anyMatch(third -> isInside(third, other)))) {
            return () -> pollEveryTurn(loop);
        }
        CountedLoop counted = CountedLoop.find(loop, dominators);
        if (counted != null && counted.isShort()) {
            return null;
        }
        if (inside.isEmpty()) {
            return counted == null ? () -> pollAtTimes(loop, TURNS) : () -> counted.strip(TURNS);
        }
        return counted == null || !counted.hasLimit()
                ? () -> pollAtTimes(loop, OUTER_TURNS)
                : () -> counted.strip(OUTER_TURNS);
    }

    private static boolean isInside(Loop inner, Loop outer) {
        return inner.latch().getIndex() != outer.latch().getIndex() && outer.contains(inner.header());
    }

    /** Whether a loop calls what clang will not inline, so that a poll in it costs little. */
    private boolean calls(Loop loop) {
        return loop.blocks().stream().anyMatch(index -> {
            for (Instruction instruction : program.basicBlockAt(index)) {
                if (instruction instanceof InvokeInstruction call
                        && (call.getType() == InvocationType.VIRTUAL || safepoints.isSafepoint(call))) {
                    return true;
                }
            }
            return false;
        });
    }

    /** Pairs of blocks, the first of which was on the way to the others; exceptions are no jumps. */
    private Map<BasicBlock, List<BasicBlock>> backwardJumps(Graph flow) {
        BitSet entered = new BitSet();
        BitSet left = new BitSet();
        Deque<Integer> open = new ArrayDeque<>();
        open.push(0);
        Map<BasicBlock, List<BasicBlock>> result = new LinkedHashMap<>();
        while (!open.isEmpty()) {
            int index = open.peek();
            if (entered.get(index)) {
                open.pop();
                left.set(index);
                continue;
            }
            entered.set(index);
            BasicBlock block = program.basicBlockAt(index);
            for (int next : flow.outgoingEdges(index)) {
                if (!entered.get(next)) {
                    open.push(next);
                } else if (!left.get(next) && jumps(block, program.basicBlockAt(next))) {
                    result.computeIfAbsent(program.basicBlockAt(next), header -> new ArrayList<>())
                            .add(block);
                }
            }
        }
        return result;
    }

    static boolean jumps(BasicBlock from, BasicBlock to) {
        TransitionExtractor transitions = new TransitionExtractor();
        from.getLastInstruction().acceptVisitor(transitions);
        for (BasicBlock target : transitions.getTargets()) {
            if (target == to) {
                return true;
            }
        }
        return false;
    }

    /** Blocks that enter a method with a frame, or allocate and so come to a safepoint within a few thousand turns. */
    private BitSet safepoints() {
        BitSet result = new BitSet();
        for (BasicBlock block : program.getBasicBlocks()) {
            for (Instruction instruction : block) {
                if (instruction instanceof ConstructInstruction
                        || instruction instanceof ConstructArrayInstruction
                        || instruction instanceof ConstructMultiArrayInstruction
                        || instruction instanceof CloneArrayInstruction
                        || (instruction instanceof InvokeInstruction call && safepoints.isSafepoint(call))) {
                    result.set(block.getIndex());
                }
            }
        }
        return result;
    }

    /** Ends {@code block}, which has no end, with a poll, and returns the block that everything goes on in. */
    static BasicBlock poll(BasicBlock block) {
        Program program = block.getProgram();
        BasicBlock slow = Blocks.like(block);
        BasicBlock after = Blocks.like(block);
        var requested = Safepoints.requested(program.createVariable());
        block.add(requested);
        block.add(branch(requested.getReceiver(), slow, after));
        slow.add(Safepoints.poll(List.of()));
        slow.add(Blocks.jump(after));
        return after;
    }

    /** Lets a loop poll at every turn. */
    private static void pollEveryTurn(Loop loop) {
        loop.latch().getLastInstruction().delete();
        BasicBlock after = poll(loop.latch());
        Blocks.replaceSource(loop.header(), loop.latch(), after);
        after.add(Blocks.jump(loop.header()));
    }

    /** Lets a loop with calls, which has no gain from polls that lie outside, poll at some turns if it counts them, else at all. */
    private static void pollInside(Loop loop) {
        Variable counter = new LoopValues(loop).countOfTurns();
        if (counter == null) {
            pollEveryTurn(loop);
            return;
        }
        BasicBlock latch = loop.latch();
        BasicBlock poll = Blocks.like(latch);
        BasicBlock joint = Blocks.like(latch);
        poll(poll).add(Blocks.jump(joint));
        Variable rest = Blocks.and(latch.getLastInstruction(), counter, OUTER_TURNS - 1);
        latch.getLastInstruction().delete();
        branchIfLeft(latch, rest, joint, poll);
        Blocks.replaceSource(loop.header(), latch, joint);
        joint.add(Blocks.jump(loop.header()));
    }

    /**
     * Lets a loop poll once in so many turns, a power of two: these are an inner loop, which ends when a count of the loop's own comes to a
     * multiple of them, or a counter that is added comes to 0. An own one takes no register.
     */
    private static void pollAtTimes(Loop loop, int times) {
        BasicBlock latch = loop.latch();
        Program program = latch.getProgram();
        Variable counter = new LoopValues(loop).countOfTurns();
        BasicBlock poll = Blocks.like(latch);
        BasicBlock after = poll(poll);
        OuterLoop outer = OuterLoop.around(loop, after, phi -> Blocks.incoming(phi, latch));
        Variable rest;
        if (counter != null) {
            rest = Blocks.and(latch.getLastInstruction(), counter, times - 1);
        } else {
            Variable turns = Blocks.constant(outer.header().getLastInstruction(), times);
            Phi left = new Phi();
            left.setReceiver(program.createVariable());
            Blocks.addIncoming(left, outer.header(), turns);
            rest = Blocks.decrement(latch.getLastInstruction(), left.getReceiver());
            Blocks.addIncoming(left, latch, rest);
            loop.header().getPhis().add(left);
        }
        latch.getLastInstruction().delete();
        branchIfLeft(latch, rest, loop.header(), poll);
    }

    private static void branchIfLeft(BasicBlock block, Variable turns, BasicBlock some, BasicBlock none) {
        InvokeInstruction left = Safepoints.left(block.getProgram().createVariable(), turns);
        block.add(left);
        block.add(branch(left.getReceiver(), some, none));
    }

    private static BranchingInstruction branch(Variable condition, BasicBlock notZero, BasicBlock zero) {
        BranchingInstruction branch = new BranchingInstruction(BranchingCondition.NOT_EQUAL);
        branch.setOperand(condition);
        branch.setConsequent(notZero);
        branch.setAlternative(zero);
        return branch;
    }
}
