package io.github.napi4j.compiler.teavm;

import org.teavm.model.BasicBlock;
import org.teavm.model.Instruction;
import org.teavm.model.MethodReference;
import org.teavm.model.Program;
import org.teavm.model.ValueType;
import org.teavm.model.Variable;
import org.teavm.model.instructions.ArrayElementType;
import org.teavm.model.instructions.BinaryInstruction;
import org.teavm.model.instructions.BinaryOperation;
import org.teavm.model.instructions.IntegerConstantInstruction;
import org.teavm.model.instructions.InvocationType;
import org.teavm.model.instructions.InvokeInstruction;
import org.teavm.model.instructions.LongConstantInstruction;
import org.teavm.model.instructions.NullConstantInstruction;
import org.teavm.model.instructions.NumericOperandType;
import org.teavm.model.instructions.PutElementInstruction;
import org.teavm.model.instructions.UnwrapArrayInstruction;

/**
 * Adds the checks that TeaVM leaves out: a divisor that is zero (JLS 15.17.2) and an array that cannot hold a value (JLS
 * 10.5).
 *
 * <p>They are calls, which TeaVM's optimizer neither drops nor moves a division ahead of; {@link CallWriter} turns them
 * into inline tests.
 */
final class Checks {
    static final String CLASS_NAME = "io.github.napi4j.runtime.Checks";

    private static final MethodReference DIVISOR =
            new MethodReference(CLASS_NAME, "divisor", ValueType.INTEGER, ValueType.INTEGER);
    private static final MethodReference LONG_DIVISOR =
            new MethodReference(CLASS_NAME, "divisor", ValueType.LONG, ValueType.LONG);
    private static final MethodReference STORE = new MethodReference(
            CLASS_NAME,
            "store",
            ValueType.object("java.lang.Object"),
            ValueType.object("java.lang.Object"),
            ValueType.VOID);

    private static final MethodReference USE =
            new MethodReference(CLASS_NAME, "use", ValueType.object("java.lang.Object"), ValueType.VOID);

    private final Program program;
    private final Instruction[] definitions;

    private Checks(Program program) {
        this.program = program;
        definitions = new Instruction[program.variableCount()];
    }

    static boolean isCheck(MethodReference method) {
        return method.getClassName().equals(CLASS_NAME);
    }

    static void insert(Program program) {
        new Checks(program).insert();
    }

    private void insert() {
        for (BasicBlock block : program.getBasicBlocks()) {
            for (Instruction instruction : block) {
                noteDefinition(instruction);
            }
        }
        for (BasicBlock block : program.getBasicBlocks()) {
            for (Instruction instruction = block.getFirstInstruction();
                    instruction != null;
                    instruction = instruction.getNext()) {
                if (instruction instanceof BinaryInstruction binary) {
                    checkDivisor(binary);
                } else if (instruction instanceof InvokeInstruction call && isUnsignedDivision(call.getMethod())) {
                    Variable dividend = call.getArguments().get(0);
                    Variable divisor = call.getArguments().get(1);
                    call.setArguments(
                            dividend, checked(divisor, call.getMethod().parameterType(1), call));
                } else if (instruction instanceof PutElementInstruction put
                        && put.getType() == ArrayElementType.OBJECT) {
                    checkStore(put);
                }
            }
        }
    }

    private void noteDefinition(Instruction instruction) {
        Variable defined = null;
        if (instruction instanceof IntegerConstantInstruction constant) {
            defined = constant.getReceiver();
        } else if (instruction instanceof LongConstantInstruction constant) {
            defined = constant.getReceiver();
        } else if (instruction instanceof NullConstantInstruction constant) {
            defined = constant.getReceiver();
        } else if (instruction instanceof UnwrapArrayInstruction unwrap) {
            defined = unwrap.getReceiver();
        }
        if (defined != null) {
            definitions[defined.getIndex()] = instruction;
        }
    }

    private void checkDivisor(BinaryInstruction division) {
        boolean divides =
                division.getOperation() == BinaryOperation.DIVIDE || division.getOperation() == BinaryOperation.MODULO;
        boolean isLong = division.getOperandType() == NumericOperandType.LONG;
        if (!divides || (!isLong && division.getOperandType() != NumericOperandType.INT)) {
            return;
        }
        ValueType type = isLong ? ValueType.LONG : ValueType.INTEGER;
        division.setSecondOperand(checked(division.getSecondOperand(), type, division));
    }

    /** These are operations in C, as the others are. */
    private static boolean isUnsignedDivision(MethodReference method) {
        boolean divides =
                method.getName().equals("divideUnsigned") || method.getName().equals("remainderUnsigned");
        return divides
                && (method.getClassName().equals(Integer.class.getName())
                        || method.getClassName().equals(Long.class.getName()));
    }

    private Variable checked(Variable divisor, ValueType type, Instruction division) {
        Instruction definition = definitions[divisor.getIndex()];
        if ((definition instanceof IntegerConstantInstruction constant && constant.getConstant() != 0)
                || (definition instanceof LongConstantInstruction longConstant && longConstant.getConstant() != 0)) {
            return divisor;
        }
        InvokeInstruction check = callBefore(type == ValueType.LONG ? LONG_DIVISOR : DIVISOR, division, divisor);
        check.setReceiver(program.createVariable());
        return check.getReceiver();
    }

    private void checkStore(PutElementInstruction put) {
        int value = put.getValue().getIndex();
        if (value < definitions.length && definitions[value] instanceof NullConstantInstruction) {
            return;
        }
        int array = put.getArray().getIndex();
        Variable object = array < definitions.length && definitions[array] instanceof UnwrapArrayInstruction unwrap
                ? unwrap.getArray()
                : put.getArray();
        callBefore(STORE, put, object, put.getValue());
    }

    /** A use of what an instruction defines, behind it, so that TeaVM's optimizer keeps both. */
    static void use(Instruction instruction, Variable result) {
        instruction.insertNext(call(USE, instruction, result));
    }

    private static InvokeInstruction callBefore(MethodReference method, Instruction before, Variable... arguments) {
        InvokeInstruction call = call(method, before, arguments);
        before.insertPrevious(call);
        return call;
    }

    private static InvokeInstruction call(MethodReference method, Instruction place, Variable... arguments) {
        InvokeInstruction call = new InvokeInstruction();
        call.setType(InvocationType.SPECIAL);
        call.setMethod(method);
        call.setArguments(arguments);
        call.setLocation(place.getLocation());
        return call;
    }
}
