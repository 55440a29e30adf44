package io.github.napi4j.compiler.escape;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.NodeList;
import com.github.javaparser.ast.body.BodyDeclaration;
import com.github.javaparser.ast.body.CallableDeclaration;
import com.github.javaparser.ast.body.ConstructorDeclaration;
import com.github.javaparser.ast.body.FieldDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.ArrayAccessExpr;
import com.github.javaparser.ast.expr.ArrayInitializerExpr;
import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.InstanceOfExpr;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.MethodReferenceExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.expr.ThisExpr;
import com.github.javaparser.ast.expr.TypePatternExpr;
import com.github.javaparser.ast.nodeTypes.NodeWithSimpleName;
import com.github.javaparser.ast.stmt.ExplicitConstructorInvocationStmt;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import com.github.javaparser.ast.stmt.ForEachStmt;
import com.github.javaparser.ast.stmt.ReturnStmt;
import com.github.javaparser.ast.type.Type;
import com.github.javaparser.resolution.types.ResolvedType;
import io.github.napi4j.compiler.escape.FlowGraph.Place;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads sources into a {@link FlowGraph}. */
final class FlowBuilder {
    /** Methods of libraries that look at an argument and do not keep it. */
    private static final Set<String> LOOKING = Set.of(
            "contains",
            "containsKey",
            "containsValue",
            "remove",
            "removeAll",
            "indexOf",
            "lastIndexOf",
            "get",
            "getOrDefault",
            "equals",
            "hashCode",
            "compare",
            "compareTo",
            "print",
            "println",
            "printf",
            "format",
            "append",
            "valueOf",
            "requireNonNull",
            "strictEquals",
            "instanceOf",
            "forEach",
            "accept",
            "test",
            "run",
            "sort");

    private final FlowGraph graph;
    private final SourceNames names;
    private final ExportedCode exported;
    private final IdentityHashMap<Node, Place> variables = new IdentityHashMap<>();
    private final IdentityHashMap<Node, Place> results = new IdentityHashMap<>();
    private final IdentityHashMap<Node, Place> selves = new IdentityHashMap<>();
    private final IdentityHashMap<Expression, Place> values = new IdentityHashMap<>();
    private final Place statics;

    FlowBuilder(FlowGraph graph, SourceNames names, ExportedCode exported) {
        this.graph = graph;
        this.names = names;
        this.exported = exported;
        statics = graph.place();
        graph.outlives(statics);
    }

    /** Everything that a type and its members do. */
    void add(TypeDeclaration<?> type) {
        if (exported.isExportedClass(type)) {
            graph.outlives(self(type));
        }
        type.getMembers().forEach(this::member);
    }

    private void member(BodyDeclaration<?> member) {
        if (member instanceof FieldDeclaration field) {
            field.getVariables().forEach(this::initialize);
        } else if (member instanceof CallableDeclaration<?> callable) {
            callable.getParameters().forEach(parameter -> parameter(parameter, exported.isExported(callable)));
            statements(callable);
            if (exported.isExported(callable)) {
                exportedResult(callable);
            }
        } else if (!(member instanceof TypeDeclaration<?>)) {
            statements(member);
        }
    }

    private void parameter(Parameter parameter, boolean fromJavaScript) {
        boolean handle = fromJavaScript
                ? HandleTypes.mentionsHandle(parameter.getType())
                : HandleTypes.isHandle(parameter.getType());
        if (handle) {
            graph.handle(variable(parameter), parameter.getName());
        }
    }

    /** What an exported method gives to JavaScript and JavaScript keeps. */
    private void exportedResult(CallableDeclaration<?> callable) {
        if (!(callable instanceof MethodDeclaration method) || method.getType().isVoidType()) {
            return;
        }
        boolean copied = !exported.isKeptByJavaScript(method.getType());
        method.findAll(ReturnStmt.class, statement -> Around.isSame(owner(statement), method))
                .forEach(statement -> statement
                        .getExpression()
                        .ifPresent(value ->
                                graph.later(value(value), value, "is in what is returned to JavaScript", copied)));
    }

