package io.github.napi4j.compiler.teavm;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.teavm.backend.lowlevel.generate.NameProvider;
import org.teavm.interop.Export;
import org.teavm.interop.Import;
import org.teavm.model.AnnotationReader;
import org.teavm.model.ClassReaderSource;
import org.teavm.model.FieldReference;
import org.teavm.model.MethodDescriptor;
import org.teavm.model.MethodReader;
import org.teavm.model.MethodReference;
import org.teavm.model.ValueType;
import org.teavm.runtime.RuntimeArray;
import org.teavm.runtime.RuntimeClass;
import org.teavm.runtime.RuntimeObject;

/**
 * C names that depend on nothing but what they name, so that the C of one class never changes because of another.
 *
 * <p>A name is readable first and unique by a hash of the full signature. Names given by {@code @Export} and
 * {@code @Import}, and those of structures that the runtime declares, are taken as they are.
 */
final class StableNames implements NameProvider {
    private static final Map<String, String> DECLARED_STRUCTURES = Map.of(
            "java.lang.Object",
            "TeaVM_Object",
            RuntimeObject.class.getName(),
            "TeaVM_Object",
            "java.lang.String",
            "TeaVM_String",
            RuntimeClass.class.getName(),
            "TeaVM_Class",
            RuntimeArray.class.getName(),
            "TeaVM_Array");

    private static final Map<FieldReference, String> DECLARED_FIELDS = Map.of(
            new FieldReference(RuntimeObject.class.getName(), "classReference"), "header",
            new FieldReference(RuntimeObject.class.getName(), "hashCode"), "hash",
            new FieldReference(RuntimeArray.class.getName(), "size"), "size",
            new FieldReference("java.lang.String", "characters"), "characters",
            new FieldReference("java.lang.String", "hashCode"), "hashCode",
            new FieldReference(RuntimeClass.class.getName(), "parent"), "superclass");

    private final ClassReaderSource classes;
    private final Map<Object, String> known = new HashMap<>();
    private final Set<String> taken = new HashSet<>();

    StableNames(ClassReaderSource classes) {
        this.classes = classes;
    }

    static boolean isDeclaredStructure(String className) {
        return DECLARED_STRUCTURES.containsKey(className);
    }

    @Override
    public String forMethod(MethodReference method) {
        return known.computeIfAbsent(method, key -> {
            String given = givenName(method);
            return given != null
                    ? given
                    : unique(
                            "m_" + shorten(method.getClassName()) + "_" + sanitize(method.getName()),
                            method.toString());
        });
    }

    private @Nullable String givenName(MethodReference reference) {
        MethodReader method = classes.resolve(reference);
        if (method == null) {
            return null;
        }
        for (Class<?> annotation : new Class<?>[] {Export.class, Import.class}) {
            AnnotationReader found = method.getAnnotations().get(annotation.getName());
            if (found != null) {
                return found.getValue("name").getString();
            }
        }
        return null;
    }

    @Override
    public String forVirtualMethod(MethodDescriptor method) {
        return known.computeIfAbsent(method, key -> "v_" + sanitize(method.getName()) + "_" + hash(method.toString()));
    }

    @Override
    public String forStaticField(FieldReference field) {
        return known.computeIfAbsent(
                new Named("static", field),
                key -> unique(
                        "s_" + shorten(field.getClassName()) + "_" + sanitize(field.getFieldName()), field.toString()));
    }

    @Override
    public String forMemberField(FieldReference field) {
        String declared = DECLARED_FIELDS.get(field);
        if (declared != null) {
            return declared;
        }
        if (field.getClassName().equals(RuntimeClass.class.getName())) {
            return field.getFieldName();
        }
        String sanitized = sanitize(field.getFieldName());
        return "f_" + sanitized + (sanitized.equals(field.getFieldName()) ? "" : "_" + hash(field.getFieldName()));
    }

    @Override
    public String forClass(String className) {
        String declared = DECLARED_STRUCTURES.get(className);
        return declared != null ? declared : forType("c_", ValueType.object(className));
    }

    @Override
    public String forClassInitializer(String className) {
        return forType("i_", ValueType.object(className));
    }

    @Override
    public String forClassSystemInitializer(ValueType type) {
        return forType("y_", type);
    }

    @Override
    public String forClassClass(String className) {
        return forType("t_", ValueType.object(className));
    }

    @Override
    public String forClassInstance(ValueType type) {
        return forType("k_", type);
    }

    @Override
    public String forSupertypeFunction(ValueType type) {
        return forType("is_", type);
    }

    @Override
    public String createTopLevelName(String template) {
        return unique("x_" + sanitize(template), template);
    }

    private String forType(String prefix, ValueType type) {
        return known.computeIfAbsent(new Named(prefix, type), key -> unique(prefix + readable(type), prefix + type));
    }

    private static String readable(ValueType type) {
        if (type instanceof ValueType.Object object) {
            return shorten(object.getClassName());
        }
        if (type instanceof ValueType.Array array) {
            return "array_" + readable(array.getItemType());
        }
        return sanitize(type.toString());
    }

    /** A name of its own; two things with equal names and hashes get a number, which has yet to be seen. */
    private String unique(String readable, String signature) {
        String name = readable + "_" + hash(signature);
        String result = name;
        for (int i = 2; !taken.add(result); i++) {
            result = name + "_" + i;
        }
        return result;
    }

    /** Initials of the package, then the class: {@code ju_ArrayList}. */
    private static String shorten(String className) {
        StringBuilder initials = new StringBuilder();
        int start = 0;
        for (int dot = className.indexOf('.'); dot >= 0; dot = className.indexOf('.', start)) {
            initials.append(className.charAt(start));
            start = dot + 1;
        }
        return (initials.isEmpty() ? "" : sanitize(initials.toString()) + "_") + sanitize(className.substring(start));
    }

    private static String sanitize(String name) {
        StringBuilder result = new StringBuilder(name.length());
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
            boolean plain = letter || (c >= '0' && c <= '9' && i > 0);
            result.append(plain ? c : '_');
        }
        return result.toString();
    }

    /** 41 bits of a 64-bit FNV-1a hash, as eight base-36 digits. */
    static String hash(String text) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
        }
        hash ^= hash >>> 32;
        String digits = Long.toString((hash & 0x1ffffffffffL), 36);
        return "0".repeat(Math.max(0, 8 - digits.length())) + digits;
    }

    private record Named(String kind, Object subject) {}
}
