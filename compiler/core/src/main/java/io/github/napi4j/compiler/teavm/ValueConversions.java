package io.github.napi4j.compiler.teavm;

import java.util.Map;
import org.teavm.model.Instruction;
import org.teavm.model.MethodReference;
import org.teavm.model.PrimitiveType;
import org.teavm.model.Program;
import org.teavm.model.ValueType;
import org.teavm.model.Variable;
import org.teavm.model.instructions.CastInstruction;
import org.teavm.model.instructions.CastNumberInstruction;
import org.teavm.model.instructions.InvocationType;
import org.teavm.model.instructions.InvokeInstruction;
import org.teavm.model.instructions.NumericOperandType;

/** The conversions of {@code MethodHandle.asType} between values: widening, boxing, unboxing, casts of references. */
final class ValueConversions {
    private static final Map<PrimitiveType, String> BOXES = Map.of(
            PrimitiveType.BOOLEAN, "java.lang.Boolean",
            PrimitiveType.BYTE, "java.lang.Byte",
            PrimitiveType.SHORT, "java.lang.Short",
            PrimitiveType.CHARACTER, "java.lang.Character",
            PrimitiveType.INTEGER, "java.lang.Integer",
            PrimitiveType.LONG, "java.lang.Long",
            PrimitiveType.FLOAT, "java.lang.Float",
            PrimitiveType.DOUBLE, "java.lang.Double");

    private final Instruction end;
    private final Program program;

    /** Conversions that are put before an instruction. */
    ValueConversions(Instruction end) {
        this.end = end;
        program = end.getProgram();
    }

    /** Whether a value of a type becomes one of another type without narrowing. */
    static boolean exist(ValueType from, ValueType to) {
        return !(from instanceof ValueType.Primitive source)
                || !(to instanceof ValueType.Primitive target)
                || source.equals(target)
                || widens(source.getKind(), target.getKind());
    }

    private static boolean widens(PrimitiveType from, PrimitiveType to) {
        return rank(from) > 0 && rank(from) < rank(to) && to != PrimitiveType.CHARACTER;
    }

    /** The variable as a value of another type. */
    Variable convert(Variable value, ValueType from, ValueType to) {
        if (from instanceof ValueType.Primitive source) {
            return to instanceof ValueType.Primitive target
                    ? widen(value, source.getKind(), target.getKind())
                    : box(value, source);
        }
        if (to instanceof ValueType.Primitive target) {
            return unbox(value, target);
        }
        return to.isObject("java.lang.Object") ? value : cast(value, to);
    }

    private Variable widen(Variable value, PrimitiveType from, PrimitiveType to) {
        if (operand(from) == operand(to)) {
            return value;
        }
        var cast = new CastNumberInstruction(operand(from), operand(to));
        cast.setValue(value);
        cast.setReceiver(program.createVariable());
        add(cast);
        return cast.getReceiver();
    }

    private Variable box(Variable value, ValueType.Primitive type) {
        ValueType box = ValueType.object(BOXES.get(type.getKind()));
        var call = new InvokeInstruction();
        call.setType(InvocationType.SPECIAL);
        call.setMethod(new MethodReference(BOXES.get(type.getKind()), "valueOf", type, box));
        call.setArguments(value);
        call.setReceiver(program.createVariable());
        add(call);
        return call.getReceiver();
    }

    private Variable unbox(Variable value, ValueType.Primitive type) {
        String box = BOXES.get(type.getKind());
        var call = new InvokeInstruction();
        call.setType(InvocationType.SPECIAL);
        call.setMethod(new MethodReference(box, name(type.getKind()) + "Value", type));
        call.setInstance(cast(value, ValueType.object(box)));
        call.setReceiver(program.createVariable());
        add(call);
        return call.getReceiver();
    }

    private Variable cast(Variable value, ValueType type) {
        var cast = new CastInstruction();
        cast.setTargetType(type);
        cast.setValue(value);
        cast.setReceiver(program.createVariable());
        add(cast);
        return cast.getReceiver();
    }

    private void add(Instruction instruction) {
        instruction.setLocation(end.getLocation());
        end.insertPrevious(instruction);
    }

    private static String name(PrimitiveType type) {
        return switch (type) {
            case BOOLEAN -> "boolean";
            case BYTE -> "byte";
            case SHORT -> "short";
            case CHARACTER -> "char";
            case INTEGER -> "int";
            case LONG -> "long";
            case FLOAT -> "float";
            case DOUBLE -> "double";
        };
    }

    /** The order of widening; 0 for what does not widen. */
    private static int rank(PrimitiveType type) {
        return switch (type) {
            case BOOLEAN -> 0;
            case BYTE -> 1;
            case SHORT, CHARACTER -> 2;
            case INTEGER -> 3;
            case LONG -> 4;
            case FLOAT -> 5;
            case DOUBLE -> 6;
        };
    }

    private static NumericOperandType operand(PrimitiveType type) {
        return switch (type) {
            case LONG -> NumericOperandType.LONG;
            case FLOAT -> NumericOperandType.FLOAT;
            case DOUBLE -> NumericOperandType.DOUBLE;
            default -> NumericOperandType.INT;
        };
    }
}