    private void statements(Node body) {
        for (ExpressionStmt statement : body.findAll(ExpressionStmt.class)) {
            value(statement.getExpression());
        }
        for (Expression expression : body.findAll(Expression.class)) {
            value(expression);
        }
        for (ForEachStmt loop : body.findAll(ForEachStmt.class)) {
            VariableDeclarator variable = loop.getVariable().getVariable(0);
            graph.load(value(loop.getIterable()), variable(variable));
            declare(variable);
        }
        for (ReturnStmt statement : body.findAll(ReturnStmt.class)) {
            statement.getExpression().ifPresent(value -> graph.flow(value(value), result(owner(statement))));
        }
        for (ExplicitConstructorInvocationStmt call : body.findAll(ExplicitConstructorInvocationStmt.class)) {
            Around.find(call, TypeDeclaration.class)
                    .ifPresent(type -> superConstructor(call, (TypeDeclaration<?>) type));
        }
    }

    private void superConstructor(ExplicitConstructorInvocationStmt call, TypeDeclaration<?> type) {
        List<String> classes = call.isThis()
                ? List.of(type.getNameAsString())
                : type.toClassOrInterfaceDeclaration()
                        .map(declared -> declared.getExtendedTypes().stream()
                                .map(extended -> extended.getNameAsString())
                                .toList())
                        .orElse(List.of());
        for (String name : classes) {
            for (ConstructorDeclaration constructor :
                    names.constructors(name, call.getArguments().size())) {
                pass(call.getArguments(), constructor);
                graph.flow(self(type), self(owner(constructor.getName())));
            }
        }
        if (classes.stream().noneMatch(name -> names.type(name).isPresent())) {
            call.getArguments().forEach(argument -> graph.contain(value(argument), self(type)));
        }
    }

    private void initialize(VariableDeclarator variable) {
        declare(variable);
        // No call's handle is there yet where a field is initialized.
        variable.getInitializer().ifPresent(initial -> graph.flow(value(initial), variable(variable)));
    }

    private void declare(VariableDeclarator variable) {
        if (HandleTypes.isHandle(variable.getType())) {
            graph.handle(variable(variable), variable.getName());
        }
    }

    /** The place of what an expression gives. */
    Place value(Expression expression) {
        Place known = values.get(expression);
        if (known != null) {
            return known;
        }
        Place place = graph.place();
        values.put(expression, place);
        Optional<ResolvedType> type = needsType(expression) ? HandleTypes.of(expression) : Optional.empty();
        if (type.filter(HandleTypes::isHandle).isPresent()) {
            graph.handle(place, expression);
        }
        Place into = type.filter(HandleTypes::isPlain).isPresent() ? graph.place() : place;
        evaluate(expression, into);
        return place;
    }

    private static boolean needsType(Expression expression) {
        return expression instanceof MethodCallExpr || expression instanceof FieldAccessExpr;
    }

    private void evaluate(Expression expression, Place place) {
        if (expression instanceof NameExpr name) {
            names.variable(name.getNameAsString(), name).ifPresent(variable -> read(variable, place));
        } else if (expression instanceof FieldAccessExpr access) {
            fieldAccess(access, place);
        } else if (expression instanceof ThisExpr) {
            graph.flow(self(owner(expression)), place);
        } else if (expression instanceof AssignExpr assignment) {
            graph.flow(value(assignment.getValue()), place);
            assignTo(assignment.getTarget(), value(assignment.getValue()), assignment);
        } else if (expression.isVariableDeclarationExpr()) {
            expression.asVariableDeclarationExpr().getVariables().forEach(this::initialize);
        } else if (expression instanceof MethodCallExpr call) {
            new CallFlow(this, graph, names).add(call, place);
        } else if (expression instanceof ObjectCreationExpr creation) {
            creation(creation, place);
        } else if (expression instanceof LambdaExpr lambda) {
            lambda(lambda, place);
        } else if (expression instanceof MethodReferenceExpr reference) {
            // The grammar does not tell a variable from a class here.
            names.variable(reference.getScope().toString(), reference)
                    .ifPresentOrElse(
                            variable -> graph.capture(variable(variable), place),
                            () -> graph.capture(value(reference.getScope()), place));
        } else if (expression instanceof InstanceOfExpr test) {
            test.getPattern()
                    .filter(TypePatternExpr.class::isInstance)
                    .ifPresent(pattern -> graph.flow(value(test.getExpression()), variable(pattern)));
        } else if (expression instanceof ArrayAccessExpr access) {
            graph.load(value(access.getName()), place);
        } else if (expression instanceof ArrayInitializerExpr array) {
            array.getValues().forEach(element -> graph.contain(value(element), place));
        } else {
            expression.getChildNodes().forEach(child -> operand(child, place));
        }
    }

