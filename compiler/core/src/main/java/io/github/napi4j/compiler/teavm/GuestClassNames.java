package io.github.napi4j.compiler.teavm;

import org.jspecify.annotations.Nullable;
import org.teavm.model.ClassReaderSource;
import org.teavm.parsing.substitution.SubstituteClassNameMapping;

/**
 * Which class stands for which: TeaVM's rules, but for classes that the JDK's files provide, and ours for classes that no
 * Java compiler lets us name as they are.
 */
final class GuestClassNames implements SubstituteClassNameMapping {
    private static final String VAR_HANDLE = "java.lang.invoke.VarHandle";
    private static final String OUR_VAR_HANDLE = "io.github.napi4j.runtime.concurrent.VarHandle";
    private static final String INTERNAL = "jdk.internal.";
    private static final String OUR_INTERNAL = "io.github.napi4j.runtime.internal.";

    private final SubstituteClassNameMapping rules;

    GuestClassNames(SubstituteClassNameMapping rules) {
        this.rules = rules;
    }

    @Override
    public @Nullable String originalToSubstitute(ClassReaderSource classes, String original) {
        if (original.equals(VAR_HANDLE)) {
            return OUR_VAR_HANDLE;
        }
        if (original.startsWith(INTERNAL) && !JdkClassFiles.provide(original)) {
            return OUR_INTERNAL + original.substring(INTERNAL.length());
        }
        return JdkClassFiles.provide(original) ? original : rules.originalToSubstitute(classes, original);
    }

    @Override
    public String substituteToOriginal(String substitute) {
        if (substitute.equals(OUR_VAR_HANDLE)) {
            return VAR_HANDLE;
        }
        return substitute.startsWith(OUR_INTERNAL)
                ? INTERNAL + substitute.substring(OUR_INTERNAL.length())
                : rules.substituteToOriginal(substitute);
    }
}
