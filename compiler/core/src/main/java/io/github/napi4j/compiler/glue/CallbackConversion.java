package io.github.napi4j.compiler.glue;

import io.github.napi4j.compiler.model.AddonModel;
import io.github.napi4j.compiler.model.BoundCallback;
import io.github.napi4j.compiler.model.BoundType;
import io.github.napi4j.compiler.model.BoundType.CallbackType;
import io.github.napi4j.compiler.model.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Functional interfaces, wherever they stand: JavaScript's functions come in, Java's go out as functions. */
final class CallbackConversion extends MethodConversion<CallbackType> {
    private static final Set<String> OWN_NAMES = Set.of("env", "value", "place", "arguments", "count");
    private static final int HANDLE_SIZE = 4;

    private final AddonModel model;
    private final LocalNames locals;

    CallbackConversion(Conversions conversions, AddonModel model, LocalNames locals) {
        super(conversions);
        this.model = model;
        this.locals = locals;
    }

    @Override
    public String word(CallbackType type) {
        return "Callback" + model.callbacks().indexOf(model.callback(type));
    }

    @Override
    void writeRead(CallbackType type, JavaText out) {
        out.line("return new " + word(type) + "(env, value, place, Values.resultOf(place));");
    }

    @Override
    void writeWrite(CallbackType type, JavaText out) {
        BoundCallback callback = model.callback(type);
        out.open("if (Values.required(value, place) instanceof JsCallback known)");
        out.line("return Closures.functionOf(known);");
        out.close();
        out.open("return Closures.create(env, " + JavaText.literal(callback.method()) + ", "
                + callback.parameters().size() + ", new Closure()");
        out.line("@Override");
        out.open("public int call(int env, Address arguments, int count) throws Throwable");
        call(callback, out);
        out.close();
        out.closeExpression();
    }

    private void call(BoundCallback callback, JavaText out) {
        List<String> arguments = new ArrayList<>();
        int index = 0;
        for (Parameter parameter : callback.parameters()) {
            String local = locals.of(parameter.name(), OWN_NAMES);
            String handle = "arguments.add(" + index++ * HANDLE_SIZE + ").getInt()";
            String place = JavaText.literal("argument `" + parameter.name() + "%` of `" + callback.name() + "`");
            out.line(parameter.type().javaType() + " " + local + " = "
                    + conversions().read(parameter.type(), handle, place) + ";");
            arguments.add(local);
        }
        String call = "value." + callback.method() + "(" + String.join(", ", arguments) + ")";
        if (callback.result() instanceof BoundType.VoidType) {
            out.line(call + ";");
            out.line("return 0;");
        } else {
            String place = JavaText.literal("result% of `" + callback.name() + "`");
            out.line("return " + conversions().write(callback.result(), call, place) + ";");
        }
    }
}