    /** Casts, conditions, parentheses, switches, array creation: what they give is what is in them. */
    private void operand(Node child, Place place) {
        if (child instanceof Expression part) {
            graph.flow(value(part), place);
        } else if (!(child instanceof Type)) {
            child.findAll(Expression.class).forEach(part -> graph.flow(value(part), place));
        }
    }

    private void read(Node variable, Place place) {
        if (plain(variable)) {
            return;
        }
        graph.flow(variable(variable), place);
        if (SourceNames.isStatic(variable)) {
            graph.load(statics, place);
        } else if (SourceNames.isField(variable)) {
            graph.load(self(owner(variable)), place);
        }
    }

    private static boolean plain(Node variable) {
        if (variable instanceof VariableDeclarator declarator) {
            return HandleTypes.isPlain(declarator.getType());
        }
        return variable instanceof Parameter parameter
                && !parameter.isVarArgs()
                && HandleTypes.isPlain(parameter.getType());
    }

    private void fieldAccess(FieldAccessExpr access, Place place) {
        Optional<Node> field = field(access);
        field.ifPresent(found -> graph.flow(variable(found), place));
        if (field.filter(SourceNames::isStatic).isPresent()) {
            graph.load(statics, place);
        } else {
            graph.load(value(access.getScope()), place);
        }
    }

    /** The field that {@code scope.name} means, looked for in the scope's class, else in any. */
    private Optional<Node> field(FieldAccessExpr access) {
        Expression scope = access.getScope();
        Optional<TypeDeclaration<?>> type = scope instanceof ThisExpr
                ? Around.find(access, TypeDeclaration.class).map(found -> (TypeDeclaration<?>) found)
                : scope instanceof NameExpr name
                                && names.type(name.getNameAsString()).isPresent()
                        ? names.type(name.getNameAsString())
                        : HandleTypes.of(scope)
                                .filter(ResolvedType::isReferenceType)
                                .flatMap(resolved -> names.type(
                                        simple(resolved.asReferenceType().getQualifiedName())));
        return type.flatMap(found -> names.field(found, access.getNameAsString()));
    }

    private static String simple(String name) {
        return name.substring(name.lastIndexOf('.') + 1);
    }

    private void assignTo(Expression target, Place value, Node node) {
        if (target instanceof NameExpr name) {
            names.variable(name.getNameAsString(), name)
                    .ifPresent(variable -> assign(variable, value, node, Optional.empty()));
        } else if (target instanceof FieldAccessExpr access) {
            Optional<Node> field = field(access);
            if (field.isPresent()) {
                assign(field.get(), value, node, Optional.of(access.getScope()));
            } else {
                graph.store(value(access.getScope()), value, node, "is stored in `" + access + "`");
            }
        } else if (target instanceof ArrayAccessExpr access) {
            graph.store(value(access.getName()), value, node, "is put into `" + access.getName() + "`");
        }
    }

    private void assign(Node variable, Place value, Node node, Optional<Expression> scope) {
        if (plain(variable)) {
            return;
        }
        graph.flow(value, variable(variable));
        String name = ((NodeWithSimpleName<?>) variable).getNameAsString();
        if (SourceNames.isStatic(variable)) {
            graph.store(statics, value, node, "is stored in the static field `" + name + "`");
        } else if (SourceNames.isField(variable)) {
            Place object = scope.map(this::value).orElseGet(() -> self(owner(variable)));
            graph.store(object, value, node, "is stored in the field `" + name + "`");
        }
    }

