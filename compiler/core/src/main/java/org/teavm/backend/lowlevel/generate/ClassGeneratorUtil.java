package org.teavm.backend.lowlevel.generate;

import org.teavm.model.ClassReader;
import org.teavm.model.FieldReader;
import org.teavm.model.ValueType;
import org.teavm.runtime.RuntimeClass;
import org.teavm.runtime.reflect.ClassInfo;

/**
 * Replaces TeaVM's flags of classes: our collector wants {@code java.lang.ref.Reference} marked, not {@code WeakReference}.
 *
 * <p>The name is the one that TeaVM's class generator calls.
 */
public final class ClassGeneratorUtil {
    private static final String BUFFER_OBJECT_MARKER = "java.nio.NativeBufferObjectMarker";

    private ClassGeneratorUtil() {}

    /** Adds the kind of a primitive type to {@code flags}; any other type counts as {@code void}. */
    public static int applyPrimitiveFlags(int flags, ValueType type) {
        int kind = type instanceof ValueType.Primitive primitive ? kindOf(primitive) : ClassInfo.PrimitiveKind.VOID;
        return flags | (kind << RuntimeClass.PRIMITIVE_TYPE_SHIFT);
    }

    /** Adds what the collector must know about instances of {@code cls} (which may be null) to {@code flags}. */
    public static int contributeToFlags(ClassReader cls, int flags) {
        return cls != null && cls.getName().equals("java.lang.ref.Reference")
                ? flags | (RuntimeClass.VM_TYPE_WEAKREFERENCE << RuntimeClass.VM_TYPE_SHIFT)
                : flags;
    }

    /** Tells whether {@code field} is the one before a direct buffer's address. */
    public static boolean isBufferObjectField(FieldReader field) {
        return field.getAnnotations().get(BUFFER_OBJECT_MARKER) != null;
    }

    private static int kindOf(ValueType.Primitive type) {
        return switch (type.getKind()) {
            case BOOLEAN -> ClassInfo.PrimitiveKind.BOOLEAN;
            case BYTE -> ClassInfo.PrimitiveKind.BYTE;
            case SHORT -> ClassInfo.PrimitiveKind.SHORT;
            case CHARACTER -> ClassInfo.PrimitiveKind.CHAR;
            case INTEGER -> ClassInfo.PrimitiveKind.INT;
            case LONG -> ClassInfo.PrimitiveKind.LONG;
            case FLOAT -> ClassInfo.PrimitiveKind.FLOAT;
            case DOUBLE -> ClassInfo.PrimitiveKind.DOUBLE;
        };
    }
}
