package io.github.napi4j.compiler.teavm;

import java.util.ArrayList;
import java.util.List;
import org.teavm.model.BasicBlock;
import org.teavm.model.ElementModifier;
import org.teavm.model.Instruction;
import org.teavm.model.MethodReader;
import org.teavm.model.Program;
import org.teavm.model.TryCatchBlock;
import org.teavm.model.ValueType;
import org.teavm.model.Variable;
import org.teavm.model.instructions.ClassConstantInstruction;
import org.teavm.model.instructions.ExitInstruction;
import org.teavm.model.instructions.JumpInstruction;
import org.teavm.model.instructions.MonitorEnterInstruction;
import org.teavm.model.instructions.MonitorExitInstruction;
import org.teavm.model.instructions.RaiseInstruction;
import org.teavm.model.util.BasicBlockMapper;

/** Turns the modifier {@code synchronized} into monitor instructions (JLS 8.4.3.6), which TeaVM's C back end ignores. */
final class SynchronizedMethods {
    private SynchronizedMethods() {}

    static void expand(Program program, MethodReader method) {
        if (!method.hasModifier(ElementModifier.SYNCHRONIZED) || program.basicBlockCount() == 0) {
            return;
        }
        BasicBlock entry = program.basicBlockAt(0);
        BasicBlock body = program.createBasicBlock();
        moveContent(program, entry, body);
        List<BasicBlock> guarded = new ArrayList<>();
        for (BasicBlock block : program.getBasicBlocks()) {
            if (block != entry) {
                guarded.add(block);
            }
        }

        Variable lock;
        // Class's own methods lock its own object: others are what programs lock.
        if (method.hasModifier(ElementModifier.STATIC) || method.getOwnerName().equals("java.lang.Class")) {
            lock = program.createVariable();
            ClassConstantInstruction constant = new ClassConstantInstruction();
            constant.setConstant(ValueType.object(method.getOwnerName()));
            constant.setReceiver(lock);
            entry.add(constant);
        } else {
            lock = program.variableAt(0);
        }
        MonitorEnterInstruction enter = new MonitorEnterInstruction();
        enter.setObjectRef(lock);
        entry.add(enter);
        JumpInstruction jump = new JumpInstruction();
        jump.setTarget(body);
        entry.add(jump);

        for (BasicBlock block : guarded) {
            if (block.getLastInstruction() instanceof ExitInstruction exit) {
                exit.insertPrevious(exitOf(lock));
            }
        }
        addHandler(program, guarded, lock);
    }

    private static MonitorExitInstruction exitOf(Variable lock) {
        MonitorExitInstruction exit = new MonitorExitInstruction();
        exit.setObjectRef(lock);
        return exit;
    }

    private static void addHandler(Program program, List<BasicBlock> guarded, Variable lock) {
        BasicBlock handler = program.createBasicBlock();
        Variable exception = program.createVariable();
        handler.setExceptionVariable(exception);
        handler.add(exitOf(lock));
        RaiseInstruction raise = new RaiseInstruction();
        raise.setException(exception);
        handler.add(raise);
        for (BasicBlock block : guarded) {
            TryCatchBlock guard = new TryCatchBlock();
            guard.setHandler(handler);
            block.getTryCatchBlocks().add(guard);
        }
    }

    /** Makes room at the method's entry: what was there goes to a block that jumps can lead to. */
    private static void moveContent(Program program, BasicBlock from, BasicBlock to) {
        while (from.getFirstInstruction() != null) {
            Instruction instruction = from.getFirstInstruction();
            instruction.delete();
            to.add(instruction);
        }
        List<TryCatchBlock> handlers = new ArrayList<>(from.getTryCatchBlocks());
        from.getTryCatchBlocks().clear();
        to.getTryCatchBlocks().addAll(handlers);
        new BasicBlockMapper((BasicBlock block) -> block == from ? to : block).transform(program);
    }
}
