package io.github.napi4j.compiler.bind;

import com.github.javaparser.resolution.declarations.ResolvedReferenceTypeDeclaration;
import io.github.napi4j.compiler.diagnostic.SourceSpan;
import io.github.napi4j.compiler.model.PrimitiveKind;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A type as a signature uses it: names resolved, nullability known, and still with the place where it is written. What came
 * from a class file has the place of the use that led there.
 */
sealed interface TypeUse {
    SourceSpan span();

    /** What annotations say of it. */
    TypeMarks marks();

    default boolean nullable() {
        return marks().nullable();
    }

    /** As a message shows it. */
    String text();

    /** The same with other marks. */
    TypeUse with(TypeMarks marks);

    default TypeUse asNullable() {
        return with(marks().asNullable());
    }

    /** The same with type variables replaced. */
    TypeUse substitute(Map<String, TypeUse> variables);

    record VoidUse(SourceSpan span, TypeMarks marks) implements TypeUse {
        @Override
        public String text() {
            return "void";
        }

        @Override
        public TypeUse with(TypeMarks marks) {
            return new VoidUse(span, marks);
        }

        @Override
        public TypeUse substitute(Map<String, TypeUse> variables) {
            return this;
        }
    }

    /** A primitive. */
    record PrimitiveUse(PrimitiveKind kind, SourceSpan span, TypeMarks marks) implements TypeUse {
        @Override
        public String text() {
            return kind.javaName();
        }

        @Override
        public TypeUse with(TypeMarks marks) {
            return new PrimitiveUse(kind, span, marks);
        }

        @Override
        public TypeUse substitute(Map<String, TypeUse> variables) {
            return this;
        }
    }

    record ArrayUse(TypeUse element, SourceSpan span, TypeMarks marks) implements TypeUse {
        @Override
        public String text() {
            return element.text() + "[]";
        }

        @Override
        public TypeUse with(TypeMarks marks) {
            return new ArrayUse(element, span, marks);
        }

        @Override
        public TypeUse substitute(Map<String, TypeUse> variables) {
            return new ArrayUse(element.substitute(variables), span, marks);
        }
    }

    record ClassUse(
            ResolvedReferenceTypeDeclaration declaration, List<TypeUse> arguments, SourceSpan span, TypeMarks marks)
            implements TypeUse {
        String name() {
            return declaration.getQualifiedName();
        }

        @Override
        public String text() {
            String simple = declaration.getName();
            return arguments.isEmpty()
                    ? simple
                    : arguments.stream().map(TypeUse::text).collect(Collectors.joining(", ", simple + "<", ">"));
        }

        @Override
        public TypeUse with(TypeMarks marks) {
            return new ClassUse(declaration, arguments, span, marks);
        }

        @Override
        public TypeUse substitute(Map<String, TypeUse> variables) {
            List<TypeUse> replaced = arguments.stream()
                    .map(argument -> argument.substitute(variables))
                    .toList();
            return new ClassUse(declaration, replaced, span, marks);
        }
    }

    /** A type variable; those of a method are never replaced. */
    record VariableUse(String name, boolean ofMethod, SourceSpan span, TypeMarks marks) implements TypeUse {
        @Override
        public String text() {
            return name;
        }

        @Override
        public TypeUse with(TypeMarks marks) {
            return new VariableUse(name, ofMethod, span, marks);
        }

        @Override
        public TypeUse substitute(Map<String, TypeUse> variables) {
            TypeUse value = ofMethod ? null : variables.get(name);
            if (value == null) {
                return this;
            }
            return value.with(value.marks().and(marks));
        }
    }

    record WildcardUse(Optional<TypeUse> bound, SourceSpan span) implements TypeUse {
        @Override
        public TypeMarks marks() {
            return TypeMarks.NONE;
        }

        @Override
        public String text() {
            return "?";
        }

        @Override
        public TypeUse with(TypeMarks marks) {
            return this;
        }

        @Override
        public TypeUse substitute(Map<String, TypeUse> variables) {
            return new WildcardUse(bound.map(type -> type.substitute(variables)), span);
        }
    }
}
