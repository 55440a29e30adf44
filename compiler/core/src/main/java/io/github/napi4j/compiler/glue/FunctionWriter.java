package io.github.napi4j.compiler.glue;

import io.github.napi4j.compiler.model.BoundType;
import io.github.napi4j.compiler.model.ExportedFunction;
import io.github.napi4j.compiler.model.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Writes one method an exported function: arguments in, a direct call, the result out. */
final class FunctionWriter {
    private static final Set<String> OWN_NAMES = Set.of("env", "arguments", "count");
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
        } else {
            String place = JavaText.literal("result% of `" + function.name() + "`");
            out.line("return " + conversions.write(function.result(), call, place) + ";");
        }
        out.close();
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
        String value;
        if (parameter.type().nonNull() instanceof BoundType.CallbackType callback) {
            String resultPlace =
                    JavaText.literal("result% of callback `" + parameter.name() + "` of `" + function.name() + "`");
            value = "new " + callbacks.className(callback) + "(env, " + handle + ", " + place + ", " + resultPlace
                    + ")";
            if (parameter.type() instanceof BoundType.NullableType) {
                value = "Values.isNullish(env, " + handle + ") ? null : " + value;
            }
        } else {
            value = conversions.read(parameter.type(), handle, place);
        }
        out.line(parameter.type().javaType() + " " + local + " = " + value + ";");
        return local;
    }
}
