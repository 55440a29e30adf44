package io.github.napi4j.compiler.teavm;

import java.util.Set;
import org.teavm.model.ClassHolder;
import org.teavm.model.ClassHolderTransformer;
import org.teavm.model.ClassHolderTransformerContext;

/**
 * Makes classes of the class library {@code Serializable} that are so in the JDK. Nothing is serialized, but javac chooses that interface
 * for an array of strings, numbers and characters, which a character could not be stored in.
 */
final class AbsentInterfaces implements ClassHolderTransformer {
    private static final String SERIALIZABLE = "java.io.Serializable";

    private static final Set<String> SERIALIZABLE_CLASSES = Set.of(
            "java.lang.Character",
            "java.lang.Class",
            "java.security.Permission",
            "java.text.DecimalFormatSymbols",
            "java.util.Date",
            "java.util.UUID");

    @Override
    public void transformClass(ClassHolder cls, ClassHolderTransformerContext context) {
        if (SERIALIZABLE_CLASSES.contains(cls.getName())) {
            cls.getInterfaces().add(SERIALIZABLE);
        }
    }
}
