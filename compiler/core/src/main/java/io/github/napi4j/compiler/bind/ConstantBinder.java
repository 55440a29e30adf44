package io.github.napi4j.compiler.bind;

import com.github.javaparser.ast.body.FieldDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.body.VariableDeclarator;
import io.github.napi4j.compiler.diagnostic.Diagnostics;
import io.github.napi4j.compiler.model.BoundConstant;
import java.util.Optional;

/** {@code @Napi public static final} fields outside of exported classes to {@link BoundConstant}. */
final class ConstantBinder {
    private final FieldBinder fields;
    private final TypeScriptOverrides overrides;
    private final Diagnostics diagnostics;

    ConstantBinder(FieldBinder fields, TypeScriptOverrides overrides, Diagnostics diagnostics) {
        this.fields = fields;
        this.overrides = overrides;
        this.diagnostics = diagnostics;
    }

    /** The constant, or nothing after reporting all that is wrong with it. */
    Optional<BoundConstant> bind(
            FieldDeclaration field, VariableDeclarator variable, String namespace, Optional<ExportName> name) {
        TypeDeclaration<?> owner = (TypeDeclaration<?>) field.getParentNode().orElseThrow();
        String user = "the exported constant `" + variable.getNameAsString() + "`";
        boolean reachable = Visibility.check(owner, variable.getName(), user, diagnostics);
        return fields.bind(field, variable, name, owner)
                .filter(found -> reachable)
                .map(FieldBinder.Accessors::getter)
                .map(getter -> new BoundConstant(
                        getter.name(),
                        namespace,
                        getter.ownerClass(),
                        getter.javaName(),
                        getter.result(),
                        getter.options().types().result(),
                        overrides.skips(field),
                        getter.docs(),
                        getter.span()));
    }
}
