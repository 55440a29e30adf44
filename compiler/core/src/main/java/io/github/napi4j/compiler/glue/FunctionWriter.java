package io.github.napi4j.compiler.glue;

import io.github.napi4j.compiler.model.BoundClass;
import io.github.napi4j.compiler.model.BoundType;
import io.github.napi4j.compiler.model.ExportedFunction;
import io.github.napi4j.compiler.model.FunctionOptions;
import io.github.napi4j.compiler.model.Parameter;
import io.github.napi4j.compiler.model.ViewTypes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Writes one method for each thing that JavaScript calls: arguments in, a direct call, the result out. */
final class FunctionWriter {
    private static final Set<String> OWN_NAMES = Set.of("env", "arguments", "count", "result", "self", "i");
    private static final int HANDLE_SIZE = 4;
    private static final String NO_SIGNAL = "null";

    private final Callables callables;
    private final Conversions conversions;
    private final CallbackWriter callbacks;
    private final LocalNames locals;
    private final ArgumentChecks checks;
    private final ViewTypes views;

    FunctionWriter(
            Callables callables,
            Conversions conversions,
            CallbackWriter callbacks,
            LocalNames locals,
            ArgumentChecks checks,
            ViewTypes views) {
        this.checks = checks;
        this.views = views;
        this.callables = callables;
        this.conversions = conversions;
        this.callbacks = callbacks;
        this.locals = locals;
    }

    void write(Callable callable, JavaText out) {
        out.blank();
        out.open("private static int " + callable.methodName()
                + "(int env, Address arguments, int count) throws Throwable");
        if (callable.target() == Callable.Target.NO_CONSTRUCTOR) {
            out.line("throw Classes.illegalConstructor(" + number(callable) + ");");
            out.close();
            return;
        }
        receiver(callable, out);
        arity(callable, out);
        check(callable, out);
        List<String> arguments = new ArrayList<>();
        int index = 0;
        for (Parameter parameter : callable.function().parameters()) {
            arguments.add(argument(callable, parameter, index, out));
            index += parameter.isArgument() ? 1 : 0;
        }
        call(callable, arguments, out);
        out.close();
    }

    private int number(Callable callable) {
        return callables.number(callable.owner().orElseThrow());
    }

    /** Writes what finds the object behind {@code this}, as the local {@code self}. */
    private void receiver(Callable callable, JavaText out) {
        if (callable.target() == Callable.Target.CONSTRUCTOR) {
            out.line("Classes.checkConstruct(env, arguments, " + number(callable) + ");");
        }
        if (callable.target().hasReceiver()) {
            String label = JavaText.literal(callable.label());
            String find = callable.target() == Callable.Target.CLOSE
                    ? "closing(env, arguments"
                    : "receiver(env, arguments, " + label;
            BoundClass owner = callable.owner().orElseThrow();
            out.open("if (!(Instances." + find + ") instanceof " + owner.javaName() + " self))");
            out.line("throw Instances.invalidReceiver(env, arguments, " + JavaText.literal(owner.name()) + ", " + label
                    + ");");
            out.close();
        }
    }

    private void call(Callable callable, List<String> arguments, JavaText out) {
        ExportedFunction function = callable.function();
        if (usesViews(callable)) {
            out.line("Views.begin(env);");
        }
        String list = "(" + String.join(", ", arguments) + ")";
        String signal = signal(function, arguments);
        String owner = callable.target().hasReceiver() ? "self" : function.ownerClass();
        String member = owner + "." + function.javaName();
        switch (callable.target()) {
            case CONSTRUCTOR -> {
                out.line("Instances.adopt(env, arguments, new " + function.ownerClass() + list + ");");
                out.line("return 0;");
            }
            case CLOSE -> {
                out.open("if (Instances.close(env, arguments))");
                out.line("self.close();");
                out.close();
                out.line("return 0;");
            }
            case FIELD, STATIC_FIELD -> {
                if (arguments.isEmpty()) {
                    result(callable, member, signal, out);
                } else {
                    out.line(member + " = " + arguments.get(0) + ";");
                    out.line("return 0;");
                }
            }
            case ASYNC_ITERATOR -> result(callable, "self", signal, out);
            default -> result(callable, member + list, signal, out);
        }
    }

