package io.github.napi4j.compiler.glue;

import io.github.napi4j.compiler.model.AddonModel;
import io.github.napi4j.compiler.model.BoundCallback;
import io.github.napi4j.compiler.model.BoundType;
import io.github.napi4j.compiler.model.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Writes one class a callback type: the functional interface in front of a JavaScript function. */
final class CallbackWriter {
    private static final Set<String> OWN_NAMES = Set.of("env", "path", "scope", "arguments", "resultPlace");

    private final AddonModel model;
    private final Conversions conversions;
    private final LocalNames locals;

    CallbackWriter(AddonModel model, Conversions conversions, LocalNames locals) {
        this.model = model;
        this.conversions = conversions;
        this.locals = locals;
    }

    /** The name of the class for a callback type. */
    String className(BoundType.CallbackType type) {
        return "Callback" + model.callbacks().indexOf(model.callback(type));
    }

    void write(BoundCallback callback, JavaText out) {
        String name = "Callback" + model.callbacks().indexOf(callback);
        out.blank();
        out.open("private static final class " + name + " extends JsCallback implements " + callback.javaType());
        out.line("private final String resultPlace;");
        out.blank();
        out.open(name + "(int env, int value, String place, String resultPlace)");
        out.line("super(env, value, place);");
        out.line("this.resultPlace = resultPlace;");
        out.close();
        out.blank();
        method(callback, out);
        out.close();
    }

    private void method(BoundCallback callback, JavaText out) {
        List<String> parameters = new ArrayList<>();
        List<String> arguments = new ArrayList<>();
        for (Parameter parameter : callback.parameters()) {
            String local = locals.of(parameter.name(), OWN_NAMES);
            parameters.add(parameter.type().javaType() + " " + local);
            String place = "argument `" + parameter.name() + "%` of `" + callback.name() + "`";
            arguments.add(conversions.write(parameter.type(), local, JavaText.literal(place)));
        }
        out.line("@Override");
        out.open("public " + callback.result().javaType() + " " + callback.method() + "("
                + String.join(", ", parameters) + ")");
        out.line("int env = enter();");
        out.line("int path = ConversionPath.begin();");
        out.line("int scope = openScope();");
        out.open("try");
        out.line("int[] arguments = {" + String.join(", ", arguments) + "};");
        result(callback.result(), out);
        out.reopen("finally");
        out.line("closeScope(scope);");
        out.line("ConversionPath.end(path);");
        out.close();
        out.close();
    }

    private void result(BoundType type, JavaText out) {
        if (type instanceof BoundType.VoidType voidType) {
            out.line("call(arguments);");
            if (voidType.boxed()) {
                out.line("return null;");
            }
        } else {
            out.line("return " + conversions.read(type, "call(arguments)", "resultPlace") + ";");
        }
    }
}
