package io.github.napi4j.compiler.bind;

import com.github.javaparser.ast.NodeList;
import com.github.javaparser.ast.expr.AnnotationExpr;
import com.github.javaparser.ast.type.ArrayType;
import com.github.javaparser.ast.type.ClassOrInterfaceType;
import com.github.javaparser.ast.type.PrimitiveType;
import com.github.javaparser.ast.type.Type;
import com.github.javaparser.ast.type.WildcardType;
import com.github.javaparser.resolution.UnsolvedSymbolException;
import com.github.javaparser.resolution.types.ResolvedReferenceType;
import com.github.javaparser.resolution.types.ResolvedType;
import com.github.javaparser.resolution.types.ResolvedWildcard;
import io.github.napi4j.compiler.bind.TypeUse.ArrayUse;
import io.github.napi4j.compiler.bind.TypeUse.ClassUse;
import io.github.napi4j.compiler.bind.TypeUse.PrimitiveUse;
import io.github.napi4j.compiler.bind.TypeUse.VariableUse;
import io.github.napi4j.compiler.bind.TypeUse.VoidUse;
import io.github.napi4j.compiler.bind.TypeUse.WildcardUse;
import io.github.napi4j.compiler.diagnostic.SourceSpan;
import io.github.napi4j.compiler.model.PrimitiveKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Syntax and class-file types to {@link TypeUse}; reports names that resolve to nothing. */
final class TypeReader {
    private final MissingTypes missing;
    private final NullableAnnotations nullables;

    TypeReader(MissingTypes missing, NullableAnnotations nullables) {
        this.missing = missing;
        this.nullables = nullables;
    }

    /**
     * The type of a declaration.
     *
     * @param declared annotations in front of the declaration, which the grammar does not tell from the type's own
     */
    Optional<TypeUse> read(Type type, NodeList<AnnotationExpr> declared) {
        Optional<AnnotationExpr> nullable = nullables.find(declared);
        TypeMarks ofElement =
                new TypeMarks(nullable.filter(nullables::isTypeUse).isPresent(), Mark.among(declared));
        Optional<TypeUse> use = read(type).map(read -> markElement(read, ofElement));
        return nullable.isEmpty() || ofElement.nullable() ? use : use.map(TypeUse::asNullable);
    }

    /** A type annotation in front of an array belongs to its innermost element (JLS 9.7.4). */
    private static TypeUse markElement(TypeUse use, TypeMarks marks) {
        return use instanceof ArrayUse array
                ? new ArrayUse(markElement(array.element(), marks), array.span(), array.marks())
                : use.with(use.marks().and(marks));
    }

    private Optional<TypeUse> read(Type type) {
        SourceSpan span = ParsedSource.span(type);
        TypeMarks marks =
                new TypeMarks(nullables.find(type.getAnnotations()).isPresent(), Mark.among(type.getAnnotations()));
        if (type instanceof ArrayType array) {
            return read(array.getComponentType()).map(element -> new ArrayUse(element, span, marks));
        }
        if (type instanceof PrimitiveType primitive) {
            return Optional.of(primitive(primitive.asString(), span, marks));
        }
        if (type.isVoidType()) {
            return Optional.of(new VoidUse(span, marks));
        }
        if (type instanceof WildcardType wildcard) {
            Optional<? extends Type> bound =
                    wildcard.getExtendedType().isPresent() ? wildcard.getExtendedType() : wildcard.getSuperType();
            Optional<TypeUse> use = bound.flatMap(this::read);
            return bound.isPresent() && use.isEmpty() ? Optional.empty() : Optional.of(new WildcardUse(use, span));
        }
        if (type instanceof ClassOrInterfaceType named) {
            return named(named, marks);
        }
        throw new IllegalStateException("no such type in a signature: " + type);
    }

    private Optional<TypeUse> named(ClassOrInterfaceType type, TypeMarks marks) {
        SourceSpan span = ParsedSource.span(type);
        ResolvedType resolved;
        try {
            resolved = type.resolve();
        } catch (UnsolvedSymbolException e) {
            missing.reportUnless(type, e.getName());
            return Optional.empty();
        }
        if (resolved.isTypeVariable()) {
            var parameter = resolved.asTypeParameter();
            return Optional.of(new VariableUse(parameter.getName(), !parameter.declaredOnType(), span, marks));
        }
        List<TypeUse> arguments = new ArrayList<>();
        for (Type argument : type.getTypeArguments().orElse(new NodeList<>())) {
            Optional<TypeUse> use = read(argument);
            if (use.isEmpty()) {
                return Optional.empty();
            }
            arguments.add(use.get());
        }
        return Optional.of(
                new ClassUse(resolved.asReferenceType().getTypeDeclaration().orElseThrow(), arguments, span, marks));
    }

    /** A type out of a class file, at the place that led to it. */
    TypeUse read(ResolvedType type, SourceSpan span) {
        if (type.isVoid()) {
            return new VoidUse(span, TypeMarks.NONE);
        }
        if (type.isPrimitive()) {
            return primitive(type.describe(), span, TypeMarks.NONE);
        }
        if (type.isArray()) {
            return new ArrayUse(read(type.asArrayType().getComponentType(), span), span, TypeMarks.NONE);
        }
        if (type.isTypeVariable()) {
            var parameter = type.asTypeParameter();
            return new VariableUse(parameter.getName(), !parameter.declaredOnType(), span, TypeMarks.NONE);
        }
        if (type.isWildcard()) {
            ResolvedWildcard wildcard = type.asWildcard();
            return new WildcardUse(
                    wildcard.isBounded() ? Optional.of(read(wildcard.getBoundedType(), span)) : Optional.empty(), span);
        }
        ResolvedReferenceType reference = type.asReferenceType();
        List<TypeUse> arguments = reference.typeParametersValues().stream()
                .map(argument -> read(argument, span))
                .toList();
        return new ClassUse(reference.getTypeDeclaration().orElseThrow(), arguments, span, TypeMarks.NONE);
    }

    private static PrimitiveUse primitive(String name, SourceSpan span, TypeMarks marks) {
        PrimitiveKind kind = Arrays.stream(PrimitiveKind.values())
                .filter(candidate -> candidate.javaName().equals(name))
                .findFirst()
                .orElseThrow();
        return new PrimitiveUse(kind, span, marks);
    }
}
