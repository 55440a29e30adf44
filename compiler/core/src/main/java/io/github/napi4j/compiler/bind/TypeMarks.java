package io.github.napi4j.compiler.bind;

import com.github.javaparser.ast.expr.AnnotationExpr;
import java.util.EnumMap;
import java.util.Map;

/**
 * What annotations say of one use of a type.
 *
 * @param nullable whether there is a {@code @Nullable}
 * @param marks the API's annotations, each with the place where it is written
 */
record TypeMarks(boolean nullable, Map<Mark, AnnotationExpr> marks) {

    static final TypeMarks NONE = new TypeMarks(false, Map.of());

    TypeMarks {
        marks = Map.copyOf(marks);
    }

    boolean has(Mark mark) {
        return marks.containsKey(mark);
    }

    TypeMarks asNullable() {
        return new TypeMarks(true, marks);
    }

    /** These and those. */
    TypeMarks and(TypeMarks other) {
        Map<Mark, AnnotationExpr> all = new EnumMap<>(Mark.class);
        all.putAll(marks);
        all.putAll(other.marks);
        return new TypeMarks(nullable || other.nullable, all);
    }
}
