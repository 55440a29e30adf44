package io.github.napi4j.compiler.teavm;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.teavm.model.BasicBlock;
import org.teavm.model.Incoming;
import org.teavm.model.Instruction;
import org.teavm.model.Phi;
import org.teavm.model.Variable;
import org.teavm.model.instructions.BinaryInstruction;
import org.teavm.model.instructions.BinaryOperation;
import org.teavm.model.instructions.IntegerConstantInstruction;
import org.teavm.model.instructions.JumpInstruction;
import org.teavm.model.instructions.NumericOperandType;
import org.teavm.model.util.BasicBlockMapper;
import org.teavm.model.util.ProgramUtils;

/** Edits of a control flow graph that keep the phis right. */
final class Blocks {
    private Blocks() {}

    /**
     * A new block under the same handlers as another. Nothing in it may throw: handlers are told that they would find what
     * they find after the other block.
     */
    static BasicBlock like(BasicBlock other) {
        return like(other, variable -> variable);
    }

    /** The same, where variables of the other block have other names in the new one. */
    static BasicBlock like(BasicBlock other, UnaryOperator<Variable> names) {
        BasicBlock block = other.getProgram().createBasicBlock();
        block.getTryCatchBlocks().addAll(ProgramUtils.copyTryCatches(other, other.getProgram()));
        Set<BasicBlock> handlers = new LinkedHashSet<>();
        block.getTryCatchBlocks().forEach(handler -> handlers.add(handler.getHandler()));
        for (BasicBlock handler : handlers) {
            for (Phi phi : handler.getPhis()) {
                for (Incoming incoming : List.copyOf(phi.getIncomings())) {
                    if (incoming.getSource() == other) {
                        addIncoming(phi, block, names.apply(incoming.getValue()));
                    }
                }
            }
        }
        return block;
    }

    static JumpInstruction jump(BasicBlock to) {
        JumpInstruction jump = new JumpInstruction();
        jump.setTarget(to);
        return jump;
    }

    /** Puts a new block on the ways from some blocks to another. */
    static BasicBlock join(List<BasicBlock> from, BasicBlock to) {
        BasicBlock joint = like(from.get(0));
        for (BasicBlock source : from) {
            redirect(source, to, joint);
        }
        if (from.size() == 1) {
            replaceSource(to, from.get(0), joint);
            joint.add(jump(to));
            return joint;
        }
        for (Phi phi : to.getPhis()) {
            Phi joined = new Phi();
            joined.setReceiver(to.getProgram().createVariable());
            for (Incoming incoming : List.copyOf(phi.getIncomings())) {
                if (from.contains(incoming.getSource())) {
                    phi.getIncomings().remove(incoming);
                    addIncoming(joined, incoming.getSource(), incoming.getValue());
                }
            }
            joint.getPhis().add(joined);
            addIncoming(phi, joint, joined.getReceiver());
        }
        joint.add(jump(to));
        return joint;
    }

    /** Makes jumps from a block to another lead to a third. */
    static void redirect(BasicBlock from, BasicBlock to, BasicBlock other) {
        from.getLastInstruction()
                .acceptVisitor(new BasicBlockMapper((BasicBlock block) -> block == to ? other : block));
    }

    /** Tells a block's phis that what came from one block comes from another. */
    static void replaceSource(BasicBlock block, BasicBlock source, BasicBlock by) {
        for (Phi phi : block.getPhis()) {
            for (Incoming incoming : phi.getIncomings()) {
                if (incoming.getSource() == source) {
                    incoming.setSource(by);
                }
            }
        }
    }

    /** A variable that is one less than another. */
    static Variable decrement(Instruction before, Variable variable) {
        return binary(before, BinaryOperation.SUBTRACT, variable, 1);
    }

    /** A variable that has those bits of another that a mask has. */
    static Variable and(Instruction before, Variable variable, int mask) {
        return binary(before, BinaryOperation.AND, variable, mask);
    }

    static Variable constant(Instruction before, int value) {
        IntegerConstantInstruction constant = new IntegerConstantInstruction();
        constant.setConstant(value);
        constant.setReceiver(before.getProgram().createVariable());
        before.insertPrevious(constant);
        return constant.getReceiver();
    }

    private static Variable binary(Instruction before, BinaryOperation operation, Variable first, int second) {
        BinaryInstruction result = new BinaryInstruction(operation, NumericOperandType.INT);
        result.setFirstOperand(first);
        result.setSecondOperand(constant(before, second));
        result.setReceiver(before.getProgram().createVariable());
        before.insertPrevious(result);
        return result.getReceiver();
    }

    static Variable incoming(Phi phi, BasicBlock source) {
        for (Incoming incoming : phi.getIncomings()) {
            if (incoming.getSource() == source) {
                return incoming.getValue();
            }
        }
        throw new IllegalArgumentException("the phi takes nothing from that block");
    }

    static void addIncoming(Phi phi, BasicBlock source, Variable value) {
        Incoming incoming = new Incoming();
        incoming.setSource(source);
        incoming.setValue(value);
        phi.getIncomings().add(incoming);
    }
}
