package io.github.napi4j.compiler.teavm;

import java.util.Map;
import org.teavm.model.ClassHolder;
import org.teavm.model.ClassHolderSource;
import org.teavm.model.ClassHolderTransformer;
import org.teavm.model.ClassHolderTransformerContext;
import org.teavm.model.MethodHolder;
import org.teavm.model.util.ModelUtils;

/** Puts single methods of the JDK's classes in the place of the class library's, where those are not what they say. */
final class JdkMethods implements ClassHolderTransformer {
    /** The class library's synchronized collections are not; the classes that these make are in {@link JdkClassFiles}. */
    private static final Map<String, String> PREFIX_BY_CLASS = Map.of("java.util.Collections", "synchronized");

    private final ClassHolderSource jdk;

    JdkMethods(ClassHolderSource jdk) {
        this.jdk = jdk;
    }

    @Override
    public void transformClass(ClassHolder cls, ClassHolderTransformerContext context) {
        String prefix = PREFIX_BY_CLASS.get(cls.getName());
        ClassHolder original = prefix != null ? jdk.get(cls.getName()) : null;
        if (original == null) {
            return;
        }
        for (MethodHolder method : original.getMethods()) {
            if (method.getName().startsWith(prefix)) {
                MethodHolder replaced = cls.getMethod(method.getDescriptor());
                if (replaced != null) {
                    cls.removeMethod(replaced);
                }
                cls.addMethod(ModelUtils.copyMethod(method));
            }
        }
    }
}
