package io.github.napi4j.compiler.bind;

import com.github.javaparser.ast.body.CallableDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.expr.AnnotationExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MemberValuePair;
import io.github.napi4j.compiler.bind.TypeUse.ClassUse;
import io.github.napi4j.compiler.diagnostic.Diagnostic;
import io.github.napi4j.compiler.diagnostic.DiagnosticCode;
import io.github.napi4j.compiler.diagnostic.Diagnostics;
import io.github.napi4j.compiler.model.BoundType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What has to do with threads: threadsafe functions, tasks, and methods that run on the pool. */
final class AsyncBinder {
    private static final String THREADSAFE_FUNCTION = "io.github.napi4j.ThreadsafeFunction";
    private static final String TASK = "io.github.napi4j.AsyncTask";
    private static final String SIGNAL = "io.github.napi4j.AbortSignal";

    private final TypeBinder types;
    private final Diagnostics diagnostics;

    AsyncBinder(TypeBinder types, Diagnostics diagnostics) {
        this.types = types;
        this.diagnostics = diagnostics;
    }

    void addTo(Map<String, TypeBinder.NamedBinder> named) {
        named.put(THREADSAFE_FUNCTION, this::threadsafeFunction);
        named.put(TASK, this::task);
        named.put(SIGNAL, this::signal);
    }

    private Optional<BoundType> threadsafeFunction(ClassUse use, TypeBinder.Site site) {
        if (site.position() != Position.PARAMETER && site.position() != Position.COMPONENT) {
            diagnostics.report(TypeBinder.notHere(
                            "a `ThreadsafeFunction`",
                            "can only be the type of an exported method's parameter, or a component of a record that is",
                            use,
                            site)
                    .help("pass the function as a parameter of the method itself"));
            return Optional.empty();
        }
        Optional<BoundType> function = types.argument(use, 0, "Consumer<String>", site, Position.PARAMETER);
        if (function.isEmpty()) {
            return Optional.empty();
        }
        if (function.get() instanceof BoundType.CallbackType callback) {
            return Optional.of(new BoundType.ThreadsafeType(callback, false, false, 0));
        }
        TypeUse argument = use.arguments().get(0);
        diagnostics.report(
                TypeBinder.unsupported("a `ThreadsafeFunction` of `" + argument.text() + "`", argument.span(), site)
                        .help("give a functional interface, whose method says arguments and result: "
                                + "`ThreadsafeFunction<Consumer<String>>`"));
        return Optional.empty();
    }

    private Optional<BoundType> task(ClassUse use, TypeBinder.Site site) {
        Optional<BoundType> value = types.argument(use, 0, "String", site, Position.PROMISED);
        if (site.position() == Position.RESULT) {
            return value.map(BoundType.TaskType::new);
        }
        diagnostics.report(
                TypeBinder.notHere("an `AsyncTask`", "can only be the result of an exported method", use, site)
                        .help("return the task from the method that JavaScript calls"));
        return Optional.empty();
    }

    private Optional<BoundType> signal(ClassUse use, TypeBinder.Site site) {
        if (site.position() == Position.PARAMETER) {
            return Optional.of(new BoundType.AbortSignalType());
        }
        diagnostics.report(TypeBinder.notHere(
                        "an `AbortSignal`", "can only be the type of an exported method's parameter", use, site)
                .help("pass the signal as a parameter of the method itself"));
        return Optional.empty();
    }

