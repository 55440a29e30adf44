package io.github.napi4j.compiler.glue;

import io.github.napi4j.compiler.model.AddonModel;
import io.github.napi4j.compiler.model.ExportedFunction;

/** Writes the glue class as a whole. */
final class AddonWriter {
    private final AddonModel model;
    private final JavaText out = new JavaText();
    private final Conversions conversions;
    private final PropertyNames properties = new PropertyNames();
    private final CallbackWriter callbacks;
    private final FunctionWriter functions;

    AddonWriter(AddonModel model) {
        this.model = model;
        LocalNames locals = new LocalNames(model);
        conversions = new Conversions(model, locals, properties);
        callbacks = new CallbackWriter(model, conversions, locals);
        functions = new FunctionWriter(conversions, callbacks, locals);
    }

    String write() {
        out.line("// Written by napi4j from the addon's @Napi declarations.");
        out.line("package io.github.napi4j.glue;");
        out.blank();
        out.line("import io.github.napi4j.guest.*;");
        out.line("import org.teavm.interop.Address;");
        out.line("import org.teavm.interop.Export;");
        out.blank();
        out.line("@SuppressWarnings(\"unchecked\")");
        out.open("public final class AddonGlue");
        out.line("private AddonGlue() {}");
        out.blank();
        out.line("public static void main(String[] arguments) {}");
        out.blank();
        register();
        out.blank();
        call();
        for (int i = 0; i < model.functions().size(); i++) {
            functions.write(model.functions().get(i), i, out);
        }
        model.callbacks().forEach(callback -> callbacks.write(callback, out));
        conversions.writeMethods(out);
        properties.write(out);
        out.close();
        return out.toString();
    }

    private void register() {
        int longestCall = model.functions().stream()
                .mapToInt(function -> function.parameters().size())
                .max()
                .orElse(0);
        out.line("@Export(name = \"n4_addon_register\")");
        out.open("public static int register(int env, int exports)");
        out.open("try");
        out.line("Exports.begin(" + longestCall + ");");
        for (int i = 0; i < model.functions().size(); i++) {
            ExportedFunction function = model.functions().get(i);
            out.line("Exports.function(env, exports, " + JavaText.literal(function.name()) + ", " + i + ", "
                    + function.requiredParameters() + ");");
        }
        out.line("return exports;");
        out.reopen("catch (Throwable failure)");
        out.line("return Failures.raise(env, failure);");
        out.close();
        out.close();
    }

    private void call() {
        out.line("@Export(name = \"n4_addon_call\")");
        out.open("public static int call(int env, Address arguments, int count, int function)");
        out.line("int path = ConversionPath.begin();");
        out.open("try");
        out.open("switch (function)");
        for (int i = 0; i < model.functions().size(); i++) {
            String method = FunctionWriter.methodName(model.functions().get(i), i);
            out.line("case " + i + ":").indent();
            out.line("return " + method + "(env, arguments, count);").outdent();
        }
        out.line("default:").indent();
        out.line("throw new IllegalStateException(\"no function \" + function);")
                .outdent();
        out.close();
        out.reopen("catch (Throwable failure)");
        out.line("return Failures.raise(env, failure);");
        out.reopen("finally");
        out.line("ConversionPath.end(path);");
        out.close();
        out.close();
    }
}
