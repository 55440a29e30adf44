package io.github.napi4j.compiler.bind;

import com.github.javaparser.ast.body.ClassOrInterfaceDeclaration;
import com.github.javaparser.ast.body.RecordDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import io.github.napi4j.compiler.diagnostic.Diagnostics;
import io.github.napi4j.compiler.model.ExportedType;
import java.util.Optional;

/** Binds the addon's own types, each kind by its binder. */
final class ExportedTypeBinder {
    private final ClassBinder classes;
    private final RecordBinder records;

    ExportedTypeBinder(
            SourceTypes sources,
            TypeReader reader,
            FunctionBinder functions,
            TypeBinder types,
            Diagnostics diagnostics) {
        classes = new ClassBinder(sources, reader, functions, types, diagnostics);
        records = new RecordBinder(reader, types, diagnostics);
    }

    /** What a message calls the kind of a declaration. */
    static String kind(TypeDeclaration<?> declared) {
        return declared instanceof RecordDeclaration ? "record" : "type";
    }

    /** The type, or nothing after reporting all that is wrong with it. */
    Optional<? extends ExportedType> bind(TypeDeclaration<?> declared, Optional<ExportName> name) {
        if (declared instanceof RecordDeclaration declaredRecord) {
            return records.bind(declaredRecord, name);
        }
        if (declared instanceof ClassOrInterfaceDeclaration declaredClass) {
            return classes.bind(declaredClass, name);
        }
        throw new IllegalArgumentException("not exported: " + declared.getNameAsString());
    }
}
