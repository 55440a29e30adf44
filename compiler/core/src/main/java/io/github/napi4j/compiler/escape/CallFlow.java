package io.github.napi4j.compiler.escape;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.ClassOrInterfaceDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.MethodReferenceExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.SuperExpr;
import com.github.javaparser.ast.expr.ThisExpr;
import com.github.javaparser.ast.type.ClassOrInterfaceType;
import com.github.javaparser.resolution.types.ResolvedType;
import io.github.napi4j.compiler.escape.FlowGraph.Place;
import java.util.List;
import java.util.Optional;

/** Where the values of a method call go: into a method of the sources, or into a library. */
final class CallFlow {
    private static final List<String> KEEPING = List.of(
            "add",
            "put",
            "set",
            "push",
            "offer",
            "append",
            "register",
            "subscribe",
            "on",
            "listen",
            "compareAndSet",
            "lazySet",
            "getAndSet",
            "complete",
            "insert",
            "enqueue");

    private final FlowBuilder flows;
    private final FlowGraph graph;
    private final SourceNames names;

    CallFlow(FlowBuilder flows, FlowGraph graph, SourceNames names) {
        this.flows = flows;
        this.graph = graph;
        this.names = names;
    }

    void add(MethodCallExpr call, Place place) {
        List<MethodDeclaration> methods = candidates(call);
        methods.forEach(method -> source(call, method, place));
        if (methods.isEmpty() || isOfInterface(methods) || isLibraryType(call)) {
            library(call, place);
        }
    }

    /** The methods of the sources that a call may reach: by name and number of arguments, less those of other classes. */
    private List<MethodDeclaration> candidates(MethodCallExpr call) {
        List<MethodDeclaration> methods =
                names.methods(call.getNameAsString(), call.getArguments().size());
        Optional<Expression> scope = call.getScope();
        if (methods.isEmpty()
                || scope.isEmpty()
                || scope.get() instanceof ThisExpr
                || scope.get() instanceof SuperExpr) {
            return methods;
        }
        if (scope.get() instanceof NameExpr name
                && names.variable(name.getNameAsString(), name).isEmpty()) {
            // A class's name: of this class, or of a library.
            return methods.stream()
                    .filter(method -> ownerName(method).equals(name.getNameAsString()) || inherits(name, method))
                    .toList();
        }
        Optional<ResolvedType> type = HandleTypes.of(scope.get()).filter(ResolvedType::isReferenceType);
        if (type.isEmpty()) {
            return methods;
        }
        String simple = simple(type.get().asReferenceType().getQualifiedName());
        Optional<TypeDeclaration<?>> own = names.type(simple);
        if (own.isPresent()) {
            return methods;
        }
        return methods.stream().filter(method -> implementsType(method, simple)).toList();
    }

    /** Whether the receiver's type is a library's. */
    private boolean isLibraryType(MethodCallExpr call) {
        return call.getScope()
                .flatMap(HandleTypes::of)
                .filter(ResolvedType::isReferenceType)
                .filter(type -> names.type(simple(type.asReferenceType().getQualifiedName()))
                        .isEmpty())
                .isPresent();
    }

    /** Whether a method's class says that it is a library's type. */
    private static boolean implementsType(MethodDeclaration method, String type) {
        Node owner = FlowBuilder.owner(method.getName());
        return owner.findAll(ClassOrInterfaceType.class).stream()
                .filter(named -> named.getParentNode().filter(owner::equals).isPresent())
                .anyMatch(named -> named.getNameAsString().equals(type));
    }

    private boolean inherits(NameExpr name, MethodDeclaration method) {
        return names.type(name.getNameAsString())
                .flatMap(TypeDeclaration::toClassOrInterfaceDeclaration)
                .map(type -> type.getExtendedTypes().stream()
                        .anyMatch(extended -> extended.getNameAsString().equals(ownerName(method))))
                .orElse(false);
    }

