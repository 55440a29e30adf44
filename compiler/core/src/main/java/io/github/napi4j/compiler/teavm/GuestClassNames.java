package io.github.napi4j.compiler.teavm;

import org.jspecify.annotations.Nullable;
import org.teavm.model.ClassReaderSource;
import org.teavm.parsing.substitution.SubstituteClassNameMapping;

/** Which class stands for which: TeaVM's rules, and ours for a class that no Java compiler lets us name as it is. */
final class GuestClassNames implements SubstituteClassNameMapping {
    private static final String VAR_HANDLE = "java.lang.invoke.VarHandle";
    private static final String OUR_VAR_HANDLE = "io.github.napi4j.runtime.concurrent.VarHandle";

    private final SubstituteClassNameMapping rules;

    GuestClassNames(SubstituteClassNameMapping rules) {
        this.rules = rules;
    }

    @Override
    public @Nullable String originalToSubstitute(ClassReaderSource classes, String original) {
        return original.equals(VAR_HANDLE) ? OUR_VAR_HANDLE : rules.originalToSubstitute(classes, original);
    }

    @Override
    public String substituteToOriginal(String substitute) {
        return substitute.equals(OUR_VAR_HANDLE) ? VAR_HANDLE : rules.substituteToOriginal(substitute);
    }
}