    /** The local of the parameter that may abort the call, {@code null} where there is none. */
    private static String signal(ExportedFunction function, List<String> arguments) {
        for (int i = 0; i < arguments.size(); i++) {
            if (function.parameters().get(i).type().nonNull() instanceof BoundType.AbortSignalType) {
                return arguments.get(i);
            }
        }
        return NO_SIGNAL;
    }

    private void result(Callable callable, String call, String signal, JavaText out) {
        if (callable.function().result() instanceof BoundType.VoidType) {
            out.line(call + ";");
            out.line("return 0;");
        } else if (callable.function().result() instanceof BoundType.AsyncType async
                && async.element() instanceof BoundType.IteratorType iterator) {
            String place = JavaText.literal(resultPlace(callable));
            out.line("return AsyncCalls.iterate(env, () -> " + Conversion.required(call, place) + ", element -> "
                    + conversions.write(iterator.element(), "element", place) + ");");
            conversions.needObjects();
        } else if (callable.function().result() instanceof BoundType.AsyncType async) {
            async(callable, async.element(), call, signal, out);
        } else if (callable.function().result() instanceof BoundType.TaskType task && !signal.equals(NO_SIGNAL)) {
            String place = JavaText.literal(resultPlace(callable));
            out.line("return AsyncCalls.run(env, " + signal + ", " + Conversion.required(call, place) + ", result -> "
                    + conversions.write(task.element(), "result", place) + ");");
        } else if (callable.function().result() instanceof BoundType.PromiseType type && !signal.equals(NO_SIGNAL)) {
            String place = JavaText.literal(resultPlace(callable));
            String future = "JsAbortSignal.during(" + signal + ", " + Conversion.required(call, place) + ")";
            out.line("return " + conversions.write(type, future, place) + ";");
        } else {
            String place = JavaText.literal(resultPlace(callable));
            out.line("return " + conversions.write(callable.function().result(), settled(callable, call), place) + ";");
        }
    }

    /** Whether its arguments have views. */
    boolean usesViews(Callable callable) {
        return views.inArguments(callable.function());
    }

    /** The expression of a call after which views are left as they are. */
    String settled(Callable callable, String call) {
        return usesViews(callable) ? "Views.settled(env, " + call + ")" : call;
    }

    /** The call on the pool, after all arguments were converted here. */
    private void async(Callable callable, BoundType element, String call, String signal, JavaText out) {
        boolean nothing = element instanceof BoundType.VoidType;
        String place = JavaText.literal(resultPlace(callable));
        String result = nothing ? "Values.writeUndefined(env)" : conversions.write(element, "result", place);
        String body = nothing ? "{ " + call + "; return null; }" : call;
        out.line("return AsyncCalls.<" + boxed(element) + ">start(env, " + signal + ", () -> " + body + ", result -> "
                + result + ");");
    }

    private static String boxed(BoundType type) {
        if (type instanceof BoundType.PrimitiveType primitive) {
            return primitive.kind().boxName();
        }
        return type instanceof BoundType.VoidType ? "java.lang.Void" : type.javaType();
    }

    private static void arity(Callable callable, JavaText out) {
        ExportedFunction function = callable.function();
        int required = function.requiredParameters();
        if (required == 0) {
            return;
        }
        List<String> names = function.arguments().subList(0, required).stream()
                .map(parameter -> JavaText.literal(parameter.name()))
                .toList();
        out.open("if (count < " + required + ")");
        if (function.options().checking() == FunctionOptions.Checking.UNDEFINED) {
            out.line("return 0;");
            out.close();
            return;
        }
        out.line("throw Failures.missingArgument(" + JavaText.literal(callable.label()) + ", count, "
                + String.join(", ", names) + ");");
        out.close();
    }

