package io.github.napi4j.compiler.bind;

import com.github.javaparser.ast.body.ClassOrInterfaceDeclaration;
import com.github.javaparser.ast.body.EnumDeclaration;
import com.github.javaparser.ast.body.RecordDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import io.github.napi4j.compiler.diagnostic.Diagnostics;
import io.github.napi4j.compiler.model.ExportedType;
import java.util.Optional;

/** Binds the addon's own types, each kind by its binder. */
final class ExportedTypeBinder {
    private final ClassBinder classes;
    private final RecordBinder records;
    private final EnumBinder enums;
    private final UnionBinder unions;

    ExportedTypeBinder(
            SourceTypes sources,
            TypeReader reader,
            FunctionBinder functions,
            TypeBinder types,
            Diagnostics diagnostics) {
        classes = new ClassBinder(sources, reader, functions, types, diagnostics);
        records = new RecordBinder(reader, types, diagnostics);
        enums = new EnumBinder(diagnostics);
        unions = new UnionBinder(types, diagnostics);
    }

    /** The type, or nothing after reporting all that is wrong with it. */
    Optional<? extends ExportedType> bind(TypeDeclaration<?> declared, Optional<ExportName> name) {
        if (declared instanceof RecordDeclaration declaredRecord) {
            return records.bind(declaredRecord, name);
        }
        if (declared instanceof EnumDeclaration declaredEnum) {
            return enums.bind(declaredEnum, name);
        }
        ClassOrInterfaceDeclaration type = (ClassOrInterfaceDeclaration) declared;
        return type.isInterface() ? unions.bind(type, name) : classes.bind(type, name);
    }
}