    /** Whether signals among the parameters have one promise to abort; if not, after a report. */
    boolean checkSignals(
            List<io.github.napi4j.compiler.model.Parameter> parameters,
            BoundType result,
            CallableDeclaration<?> callable) {
        List<Parameter> signals = new ArrayList<>();
        for (int i = 0; i < parameters.size(); i++) {
            if (parameters.get(i).type().nonNull() instanceof BoundType.AbortSignalType) {
                signals.add(callable.getParameter(i));
            }
        }
        if (signals.isEmpty()) {
            return true;
        }
        boolean iterator =
                result instanceof BoundType.AsyncType async && async.element() instanceof BoundType.IteratorType;
        if (iterator) {
            diagnostics.report(signalError(signals.get(0), callable, "aborts nothing: the result is an async iterator")
                    .help("leave it out: JavaScript ends an iterator by leaving its loop"));
            return false;
        }
        boolean promise = result instanceof BoundType.AsyncType
                || result instanceof BoundType.TaskType
                || result instanceof BoundType.PromiseType;
        if (!promise) {
            diagnostics.report(signalError(signals.get(0), callable, "aborts nothing: the result is no promise")
                    .help("write `@Napi(async = true)`, or return an `AsyncTask` or a `CompletableFuture`"));
        } else if (signals.size() > 1) {
            diagnostics.report(signalError(signals.get(1), callable, "is the second one; a promise is aborted by one")
                    .help("take one: JavaScript joins several by `AbortSignal.any`"));
        }
        return promise && signals.size() == 1;
    }

    private static Diagnostic signalError(Parameter signal, CallableDeclaration<?> callable, String what) {
        return Diagnostic.of(DiagnosticCode.N2030, "the `AbortSignal` `" + signal.getNameAsString() + "` " + what)
                .at(
                        ParsedSource.span(signal.getType()),
                        "parameter `" + signal.getNameAsString() + "` of `" + callable.getNameAsString() + "`");
    }

    /** The type with what {@code @Threadsafe} in front of the parameter says, or nothing after a report. */
    Optional<BoundType> withOptions(BoundType type, Parameter parameter) {
        Optional<AnnotationExpr> annotation = parameter.getAnnotationByName("Threadsafe");
        if (annotation.isEmpty()) {
            return Optional.of(type);
        }
        if (!(type.nonNull() instanceof BoundType.ThreadsafeType plain)) {
            diagnostics.report(Diagnostic.of(
                            DiagnosticCode.N2030,
                            "`@Threadsafe` says nothing about a `" + parameter.getTypeAsString() + "`")
                    .at(ParsedSource.span(annotation.get()), "parameter `" + parameter.getNameAsString() + "`")
                    .help("it goes on parameters and components of type `ThreadsafeFunction`"));
            return Optional.empty();
        }
        Optional<Boolean> fatal = flag(annotation.get(), "fatal");
        Optional<Boolean> weak = flag(annotation.get(), "weak");
        Optional<Integer> size = size(annotation.get());
        if (fatal.isEmpty() || weak.isEmpty() || size.isEmpty()) {
            return Optional.empty();
        }
        BoundType result = new BoundType.ThreadsafeType(plain.callback(), fatal.get(), weak.get(), size.get());
        return Optional.of(type instanceof BoundType.NullableType ? new BoundType.NullableType(result) : result);
    }

    /** The result with what {@code @Napi(async = true)} makes of it, or nothing after a report. */
    Optional<BoundType> result(BoundType type, MethodDeclaration method) {
        AnnotationExpr annotation = NapiAnnotation.of(method).node();
        Optional<Boolean> async = flag(annotation, "async");
        if (async.isEmpty() || !async.get()) {
            return async.map(no -> type);
        }
        if (type instanceof BoundType.PromiseType || type instanceof BoundType.TaskType) {
            diagnostics.report(Diagnostic.of(
                            DiagnosticCode.N2030,
                            "the result of `" + method.getNameAsString() + "` is a promise without `async`")
                    .at(ParsedSource.span(annotation), "on a method that returns `" + method.getTypeAsString() + "`")
                    .help("drop `async = true`, or return the value itself"));
            return Optional.empty();
        }
        return Optional.of(new BoundType.AsyncType(type));
    }

