package io.github.napi4j.compiler.bind;

import com.github.javaparser.ast.body.EnumConstantDeclaration;
import com.github.javaparser.ast.body.EnumDeclaration;
import com.github.javaparser.ast.expr.Expression;
import io.github.napi4j.compiler.diagnostic.Diagnostic;
import io.github.napi4j.compiler.diagnostic.DiagnosticCode;
import io.github.napi4j.compiler.diagnostic.Diagnostics;
import io.github.napi4j.compiler.diagnostic.SourceSpan;
import io.github.napi4j.compiler.model.BoundEnum;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code @Napi} enums to {@link BoundEnum}. */
final class EnumBinder {
    private final Diagnostics diagnostics;

    EnumBinder(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
    }

    /** The enum, or nothing after reporting all that is wrong with it. */
    Optional<BoundEnum> bind(EnumDeclaration declared, Optional<ExportName> name) {
        NapiAnnotation members = NapiAnnotation.of(declared);
        boolean visible = Visibility.check(declared, declared.getName(), "its export", diagnostics);
        boolean numeric = members.flag("numeric", false, diagnostics);
        NamingCase naming = members.constant("naming", NamingCase.class, NamingCase.AS_WRITTEN, diagnostics);
        List<BoundEnum.Constant> constants = new ArrayList<>();
        int next = 0;
        for (EnumConstantDeclaration declaredConstant : declared.getEntries()) {
            BoundEnum.Constant constant = constant(declaredConstant, naming, numeric, next);
            constants.add(constant);
            next = constant.number() + 1;
        }
        boolean unique = checkUnique(declared, constants, numeric);
        if (!visible || !unique || name.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new BoundEnum(
                name.get().name(),
                declared.getFullyQualifiedName().orElseThrow(),
                numeric,
                members.constant("style", BoundEnum.Style.class, BoundEnum.Style.ENUM, diagnostics),
                constants,
                Javadoc.of(declared),
                name.get().span()));
    }

    private BoundEnum.Constant constant(
            EnumConstantDeclaration declared, NamingCase naming, boolean numeric, int next) {
        String javaName = declared.getNameAsString();
        Optional<NapiAnnotation> members = NapiAnnotation.find(declared);
        String text = members.map(written -> written.text("name", diagnostics)).orElse("");
        Optional<Integer> number = members.flatMap(written -> written.number("value", diagnostics));
        members.flatMap(written -> written.value(numeric ? "name" : "value"))
                .ifPresent(misplaced -> reportMisplaced(misplaced, numeric));
        return new BoundEnum.Constant(
                javaName, text.isEmpty() ? naming.of(javaName) : text, number.orElse(next), Javadoc.of(declared));
    }

    private void reportMisplaced(Expression misplaced, boolean numeric) {
        diagnostics.report(Diagnostic.of(
                        DiagnosticCode.N2061,
                        numeric ? "a constant of a numeric enum has a number" : "a constant of this enum is a string")
                .at(ParsedSource.span(misplaced))
                .help(
                        numeric
                                ? "write `@Napi(value = ...)`"
                                : "write `@Napi(name = \"...\")`, or `numeric = true` on the enum"));
    }

    private boolean checkUnique(EnumDeclaration declared, List<BoundEnum.Constant> constants, boolean numeric) {
        boolean unique = true;
        Map<Object, SourceSpan> taken = new HashMap<>();
        for (int i = 0; i < constants.size(); i++) {
            BoundEnum.Constant constant = constants.get(i);
            Object value = numeric ? constant.number() : constant.text();
            SourceSpan span = ParsedSource.span(declared.getEntries().get(i).getName());
            SourceSpan first = taken.putIfAbsent(value, span);
            if (first != null) {
                unique = false;
                diagnostics.report(Diagnostic.of(
                                DiagnosticCode.N2061,
                                "two constants of `" + declared.getNameAsString() + "` are `" + value
                                        + "` in JavaScript")
                        .at(span, "second")
                        .related(first, "first")
                        .help("give one another value: `@Napi(" + (numeric ? "value = ..." : "name = \"...\"") + ")`"));
            }
        }
        if (constants.isEmpty()) {
            unique = false;
            diagnostics.report(Diagnostic.of(
                            DiagnosticCode.N2061, "the enum `" + declared.getNameAsString() + "` has no constants")
                    .at(ParsedSource.span(declared.getName()))
                    .help("add a constant"));
        }
        return unique;
    }
}
