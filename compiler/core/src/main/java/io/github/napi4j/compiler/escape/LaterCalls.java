package io.github.napi4j.compiler.escape;

import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import java.util.Optional;
import java.util.Set;

/** Calls of libraries that keep what they are given, or run it after the call or on another thread. */
final class LaterCalls {
    /** By method name, for what no other library calls so. */
    private static final Set<String> ALWAYS = Set.of(
            "runAsync",
            "supplyAsync",
            "thenApply",
            "thenApplyAsync",
            "thenAccept",
            "thenAcceptAsync",
            "thenRun",
            "thenRunAsync",
            "thenCompose",
            "thenComposeAsync",
            "thenCombine",
            "thenCombineAsync",
            "thenAcceptBoth",
            "runAfterBoth",
            "runAfterEither",
            "applyToEither",
            "acceptEither",
            "whenComplete",
            "whenCompleteAsync",
            "handleAsync",
            "exceptionally",
            "exceptionallyAsync",
            "completeAsync",
            "catchError",
            "finallyDo",
            "addCleanupHook",
            "addAsyncCleanupHook",
            "setInstanceData",
            "addShutdownHook",
            "invokeAll",
            "invokeAny",
            "scheduleAtFixedRate",
            "scheduleWithFixedDelay",
            "startVirtualThread",
            "callWithResult",
            "wrap",
            "setUncaughtExceptionHandler",
            "setDefaultUncaughtExceptionHandler");

    /** By method name, where the receiver's type or name tells that it is one of these. */
    private static final Set<String> SOMETIMES = Set.of(
            "execute",
            "submit",
            "schedule",
            "then",
            "handle",
            "function",
            "start",
            "unstarted",
            "complete",
            "completedFuture",
            "subscribe",
            "onNext",
            "external",
            "register",
            "call",
            "resolve",
            "fork",
            "set",
            "newThread",
            "iterate",
            "generate");

    private static final Set<String> OWNERS = Set.of(
            "Executor",
            "ExecutorService",
            "ScheduledExecutorService",
            "ForkJoinPool",
            "CompletableFuture",
            "CompletionStage",
            "Thread",
            "Builder",
            "OfVirtual",
            "OfPlatform",
            "ThreadFactory",
            "Timer",
            "JsPromise",
            "JsEnv",
            "Publisher",
            "Subscriber",
            "SubmissionPublisher",
            "Cleaner",
            "ThreadsafeFunction",
            "Deferred",
            "RecursiveTask",
            "RecursiveAction",
            "FutureTask",
            "ThreadLocal");

    /** Constructors whose arguments are used later. */
    private static final Set<String> CONSTRUCTORS = Set.of("Thread", "FutureTask", "Timer", "SubmissionPublisher");

    private LaterCalls() {}

    /** Whether the arguments of a call of no source's method are used later. */
    static boolean keepsArguments(MethodCallExpr call) {
        String name = call.getNameAsString();
        if (ALWAYS.contains(name)) {
            return true;
        }
        return (SOMETIMES.contains(name) && owner(call).filter(OWNERS::contains).isPresent()) || isParallel(call);
    }

    /** Whether a call starts its receiver: a thread, a task. */
    static boolean startsReceiver(MethodCallExpr call) {
        return (call.getNameAsString().equals("start") || call.getNameAsString().equals("fork"))
                && call.getScope().isPresent();
    }

    static boolean keepsArguments(String constructed) {
        return CONSTRUCTORS.contains(constructed);
    }

    /** The simple name of the receiver's class. */
    private static Optional<String> owner(MethodCallExpr call) {
        Optional<Expression> scope = call.getScope();
        if (scope.isEmpty()) {
            return Optional.empty();
        }
        Optional<String> resolved = HandleTypes.of(scope.get())
                .filter(type -> type.isReferenceType())
                .map(type -> simple(type.asReferenceType().getQualifiedName()));
        return resolved.isPresent() ? resolved : Optional.of(simple(scope.get().toString()));
    }

    private static boolean isParallel(MethodCallExpr call) {
        Optional<Expression> scope = call.getScope();
        while (scope.isPresent() && scope.get() instanceof MethodCallExpr before) {
            String name = before.getNameAsString();
            if (name.equals("parallel") || name.equals("parallelStream")) {
                return true;
            }
            scope = before.getScope();
        }
        return false;
    }

    private static String simple(String name) {
        return name.substring(name.lastIndexOf('.') + 1);
    }
}
