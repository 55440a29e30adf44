package io.github.napi4j.compiler.teavm;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.teavm.model.BasicBlock;
import org.teavm.model.FieldReference;
import org.teavm.model.Instruction;
import org.teavm.model.Program;
import org.teavm.model.TryCatchBlock;
import org.teavm.model.ValueType;
import org.teavm.model.Variable;
import org.teavm.model.instructions.ExitInstruction;
import org.teavm.model.instructions.GetFieldInstruction;
import org.teavm.model.instructions.JumpInstruction;
import org.teavm.model.instructions.MonitorEnterInstruction;
import org.teavm.model.instructions.MonitorExitInstruction;
import org.teavm.model.instructions.NullCheckInstruction;
import org.teavm.model.instructions.RaiseInstruction;

/** {@code synchronized (lock) { first; second; }} keeps its handler where one of its blocks may throw, and for both of them. */
class IdleHandlersTest {
    private final Program program = new Program();
    private final Variable lock = program.createVariable();
    private final BasicBlock entry = program.createBasicBlock();
    private final BasicBlock first = program.createBasicBlock();
    private final BasicBlock second = program.createBasicBlock();
    private final BasicBlock handler = program.createBasicBlock();

    IdleHandlersTest() {
        MonitorEnterInstruction enter = new MonitorEnterInstruction();
        enter.setObjectRef(lock);
        entry.add(enter);
        entry.add(jump(first));
        first.add(read());
        first.add(jump(second));
        second.add(read());
        second.add(exit());
        second.add(new ExitInstruction());
        handler.setExceptionVariable(program.createVariable());
        handler.add(exit());
        RaiseInstruction raise = new RaiseInstruction();
        raise.setException(handler.getExceptionVariable());
        handler.add(raise);
        guard(first);
        guard(second);
    }

    private static JumpInstruction jump(BasicBlock target) {
        JumpInstruction jump = new JumpInstruction();
        jump.setTarget(target);
        return jump;
    }

    private Instruction read() {
        GetFieldInstruction read = new GetFieldInstruction();
        read.setInstance(lock);
        read.setField(new FieldReference("a.Counter", "value"));
        read.setFieldType(ValueType.INTEGER);
        read.setReceiver(program.createVariable());
        return read;
    }

    private Instruction exit() {
        MonitorExitInstruction exit = new MonitorExitInstruction();
        exit.setObjectRef(lock);
        return exit;
    }

    private void guard(BasicBlock block) {
        TryCatchBlock guard = new TryCatchBlock();
        guard.setHandler(handler);
        block.getTryCatchBlocks().add(guard);
    }

    @Test
    void handlerOfBlocksThatOnlyReadAndUnlockIsDropped() {
        IdleHandlers.drop(program);
        assertThat(program.basicBlockCount()).isEqualTo(3);
        assertThat(program.getBasicBlocks())
                .allMatch(block -> block.getTryCatchBlocks().isEmpty());
    }

    @Test
    void handlerStaysForAllBlocksWhereOneMayThrow() {
        NullCheckInstruction check = new NullCheckInstruction();
        check.setValue(lock);
        check.setReceiver(program.createVariable());
        second.addFirst(check);
        IdleHandlers.drop(program);
        assertThat(program.basicBlockCount()).isEqualTo(4);
        assertThat(first.getTryCatchBlocks()).hasSize(1);
        assertThat(second.getTryCatchBlocks()).hasSize(1);
    }
}
