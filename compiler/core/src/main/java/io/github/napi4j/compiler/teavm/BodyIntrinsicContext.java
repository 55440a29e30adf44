package io.github.napi4j.compiler.teavm;

import org.teavm.ast.Expr;
import org.teavm.backend.c.generate.CodeWriter;
import org.teavm.backend.c.generate.IncludeManager;
import org.teavm.backend.c.generate.StringPool;
import org.teavm.backend.c.intrinsic.IntrinsicContext;
import org.teavm.backend.lowlevel.generate.NameProvider;
import org.teavm.diagnostics.Diagnostics;
import org.teavm.model.ClassReaderSource;
import org.teavm.model.MethodReference;

/** A method that is being written, as TeaVM's intrinsics see it. */
record BodyIntrinsicContext(BodyWriter body) implements IntrinsicContext {
    @Override
    public CodeWriter writer() {
        return body.writer;
    }

    @Override
    public NameProvider names() {
        return body.module.names;
    }

    @Override
    public void emit(Expr expression) {
        body.write(expression);
    }

    @Override
    public Diagnostics diagnotics() {
        return body.module.controller.getDiagnostics();
    }

    @Override
    public MethodReference callingMethod() {
        return body.method;
    }

    @Override
    public StringPool stringPool() {
        return body.unit.strings;
    }

    @Override
    public IncludeManager includes() {
        return body.unit.includes;
    }

    @Override
    public String escapeFileName(String name) {
        return name.replace('.', '/');
    }

    @Override
    public boolean isIncremental() {
        return false;
    }

    @Override
    public ClassReaderSource classes() {
        return body.module.classes;
    }

    @Override
    public void importMethod(MethodReference method, boolean isStatic) {
        body.unit.needMethod(method, isStatic);
    }

    /** Opens a parenthesis that the intrinsic closes. */
    @Override
    public void emitCallSite() {
        String note = body.noteSite();
        body.writer.print(note.isEmpty() ? "(" : "(" + note + ", ");
    }
}
