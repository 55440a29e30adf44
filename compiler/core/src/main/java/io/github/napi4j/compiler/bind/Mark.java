package io.github.napi4j.compiler.bind;

import com.github.javaparser.ast.NodeList;
import com.github.javaparser.ast.expr.AnnotationExpr;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** Annotations of the API that say what a type is in JavaScript. */
enum Mark {
    UNSIGNED("Unsigned"),
    BIG_INT("BigInt"),
    LATIN1("Latin1"),
    UTF8("Utf8"),
    JS_MAP("JsMap"),
    JS_STREAM("JsStream"),
    TYPED("Typed");

    private static final String API = "io.github.napi4j.";

    private final String simpleName;

    Mark(String simpleName) {
        this.simpleName = simpleName;
    }

    /** As source spells it: {@code @Unsigned}. */
    String spelled() {
        return "@" + simpleName;
    }

    /** The marks among some annotations. */
    static Map<Mark, AnnotationExpr> among(NodeList<AnnotationExpr> annotations) {
        Map<Mark, AnnotationExpr> marks = new EnumMap<>(Mark.class);
        for (AnnotationExpr annotation : annotations) {
            find(annotation).ifPresent(mark -> marks.put(mark, annotation));
        }
        return marks;
    }

    private static Optional<Mark> find(AnnotationExpr annotation) {
        String simple = annotation.getName().getIdentifier();
        for (Mark mark : values()) {
            if (mark.simpleName.equals(simple) && Annotations.isFrom(API, annotation)) {
                return Optional.of(mark);
            }
        }
        return Optional.empty();
    }
}