    /** Whether the call may reach an implementation that is no source's. */
    private static boolean isOfInterface(List<MethodDeclaration> methods) {
        return methods.stream()
                .allMatch(method -> method.getBody().isEmpty()
                        && method.getParentNode().orElseThrow() instanceof ClassOrInterfaceDeclaration type
                        && type.isInterface());
    }

    private void source(MethodCallExpr call, MethodDeclaration method, Place place) {
        flows.pass(call.getArguments(), method);
        graph.flow(flows.result(method), place);
        Node owner = FlowBuilder.owner(method.getName());
        Place self = flows.self(owner);
        if (call.getScope().isPresent()) {
            Place receiver = flows.value(call.getScope().get());
            if (!method.isStatic()) {
                graph.flow(receiver, self);
            }
        } else if (!method.isStatic()) {
            Place caller = flows.self(FlowBuilder.owner(call));
            graph.flow(caller, self);
        }
    }

    private void library(MethodCallExpr call, Place place) {
        if (givesNoHandle(call)) {
            return;
        }
        Optional<Place> receiver = call.getScope().map(flows::value);
        receiver.ifPresent(found -> graph.load(found, place));
        boolean later = LaterCalls.keepsArguments(call);
        boolean looks = FlowBuilder.looksOnly(call.getNameAsString());
        for (Expression argument : call.getArguments()) {
            Place value = flows.value(argument);
            if (later) {
                graph.later(value, argument, "is kept for after the call", false);
                continue;
            }
            graph.contain(value, place);
            if (argument instanceof LambdaExpr lambda) {
                receiver.ifPresent(found ->
                        lambda.getParameters().forEach(parameter -> graph.load(found, flows.variable(parameter))));
                Place result = flows.result(lambda);
                graph.contain(result, place);
                receiver.filter(found -> isGiven(call))
                        .ifPresent(found -> graph.store(
                                found,
                                result,
                                argument,
                                "is put into `" + call.getScope().orElseThrow() + "`"));
            }
            boolean code = argument instanceof LambdaExpr || argument instanceof MethodReferenceExpr;
            if (!looks && receiver.isPresent() && (!code || isKept(call))) {
                graph.store(
                        receiver.get(),
                        value,
                        argument,
                        "is put into `" + call.getScope().orElseThrow() + "`");
            }
        }
        if (LaterCalls.startsReceiver(call)) {
            graph.later(receiver.orElseThrow(), call, "is used on another thread", false);
        }
    }

    /**
     * Whether it is a method of a handle that gives what has no handle in it: {@code fromJs} refuses types that have, and what the
     * others give was refused when it was handed over if it had.
     */
    private static boolean givesNoHandle(MethodCallExpr call) {
        Optional<ResolvedType> receiver =
                call.getScope().flatMap(HandleTypes::of).filter(HandleTypes::isHandle);
        return switch (call.getNameAsString()) {
            case "fromJs", "instanceData", "unwrap" -> receiver.isPresent();
            // A JsProperty's is a handle.
            case "value" ->
                receiver.map(type -> simple(type.asReferenceType().getQualifiedName()))
                        .filter("JsExternal"::equals)
                        .isPresent();
            default -> false;
        };
    }

    /** Methods that keep a function, by the names of their kind; others run it and are done. */
    private static boolean isKept(MethodCallExpr call) {
        String name = call.getNameAsString();
        return KEEPING.stream().anyMatch(name::startsWith) && !name.equals("setAll");
    }

    /** Methods that put into the receiver what a function gives. */
    private static boolean isGiven(MethodCallExpr call) {
        String name = call.getNameAsString();
        return name.startsWith("compute")
                || name.equals("merge")
                || name.equals("replaceAll")
                || name.contains("updateAndGet")
                || name.contains("getAndUpdate")
                || name.equals("setAll");
    }

    private static String ownerName(MethodDeclaration method) {
        return method.getParentNode()
                .filter(TypeDeclaration.class::isInstance)
                .map(type -> ((TypeDeclaration<?>) type).getNameAsString())
                .orElse("");
    }

    private static String simple(String name) {
        return name.substring(name.lastIndexOf('.') + 1);
    }
}
