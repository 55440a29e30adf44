package io.github.napi4j.compiler.teavm;

import io.github.napi4j.compiler.model.GlueNames;
import org.teavm.model.MethodReference;
import org.teavm.model.optimization.InliningFilter;
import org.teavm.model.optimization.InliningFilterFactory;

/**
 * Keeps the functions that JavaScript calls out of the one that dispatches to them. Each has one caller, so all would go in,
 * and with some hundred of them that function is too long for a method of a JVM's: Chicory would interpret every call. The
 * link keeps them apart too.
 *
 * @param others what decides where this does not
 */
record InliningChoice(InliningFilterFactory others) implements InliningFilterFactory {
    @Override
    public InliningFilter createFilter(MethodReference caller) {
        InliningFilter filter = others.createFilter(caller);
        return isDispatch(caller) ? callee -> !isDispatchedTo(callee) && filter.apply(callee) : filter;
    }

    private static boolean isDispatch(MethodReference method) {
        return method.getClassName().equals(GlueNames.CLASS_NAME)
                && method.getName().equals(GlueNames.DISPATCH);
    }

    private static boolean isDispatchedTo(MethodReference method) {
        return method.getClassName().equals(GlueNames.CLASS_NAME)
                && method.getName().startsWith(GlueNames.CALLED_PREFIX);
    }
}
