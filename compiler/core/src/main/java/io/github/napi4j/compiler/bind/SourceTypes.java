package io.github.napi4j.compiler.bind;

import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.resolution.TypeSolver;
import com.github.javaparser.resolution.declarations.ResolvedReferenceTypeDeclaration;
import com.github.javaparser.resolution.model.SymbolReference;
import com.github.javaparser.symbolsolver.javaparsermodel.JavaParserFacade;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The types that the project itself declares, by canonical name. */
final class SourceTypes implements TypeSolver {
    private final Map<String, TypeDeclaration<?>> types = new LinkedHashMap<>();
    private final Set<String> packages = new TreeSet<>();
    private @Nullable TypeSolver parent;

    void add(ParsedSource source) {
        source.unit().getPackageDeclaration().ifPresent(declaration -> packages.add(declaration.getNameAsString()));
        for (TypeDeclaration<?> type : source.unit().getTypes()) {
            add(type);
        }
    }

    private void add(TypeDeclaration<?> type) {
        type.getFullyQualifiedName().ifPresent(name -> types.put(name, type));
        type.getMembers().forEach(member -> member.ifTypeDeclaration(this::add));
    }

    Optional<TypeDeclaration<?>> find(String canonicalName) {
        return Optional.ofNullable(types.get(canonicalName));
    }

    /** Whether a package, or one that it lies in, is the project's. */
    boolean ownsPackage(String name) {
        return packages.stream().anyMatch(own -> name.equals(own) || name.startsWith(own + "."));
    }

    /** Simple names of everything declared. */
    Set<String> simpleNames() {
        return types.values().stream().map(TypeDeclaration::getNameAsString).collect(Collectors.toSet());
    }

    @Override
    @SuppressWarnings("NullAway") // TypeSolver is unannotated; the root's parent is null by its contract.
    public TypeSolver getParent() {
        return parent;
    }

    @Override
    public void setParent(TypeSolver parent) {
        this.parent = parent;
    }

    @Override
    public SymbolReference<ResolvedReferenceTypeDeclaration> tryToSolveType(String name) {
        TypeDeclaration<?> type = types.get(name);
        return type == null
                ? SymbolReference.unsolved()
                : SymbolReference.solved(JavaParserFacade.get(getRoot()).getTypeDeclaration(type));
    }

    @Override
    public SymbolReference<ResolvedReferenceTypeDeclaration> tryToSolveTypeInModule(String module, String name) {
        return tryToSolveType(name);
    }
}