    private void creation(ObjectCreationExpr creation, Place place) {
        String name = creation.getType().getNameAsString();
        for (ConstructorDeclaration constructor :
                names.constructors(name, creation.getArguments().size())) {
            pass(creation.getArguments(), constructor);
        }
        Optional<TypeDeclaration<?>> own = names.type(name);
        boolean keepsNothing = own.isPresent() && !own.get().isRecordDeclaration();
        own.ifPresent(type -> {
            graph.load(place, self(type));
            graph.creation(
                    place,
                    self(type),
                    creation.getArguments().stream().map(this::value).toList());
            captured(type, place);
        });
        for (Expression argument : creation.getArguments()) {
            if (!keepsNothing) {
                graph.contain(value(argument), place);
            }
            if (LaterCalls.keepsArguments(name)) {
                graph.later(value(argument), argument, "is used on another thread", false);
            }
        }
        creation.getAnonymousClassBody().ifPresent(body -> {
            graph.flow(place, self(creation));
            body.forEach(this::member);
            body.forEach(member -> captures(member, creation, place));
        });
    }

    /** A class inside a method uses the method's variables. */
    private void captured(TypeDeclaration<?> type, Place place) {
        if (Around.find(type, CallableDeclaration.class).isPresent()) {
            captures(type, type, place);
        }
    }

    private void lambda(LambdaExpr lambda, Place place) {
        lambda.getParameters().forEach(parameter -> parameter(parameter, false));
        lambda.getExpressionBody().ifPresent(body -> graph.flow(value(body), result(lambda)));
        captures(lambda, lambda, place);
    }

    /** What code uses of what is declared around it. */
    private void captures(Node code, Node boundary, Place place) {
        for (NameExpr name : code.findAll(NameExpr.class)) {
            names.variable(name.getNameAsString(), name)
                    .filter(variable -> !boundary.isAncestorOf(variable) && !SourceNames.isStatic(variable))
                    .ifPresent(variable -> graph.capture(value(name), place));
        }
    }

    /** Arguments to parameters. */
    void pass(NodeList<Expression> arguments, CallableDeclaration<?> callable) {
        NodeList<Parameter> parameters = callable.getParameters();
        for (int i = 0; i < arguments.size() && !parameters.isEmpty(); i++) {
            Parameter parameter = parameters.get(Math.min(i, parameters.size() - 1));
            if (parameter.isVarArgs()) {
                graph.contain(value(arguments.get(i)), variable(parameter));
            } else if (!HandleTypes.isPlain(parameter.getType())) {
                graph.flow(value(arguments.get(i)), variable(parameter));
            }
        }
    }

    /** Whether a method of a library keeps what it is given. */
    static boolean looksOnly(String method) {
        return LOOKING.contains(method);
    }

    Place variable(Node declared) {
        return variables.computeIfAbsent(declared, node -> graph.place());
    }

    Place result(Node callable) {
        return results.computeIfAbsent(callable, node -> graph.place());
    }

    Place self(Node type) {
        return selves.computeIfAbsent(type, node -> graph.place());
    }

    /** The type, anonymous class, method or lambda that a node lies in: what it returns from, or what its {@code this} is. */
    static Node owner(Node node) {
        boolean returns = node instanceof ReturnStmt;
        Node current = node.getParentNode().orElseThrow();
        while (current.getParentNode().isPresent() && !(returns ? isCode(current) : isClassOf(current, node))) {
            current = current.getParentNode().get();
        }
        return current;
    }

    private static boolean isCode(Node node) {
        return node instanceof CallableDeclaration<?> || node instanceof LambdaExpr;
    }

    private static boolean isClassOf(Node node, Node member) {
        if (node instanceof ObjectCreationExpr creation) {
            return creation.getAnonymousClassBody()
                    .filter(body -> body.stream().anyMatch(part -> part.isAncestorOf(member)))
                    .isPresent();
        }
        return node instanceof TypeDeclaration<?>;
    }
}
