package io.github.napi4j.compiler.bind;

import com.github.javaparser.ast.expr.AnnotationExpr;
import io.github.napi4j.compiler.bind.TypeUse.ArrayUse;
import io.github.napi4j.compiler.bind.TypeUse.ClassUse;
import io.github.napi4j.compiler.bind.TypeUse.PrimitiveUse;
import io.github.napi4j.compiler.diagnostic.Diagnostic;
import io.github.napi4j.compiler.diagnostic.DiagnosticCode;
import io.github.napi4j.compiler.diagnostic.Diagnostics;
import io.github.napi4j.compiler.model.PrimitiveKind;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which of the API's type annotations may stand on which type, and what they make of a number. */
final class MarkRules {
    private final Diagnostics diagnostics;

    MarkRules(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
    }

    /** Whether a use has only annotations that mean something there; reports the others. */
    boolean check(TypeUse use, TypeBinder.Site site) {
        boolean fine = true;
        Set<Mark> possible = possible(use);
        for (Map.Entry<Mark, AnnotationExpr> mark : all(use).marks().entrySet()) {
            if (!possible.contains(mark.getKey())) {
                fine = false;
                diagnostics.report(Diagnostic.of(
                                DiagnosticCode.N2060,
                                "`" + mark.getKey().spelled() + "` means nothing on `" + use.text() + "`")
                        .at(ParsedSource.span(mark.getValue()), site.what())
                        .help(help(mark.getKey())));
            }
        }
        return fine;
    }

    /** The annotations of a use; those of a primitive array stand in front of its element. */
    static TypeMarks all(TypeUse use) {
        return use instanceof ArrayUse array && array.element() instanceof PrimitiveUse
                ? use.marks().and(array.element().marks())
                : use.marks();
    }

    /** The kind that a primitive is with some annotations, which were checked. */
    static PrimitiveKind kind(PrimitiveKind plain, TypeMarks marks) {
        PrimitiveKind kind = marks.has(Mark.BIG_INT) ? PrimitiveKind.BIG_LONG : plain;
        return marks.has(Mark.UNSIGNED) ? kind.unsigned().orElseThrow() : kind;
    }

    private static Set<Mark> possible(TypeUse use) {
        if (use instanceof PrimitiveUse primitive) {
            return ofNumber(primitive.kind());
        }
        if (use instanceof ArrayUse array && array.element() instanceof PrimitiveUse element) {
            Set<Mark> possible = ofNumber(element.kind());
            if (element.kind().typedArray().isPresent()) {
                possible.add(Mark.TYPED);
            }
            if (element.kind() == PrimitiveKind.BYTE) {
                possible.add(Mark.LATIN1);
                possible.add(Mark.UTF8);
            }
            return possible;
        }
        if (use instanceof ClassUse type) {
            Optional<PrimitiveKind> element = BinaryBinder.bufferElement(type.name());
            if (element.isPresent()) {
                return element.get().unsigned().isPresent()
                        ? EnumSet.of(Mark.TYPED, Mark.UNSIGNED)
                        : EnumSet.of(Mark.TYPED);
            }
            if (type.name().equals("java.util.Map")) {
                return EnumSet.of(Mark.JS_MAP);
            }
            return type.name().equals(StreamBinder.PUBLISHER)
                    ? EnumSet.of(Mark.JS_STREAM)
                    : Arrays.stream(PrimitiveKind.values())
                            .filter(kind -> kind.boxName().equals(type.name()))
                            .findFirst()
                            .map(MarkRules::ofNumber)
                            .orElseGet(() -> EnumSet.noneOf(Mark.class));
        }
        return EnumSet.noneOf(Mark.class);
    }

    private static Set<Mark> ofNumber(PrimitiveKind kind) {
        Set<Mark> possible = EnumSet.noneOf(Mark.class);
        if (kind.unsigned().isPresent()) {
            possible.add(Mark.UNSIGNED);
        }
        if (kind == PrimitiveKind.LONG) {
            possible.add(Mark.BIG_INT);
        }
        return possible;
    }

    private static String help(Mark mark) {
        return switch (mark) {
            case UNSIGNED -> "it goes on `byte`, `short`, `int`, `long`, their boxes, arrays and buffers";
            case BIG_INT -> "it goes on `long` and `Long`; `java.math.BigInteger` is a bigint without it";
            case LATIN1, UTF8 -> "it goes on `byte[]`";
            case JS_MAP -> "it goes on `java.util.Map<K, V>`";
            case JS_STREAM -> "it goes on methods that return a `java.util.concurrent.Flow.Publisher<T>`";
            case TYPED -> "it goes on arrays and buffers of primitive numbers";
        };
    }
}
