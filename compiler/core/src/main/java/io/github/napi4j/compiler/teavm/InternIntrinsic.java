package io.github.napi4j.compiler.teavm;

import org.teavm.ast.InvocationExpr;
import org.teavm.backend.c.intrinsic.Intrinsic;
import org.teavm.backend.c.intrinsic.IntrinsicContext;
import org.teavm.model.MethodReference;

/** {@code String.intern}: the runtime's table, which constants are in as well. */
final class InternIntrinsic implements Intrinsic {
    @Override
    public boolean canHandle(MethodReference method) {
        return method.getClassName().equals("java.lang.String")
                && method.getName().equals("intern");
    }

    @Override
    public void apply(IntrinsicContext context, InvocationExpr invocation) {
        context.writer().print("n4_string_intern((TeaVM_String*) ");
        context.emit(invocation.getArguments().get(0));
        context.writer().print(")");
    }
}