    private void check(Callable callable, JavaText out) {
        FunctionOptions.Checking checking = callable.function().options().checking();
        if (checking == FunctionOptions.Checking.NONE) {
            return;
        }
        int index = 0;
        for (Parameter parameter : callable.function().arguments()) {
            if (!(parameter.type() instanceof BoundType.RestType)) {
                checks.write(parameter.type(), handle(index++), place(callable, parameter), checking, out);
            }
        }
    }

    private static String handle(int index) {
        return index == 0 ? "arguments.getInt()" : "arguments.add(" + index * HANDLE_SIZE + ").getInt()";
    }

    /** Writes the conversion of an argument and gives the name of its local. */
    private String argument(Callable callable, Parameter parameter, int index, JavaText out) {
        String local = locals.of(parameter.name(), OWN_NAMES);
        if (parameter.type() instanceof BoundType.RestType rest) {
            rest(rest, local, place(callable, parameter), index, out);
            return local;
        }
        out.line(parameter.type().javaType() + " " + local + " = " + value(callable, parameter, handle(index)) + ";");
        return local;
    }

    private static String place(Callable callable, Parameter parameter) {
        return JavaText.literal("argument `" + parameter.name() + "%` of `" + callable.label() + "`");
    }

    /** What errors about the result call it. */
    static String resultPlace(Callable callable) {
        return "result% of `" + callable.label() + "`";
    }

    /** The Java value of an argument, of which the handle is an expression. */
    String value(Callable callable, Parameter parameter, String handle) {
        String place = place(callable, parameter);
        String resultPlace =
                JavaText.literal("result% of callback `" + parameter.name() + "` of `" + callable.label() + "`");
        String callArguments = "(env, " + handle + ", " + place + ", " + resultPlace + ")";
        String value;
        if (parameter.type() instanceof BoundType.EnvType) {
            conversions.needObjects();
            value = "Handles.env(env, " + JavaText.literal("the environment% of `" + callable.label() + "`") + ")";
        } else if (parameter.type() instanceof BoundType.ThisType self) {
            String receiver = JavaText.literal("`this%` of `" + callable.label() + "`");
            value = conversions.read(self.element(), "Classes.receiver(arguments)", receiver);
        } else if (parameter.type().nonNull() instanceof BoundType.CallbackType callback) {
            value = "new " + callbacks.className(callback) + callArguments;
        } else if (parameter.type().nonNull() instanceof BoundType.ThreadsafeType threadsafe) {
            value = ThreadsafeConversion.open(threadsafe, callbacks.className(threadsafe.callback()), callArguments);
        } else {
            value = conversions.read(parameter.type(), handle, place);
        }
        return isFunction(parameter.type().nonNull()) && parameter.type() instanceof BoundType.NullableType
                ? "Values.isNullish(env, " + handle + ") ? null : " + value
                : value;
    }

    private static boolean isFunction(BoundType type) {
        return type instanceof BoundType.CallbackType || type instanceof BoundType.ThreadsafeType;
    }

    /** Writes the array of the arguments that are left. */
    private void rest(BoundType.RestType rest, String local, String place, int index, JavaText out) {
        String handles = "handlesOf_" + local;
        out.line("int[] " + handles + " = Arguments.rest(env, count, " + index + ");");
        out.line(rest.javaType() + " " + local + " = new "
                + ArrayConversion.newArray(rest.element(), handles + ".length") + ";");
        out.open("for (int i = 0; i < " + handles + ".length; i++)");
        out.line("ConversionPath.enterElement(i);");
        out.line(local + "[i] = " + conversions.read(rest.element(), handles + "[i]", place) + ";");
        out.line("ConversionPath.leave();");
        out.close();
    }
}
