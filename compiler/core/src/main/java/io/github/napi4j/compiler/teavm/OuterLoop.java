package io.github.napi4j.compiler.teavm;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.teavm.model.BasicBlock;
import org.teavm.model.Incoming;
import org.teavm.model.Phi;
import org.teavm.model.Program;
import org.teavm.model.Variable;

/**
 * A loop put around another, so that polls lie outside of the inner one, where the optimizer sees no call.
 *
 * @param header where it begins; ends in a jump to the inner loop's header
 */
record OuterLoop(BasicBlock header) {

    /**
     * Puts a loop around another. Whoever entered that comes by the new header, and so does {@code latch}, a block without
     * an end.
     *
     * @param atLatch what the inner loop's variables are at the latch
     */
    static OuterLoop around(Loop loop, BasicBlock latch, Function<Phi, Variable> atLatch) {
        BasicBlock inner = loop.header();
        Program program = inner.getProgram();
        Map<Variable, Variable> names = new HashMap<>();
        inner.getPhis().forEach(phi -> names.put(phi.getReceiver(), program.createVariable()));
        BasicBlock outer = Blocks.like(inner, variable -> names.getOrDefault(variable, variable));
        for (BasicBlock source : sources(program, loop)) {
            Blocks.redirect(source, inner, outer);
        }
        for (Phi phi : inner.getPhis()) {
            Phi carried = new Phi();
            carried.setReceiver(Objects.requireNonNull(names.get(phi.getReceiver())));
            Blocks.addIncoming(carried, latch, atLatch.apply(phi));
            List<Incoming> fromOutside = new ArrayList<>();
            for (Incoming incoming : phi.getIncomings()) {
                if (incoming.getSource() != loop.latch()) {
                    fromOutside.add(incoming);
                }
            }
            phi.getIncomings().removeAll(fromOutside);
            for (Incoming incoming : fromOutside) {
                Blocks.addIncoming(carried, incoming.getSource(), incoming.getValue());
            }
            outer.getPhis().add(carried);
            Blocks.addIncoming(phi, outer, carried.getReceiver());
        }
        outer.add(Blocks.jump(inner));
        latch.add(Blocks.jump(outer));
        return new OuterLoop(outer);
    }

    private static Set<BasicBlock> sources(Program program, Loop loop) {
        Set<BasicBlock> sources = new LinkedHashSet<>();
        for (BasicBlock block : program.getBasicBlocks()) {
            if (block != loop.latch() && block.getLastInstruction() != null && LoopPolls.jumps(block, loop.header())) {
                sources.add(block);
            }
        }
        return sources;
    }
}