    /** Whether a parameter can be given to a method that runs on another thread than JavaScript; if not, after a report. */
    boolean checkAsync(BoundType type, Parameter parameter, CallableDeclaration<?> method) {
        if (isHandle(type)) {
            diagnostics.report(Diagnostic.of(
                            DiagnosticCode.N2030,
                            "an async method runs on a thread of its own, where the handle `"
                                    + parameter.getNameAsString() + "` cannot be used")
                    .at(
                            ParsedSource.span(parameter.getType()),
                            "parameter `" + parameter.getNameAsString() + "` of `" + method.getNameAsString() + "`")
                    .help("take a plain Java type, which is copied before the method runs"));
            return false;
        }
        if (element(type) instanceof BoundType.BufferType) {
            diagnostics.report(Diagnostic.of(
                            DiagnosticCode.N2030,
                            "an async method runs when its call has returned, and with that the view `"
                                    + parameter.getNameAsString() + "` has ended")
                    .at(
                            ParsedSource.span(parameter.getType()),
                            "parameter `" + parameter.getNameAsString() + "` of `" + method.getNameAsString() + "`")
                    .help("take an array, which is copied before the method runs, or a `NapiBuffer`"));
            return false;
        }
        if (!(type.nonNull() instanceof BoundType.CallbackType)) {
            return true;
        }
        String name = parameter.getTypeAsString();
        diagnostics.report(Diagnostic.of(
                        DiagnosticCode.N2030,
                        "an async method runs on a thread of its own, which cannot call the function `"
                                + parameter.getNameAsString() + "`")
                .at(
                        ParsedSource.span(parameter.getType()),
                        "parameter `" + parameter.getNameAsString() + "` of `" + method.getNameAsString() + "`")
                .help("take a `ThreadsafeFunction<" + name + ">`"));
        return false;
    }

    /** What is innermost in lists and arrays. */
    static BoundType element(BoundType type) {
        if (type instanceof BoundType.ListType list) {
            return element(list.element());
        }
        return type instanceof BoundType.ArrayType array ? element(array.element()) : type.nonNull();
    }

    /** Whether it is a handle, or a list or an array of some. */
    static boolean isHandle(BoundType type) {
        BoundType nonNull = element(type);
        return nonNull instanceof BoundType.HandleType
                || nonNull instanceof BoundType.FunctionHandleType
                || nonNull instanceof BoundType.PromiseHandleType
                || nonNull instanceof BoundType.ExternalType
                || nonNull instanceof BoundType.EnvType
                || nonNull instanceof BoundType.ThisType;
    }

    private Optional<Boolean> flag(AnnotationExpr annotation, String name) {
        Optional<Expression> value = value(annotation, name);
        if (value.isEmpty()) {
            return Optional.of(false);
        }
        if (value.get().isBooleanLiteralExpr()) {
            return Optional.of(value.get().asBooleanLiteralExpr().getValue());
        }
        reportValue(value.get(), name, "`true` or `false`");
        return Optional.empty();
    }

    private Optional<Integer> size(AnnotationExpr annotation) {
        Optional<Expression> value = value(annotation, "maxQueueSize");
        if (value.isEmpty()) {
            return Optional.of(0);
        }
        try {
            if (value.get().isIntegerLiteralExpr()) {
                return Optional.of(value.get().asIntegerLiteralExpr().asNumber().intValue());
            }
        } catch (NumberFormatException e) {
            // Reported like what is no number at all.
        }
        reportValue(value.get(), "maxQueueSize", "a number of calls, 0 for any");
        return Optional.empty();
    }

    private void reportValue(Expression value, String name, String wanted) {
        diagnostics.report(
                Diagnostic.of(DiagnosticCode.N2030, "`" + name + "` must be written out: the sources are read, not run")
                        .at(ParsedSource.span(value), "expected " + wanted));
    }

    private static Optional<Expression> value(AnnotationExpr annotation, String name) {
        return annotation
                .toNormalAnnotationExpr()
                .flatMap(normal -> normal.getPairs().stream()
                        .filter(pair -> pair.getNameAsString().equals(name))
                        .map(MemberValuePair::getValue)
                        .findFirst());
    }
}
