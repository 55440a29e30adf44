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

    boolean nullable();

    /** As a message shows it. */
    String text();

    TypeUse asNullable();

    /** The same with type variables replaced. */
    TypeUse substitute(Map<String, TypeUse> variables);

    record VoidUse(SourceSpan span, boolean nullable) implements TypeUse {
        @Override
        public String text() {
            return "void";
        }

        @Override
        public TypeUse asNullable() {
            return new VoidUse(span, true);
        }

        @Override
        public TypeUse substitute(Map<String, TypeUse> variables) {
            return this;
        }
    }

    /** A primitive; no kind for {@code char}, which has no counterpart. */
    record PrimitiveUse(String name, Optional<PrimitiveKind> kind, SourceSpan span, boolean nullable)
            implements TypeUse {
        @Override
        public String text() {
            return name;
        }

        @Override
        public TypeUse asNullable() {
            return new PrimitiveUse(name, kind, span, true);
        }

        @Override
        public TypeUse substitute(Map<String, TypeUse> variables) {
            return this;
        }
    }

    record ArrayUse(TypeUse element, SourceSpan span, boolean nullable) implements TypeUse {
        @Override
        public String text() {
            return element.text() + "[]";
        }

        @Override
        public TypeUse asNullable() {
            return new ArrayUse(element, span, true);
        }

        @Override
        public TypeUse substitute(Map<String, TypeUse> variables) {
            return new ArrayUse(element.substitute(variables), span, nullable);
        }
    }

    record ClassUse(
            ResolvedReferenceTypeDeclaration declaration, List<TypeUse> arguments, SourceSpan span, boolean nullable)
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
        public TypeUse asNullable() {
            return new ClassUse(declaration, arguments, span, true);
        }

        @Override
        public TypeUse substitute(Map<String, TypeUse> variables) {
            List<TypeUse> replaced = arguments.stream()
                    .map(argument -> argument.substitute(variables))
                    .toList();
            return new ClassUse(declaration, replaced, span, nullable);
        }
    }

    /** A type variable; those of a method are never replaced. */
    record VariableUse(String name, boolean ofMethod, SourceSpan span, boolean nullable) implements TypeUse {
        @Override
        public String text() {
            return name;
        }

        @Override
        public TypeUse asNullable() {
            return new VariableUse(name, ofMethod, span, true);
        }

        @Override
        public TypeUse substitute(Map<String, TypeUse> variables) {
            TypeUse value = ofMethod ? null : variables.get(name);
            if (value == null) {
                return this;
            }
            return nullable ? value.asNullable() : value;
        }
    }

    record WildcardUse(Optional<TypeUse> bound, SourceSpan span) implements TypeUse {
        @Override
        public boolean nullable() {
            return false;
        }

        @Override
        public String text() {
            return "?";
        }

        @Override
        public TypeUse asNullable() {
            return this;
        }

        @Override
        public TypeUse substitute(Map<String, TypeUse> variables) {
            return new WildcardUse(bound.map(type -> type.substitute(variables)), span);
        }
    }
}
