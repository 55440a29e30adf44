package io.github.napi4j.compiler.escape;

import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.NodeList;
import com.github.javaparser.ast.body.BodyDeclaration;
import com.github.javaparser.ast.body.CallableDeclaration;
import com.github.javaparser.ast.body.ClassOrInterfaceDeclaration;
import com.github.javaparser.ast.body.ConstructorDeclaration;
import com.github.javaparser.ast.body.EnumConstantDeclaration;
import com.github.javaparser.ast.body.EnumDeclaration;
import com.github.javaparser.ast.body.FieldDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.RecordDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.expr.TypePatternExpr;
import com.github.javaparser.ast.expr.VariableDeclarationExpr;
import com.github.javaparser.ast.nodeTypes.NodeWithSimpleName;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.CatchClause;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import com.github.javaparser.ast.stmt.ForEachStmt;
import com.github.javaparser.ast.stmt.ForStmt;
import com.github.javaparser.ast.stmt.Statement;
import com.github.javaparser.ast.stmt.SwitchEntry;
import com.github.javaparser.ast.stmt.TryStmt;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What names mean, as far as the addon's own sources declare it. */
final class SourceNames {
    private final Map<String, TypeDeclaration<?>> types = new HashMap<>();
    private final Map<String, List<CallableDeclaration<?>>> callables = new HashMap<>();

    SourceNames(List<CompilationUnit> units) {
        for (CompilationUnit unit : units) {
            unit.findAll(TypeDeclaration.class).forEach(type -> types.putIfAbsent(type.getNameAsString(), type));
            unit.findAll(CallableDeclaration.class)
                    .forEach(callable -> callables
                            .computeIfAbsent(callable.getNameAsString(), name -> new ArrayList<>())
                            .add(callable));
        }
    }

    /** The type of a simple name. */
    Optional<TypeDeclaration<?>> type(String name) {
        return Optional.ofNullable(types.get(name));
    }

    /** Methods of a name that take so many arguments. */
    List<MethodDeclaration> methods(String name, int arguments) {
        return callables.getOrDefault(name, List.of()).stream()
                .filter(MethodDeclaration.class::isInstance)
                .filter(callable -> takes(callable, arguments))
                .map(MethodDeclaration.class::cast)
                .toList();
    }

    /** Constructors of a class that take so many arguments. */
    List<ConstructorDeclaration> constructors(String name, int arguments) {
        return callables.getOrDefault(name, List.of()).stream()
                .filter(ConstructorDeclaration.class::isInstance)
                .filter(callable -> takes(callable, arguments))
                .map(ConstructorDeclaration.class::cast)
                .toList();
    }

    private static boolean takes(CallableDeclaration<?> callable, int arguments) {
        int parameters = callable.getParameters().size();
        boolean varargs =
                parameters > 0 && callable.getParameter(parameters - 1).isVarArgs();
        return varargs ? arguments >= parameters - 1 : arguments == parameters;
    }

    /** The variable, parameter or field that a name means at a place; nothing for what the sources do not declare. */
    Optional<Node> variable(String name, Node at) {
        Node child = at;
        for (Optional<Node> parent = at.getParentNode(); parent.isPresent(); parent = child.getParentNode()) {
            Optional<Node> found = declaredIn(parent.get(), child, name);
            if (found.isPresent()) {
                return found;
            }
            child = parent.get();
        }
        return Optional.empty();
    }

    private Optional<Node> declaredIn(Node scope, Node child, String name) {
        if (scope instanceof BlockStmt block) {
            return inStatements(block.getStatements(), name);
        } else if (scope instanceof SwitchEntry entry) {
            return inStatements(entry.getStatements(), name);
        } else if (scope instanceof ForStmt loop) {
            return inExpressions(loop.getInitialization(), name);
        } else if (scope instanceof ForEachStmt loop) {
            return inExpression(loop.getVariable(), name);
        } else if (scope instanceof TryStmt attempt) {
            return inExpressions(attempt.getResources(), name);
        } else if (scope instanceof CatchClause clause) {
            return named(List.of(clause.getParameter()), name);
        } else if (scope instanceof LambdaExpr lambda) {
            return named(lambda.getParameters(), name);
        } else if (scope instanceof CallableDeclaration<?> callable) {
            Optional<Node> parameter = named(callable.getParameters(), name);
            return parameter.isPresent() ? parameter : named(callable.findAll(TypePatternExpr.class), name);
        } else if (scope instanceof TypeDeclaration<?> type) {
            return field(type, name);
        } else if (scope instanceof ObjectCreationExpr creation
                && creation.getAnonymousClassBody().isPresent()) {
            boolean inside = child instanceof BodyDeclaration<?>;
            return inside ? inMembers(creation.getAnonymousClassBody().get(), name) : Optional.empty();
        }
        return Optional.empty();
    }

    /** A field of a class or of one that it extends. */
    Optional<Node> field(TypeDeclaration<?> type, String name) {
        Optional<Node> own = inMembers(type.getMembers(), name);
        if (own.isPresent()) {
            return own;
        }
        if (type instanceof RecordDeclaration declared) {
            return named(declared.getParameters(), name);
        }
        if (type instanceof EnumDeclaration declared) {
            return named(declared.getEntries(), name);
        }
        if (type instanceof ClassOrInterfaceDeclaration declared) {
            return declared.getExtendedTypes().stream()
                    .flatMap(extended -> this.type(extended.getNameAsString()).stream())
                    .filter(extended -> !extended.equals(type))
                    .flatMap(extended -> field(extended, name).stream())
                    .findFirst();
        }
        return Optional.empty();
    }

    private static Optional<Node> inMembers(NodeList<BodyDeclaration<?>> members, String name) {
        return members.stream()
                .filter(FieldDeclaration.class::isInstance)
                .flatMap(member -> ((FieldDeclaration) member).getVariables().stream())
                .filter(variable -> variable.getNameAsString().equals(name))
                .map(Node.class::cast)
                .findFirst();
    }

    private static Optional<Node> inStatements(NodeList<Statement> statements, String name) {
        return statements.stream()
                .filter(ExpressionStmt.class::isInstance)
                .flatMap(statement -> inExpression(((ExpressionStmt) statement).getExpression(), name).stream())
                .findFirst();
    }

    private static Optional<Node> inExpressions(NodeList<Expression> expressions, String name) {
        return expressions.stream()
                .flatMap(expression -> inExpression(expression, name).stream())
                .findFirst();
    }

    private static Optional<Node> inExpression(Expression expression, String name) {
        return expression instanceof VariableDeclarationExpr declaration
                ? named(declaration.getVariables(), name)
                : Optional.empty();
    }

    private static Optional<Node> named(List<? extends NodeWithSimpleName<?>> candidates, String name) {
        return candidates.stream()
                .filter(candidate -> candidate.getNameAsString().equals(name))
                .map(Node.class::cast)
                .findFirst();
    }

    /** Whether a declared variable is a static field. */
    static boolean isStatic(Node variable) {
        if (variable instanceof EnumConstantDeclaration) {
            return true;
        }
        return variable instanceof VariableDeclarator
                && variable.getParentNode().orElseThrow() instanceof FieldDeclaration field
                && (field.isStatic() || isInInterface(field));
    }

    private static boolean isInInterface(FieldDeclaration field) {
        return field.getParentNode().orElseThrow() instanceof ClassOrInterfaceDeclaration type && type.isInterface();
    }

    /** Whether a declared variable is a field of an object. */
    static boolean isField(Node variable) {
        return variable instanceof VariableDeclarator
                && variable.getParentNode().orElseThrow() instanceof FieldDeclaration
                && !isStatic(variable);
    }
}
