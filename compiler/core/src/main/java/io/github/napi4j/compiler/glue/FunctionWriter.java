package io.github.napi4j.compiler.glue;

import io.github.napi4j.compiler.model.BoundType;
import io.github.napi4j.compiler.model.ExportedFunction;
import io.github.napi4j.compiler.model.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Writes one method an exported function: arguments in, a direct call, the result out. */
final class FunctionWriter {
    private static final Set<String> OWN_NAMES = Set.of("env", "arguments", "count", "result");
    private static final int HANDLE_SIZE = 4;

    private final Conversions conversions;
    private final CallbackWriter callbacks;
    private final LocalNames locals;

    FunctionWriter(Conversions conversions, CallbackWriter callbacks, LocalNames locals) {
        this.conversions = conversions;
        this.callbacks = callbacks;
        this.locals = locals;
    }

    /** The method's name; the number tells functions of the same Java name apart. */
    static String methodName(ExportedFunction function, int number) {
        return function.javaName() + "_" + number;
    }

    void write(ExportedFunction function, int number, JavaText out) {
        out.blank();
        out.open("private static int " + methodName(function, number)
                + "(int env, Address arguments, int count) throws Throwable");
        arity(function, out);
        List<String> arguments = new ArrayList<>();
        for (int i = 0; i < function.parameters().size(); i++) {
            arguments.add(argument(function, i, out));
        }
        String call = function.ownerClass() + "." + function.javaName() + "(" + String.join(", ", arguments) + ")";
        if (function.result() instanceof BoundType.VoidType) {
            out.line(call + ";");
            out.line("return 0;");
        } else if (function.result() instanceof BoundType.AsyncType async) {
            async(function, async.element(), call, out);
        } else {
            String place = JavaText.literal("result% of `" + function.name() + "`");
            out.line("return " + conversions.write(function.result(), call, place) + ";");
        }
        out.close();
    }

    /** The call on the pool, after all arguments were converted here. */
    private void async(ExportedFunction function, BoundType element, String call, JavaText out) {
        boolean nothing = element instanceof BoundType.VoidType;
        String place = JavaText.literal("result% of `" + function.name() + "`");
        String result = nothing ? "Values.writeUndefined(env)" : conversions.write(element, "result", place);
        String body = nothing ? "{ " + call + "; return null; }" : call;
        out.line("return AsyncCalls.<" + boxed(element) + ">start(env, () -> " + body + ", result -> " + result + ");");
    }

    private static String boxed(BoundType type) {
        if (type instanceof BoundType.PrimitiveType primitive) {
            return primitive.kind().boxName();
        }
        return type instanceof BoundType.VoidType ? "java.lang.Void" : type.javaType();
    }

    private static void arity(ExportedFunction function, JavaText out) {
        int required = function.requiredParameters();
        if (required == 0) {
            return;
        }
        List<String> names = function.parameters().subList(0, required).stream()
                .map(parameter -> JavaText.literal(parameter.name()))
                .toList();
        out.open("if (count < " + required + ")");
        out.line("throw Failures.missingArgument(" + JavaText.literal(function.name()) + ", count, "
                + String.join(", ", names) + ");");
        out.close();
    }

    /** Writes the conversion of an argument and gives the name of its local. */
    private String argument(ExportedFunction function, int index, JavaText out) {
        Parameter parameter = function.parameters().get(index);
        String local = locals.of(parameter.name(), OWN_NAMES);
        String handle = index == 0 ? "arguments.getInt()" : "arguments.add(" + index * HANDLE_SIZE + ").getInt()";
        String place = JavaText.literal("argument `" + parameter.name() + "%` of `" + function.name() + "`");
        String resultPlace =
                JavaText.literal("result% of callback `" + parameter.name() + "` of `" + function.name() + "`");
        String callArguments = "(env, " + handle + ", " + place + ", " + resultPlace + ")";
        String value;
        if (parameter.type().nonNull() instanceof BoundType.CallbackType callback) {
            value = "new " + callbacks.className(callback) + callArguments;
        } else if (parameter.type().nonNull() instanceof BoundType.ThreadsafeType threadsafe) {
            value = threadsafe(threadsafe, callArguments);
        } else {
            value = conversions.read(parameter.type(), handle, place);
        }
        if (isFunction(parameter.type().nonNull()) && parameter.type() instanceof BoundType.NullableType) {
            value = "Values.isNullish(env, " + handle + ") ? null : " + value;
        }
        out.line(parameter.type().javaType() + " " + local + " = " + value + ";");
        return local;
    }

    private static boolean isFunction(BoundType type) {
        return type instanceof BoundType.CallbackType || type instanceof BoundType.ThreadsafeType;
    }

    /** {@code open} is told the interface, for the callback's class stands behind it only in glue. */
    private String threadsafe(BoundType.ThreadsafeType type, String callArguments) {
        return "ThreadsafeFunctions.<" + type.callback().javaType() + ">open(new "
                + callbacks.className(type.callback()) + callArguments + ", " + type.fatal() + ", " + type.weak() + ", "
                + type.maxQueueSize() + ")";
    }
}
