package io.github.napi4j.compiler.bind;

import com.github.javaparser.Range;
import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.DataKey;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.NodeList;
import com.github.javaparser.ast.body.CallableDeclaration;
import com.github.javaparser.ast.body.Parameter;
import io.github.napi4j.compiler.diagnostic.SourceFile;
import io.github.napi4j.compiler.diagnostic.SourceSpan;
import java.util.stream.Collectors;

/** A Java file and its syntax tree; any node of the tree finds its way back to the file. */
record ParsedSource(SourceFile file, CompilationUnit unit) {
    private static final DataKey<SourceFile> FILE = new DataKey<>() {};

    ParsedSource {
        unit.setData(FILE, file);
    }

    /** Where a node of any parsed file stands. */
    static SourceSpan span(Node node) {
        SourceFile file = node.findCompilationUnit().orElseThrow().getData(FILE);
        return span(file, node.getRange().orElseThrow());
    }

    static SourceSpan span(SourceFile file, Range range) {
        // JavaParser's end is the last character, ours the one after it.
        return new SourceSpan(file, range.begin.line, range.begin.column, range.end.line, range.end.column + 1);
    }

    /** A method without its body and annotations, as a message shows it. */
    static String signature(CallableDeclaration<?> method) {
        return method.getDeclarationAsString(true, false, true);
    }

    /** Parameter types as source spells them. */
    static String types(NodeList<Parameter> parameters) {
        return parameters.stream()
                .map(parameter -> parameter.getType().asString() + (parameter.isVarArgs() ? "..." : ""))
                .collect(Collectors.joining(", "));
    }
}
