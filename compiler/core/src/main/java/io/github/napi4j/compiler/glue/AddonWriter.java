package io.github.napi4j.compiler.glue;

import io.github.napi4j.compiler.model.AddonModel;
import io.github.napi4j.compiler.model.BoundClass;
import io.github.napi4j.compiler.model.BoundConstant;
import io.github.napi4j.compiler.model.BoundEnum;
import io.github.napi4j.compiler.model.BoundType;
import io.github.napi4j.compiler.model.ExportedFunction;
import io.github.napi4j.compiler.model.GlueNames;
import io.github.napi4j.compiler.model.ViewTypes;
import java.util.stream.Collectors;

/** Writes the glue class as a whole. */
final class AddonWriter {
    private final AddonModel model;
    private final JavaText out = new JavaText();
    private final Conversions conversions;
    private final PropertyNames properties = new PropertyNames();
    private final Callables callables;
    private final CallbackWriter callbacks;
    private final FunctionWriter functions;
    private final FastWriter fastCalls;
    private final ClassWriter classes;
    private final TypesWriter types;

    AddonWriter(AddonModel model) {
        this.model = model;
        LocalNames locals = new LocalNames(model);
        callables = new Callables(model);
        conversions = new Conversions(model, callables, locals, properties);
        callbacks = new CallbackWriter(model, conversions, locals);
        functions = new FunctionWriter(
                callables, conversions, callbacks, locals, new ArgumentChecks(model), new ViewTypes(model));
        fastCalls = new FastWriter(callables, functions, conversions);
        classes = new ClassWriter(model, callables, conversions);
        types = new TypesWriter(model, conversions);
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
        callables.all().forEach(callable -> functions.write(callable, out));
        fastCalls.write(out);
        callables.classes().forEach(type -> classes.write(type, out));
        model.callbacks().forEach(callback -> callbacks.write(callback, out));
        types.write(out);
        conversions.writeMethods(out);
        call();
        endings();
        properties.write(out);
        out.close();
        return out.toString();
    }

    private void register() {
        out.line("@Export(name = \"n4_addon_register\")");
        out.open("public static int register(int env, int exports)");
        out.open("try");
        out.line("Exports.begin(" + callables.longestCall() + ");");
        types.register(out);
        for (String namespace : model.namespaces()) {
            out.line("int " + target(namespace) + " = Exports.namespace(env, exports, " + JavaText.literal(namespace)
                    + ");");
        }
        for (ExportedFunction function : model.functions()) {
            out.line("Exports.function(env, " + target(function.options().namespace()) + ", "
                    + JavaText.literal(function.name()) + ", "
                    + callables.of(function).number() + ", " + function.requiredParameters() + ", "
                    + callables.of(function).wantsThis() + ");");
        }
        if (!callables.classes().isEmpty()) {
            out.line("Classes.begin(env, " + callables.classes().size() + ");");
        }
        for (BoundClass type : callables.classes()) {
            out.line("Exports.value(env, " + target(type.namespace()) + ", " + JavaText.literal(type.name()) + ", "
                    + classes.methodName(type) + "(env));");
        }
        model.types(BoundEnum.class).stream()
                .filter(declared -> declared.style() == BoundEnum.Style.ENUM)
                .forEach(this::enumeration);
        model.constants().forEach(this::constant);
        model.initializers().forEach(this::initializer);
        out.line("return exports;");
        out.reopen("catch (Throwable failure)");
        out.line("return Failures.raise(env, failure);");
        out.close();
        out.close();
    }

    /** The local that holds the object of a namespace. */
    private String target(String namespace) {
        return namespace.isEmpty()
                ? "exports"
                : "namespace" + model.namespaces().indexOf(namespace);
    }

    private void constant(BoundConstant constant) {
        String place = JavaText.literal("value% of `" + constant.qualifiedName() + "`");
        String value = conversions.write(constant.type(), constant.ownerClass() + "." + constant.javaName(), place);
        out.line("Exports.value(env, " + target(constant.namespace()) + ", " + JavaText.literal(constant.name()) + ", "
                + value + ");");
    }

    private void initializer(ExportedFunction initializer) {
        String arguments = initializer.parameters().stream()
                .map(parameter -> parameter.type() instanceof BoundType.EnvType
                        ? environment(initializer)
                        : conversions.read(parameter.type(), "exports", JavaText.literal("the exports%")))
                .collect(Collectors.joining(", "));
        out.line(initializer.ownerClass() + "." + initializer.javaName() + "(" + arguments + ");");
    }

    private String environment(ExportedFunction initializer) {
        conversions.needObjects();
        return "Handles.env(env, " + JavaText.literal("the environment% of `" + initializer.javaName() + "`") + ")";
    }

    /** What C calls when JavaScript has dropped an object, and when the environment is taken down. */
    private void endings() {
        if (conversions.useObjects() || !callables.classes().isEmpty()) {
            out.blank();
            out.line("@Export(name = \"n4_addon_drop\")");
            out.open("public static void drop(int env, int number)");
            out.line("Instances.drop(env, number);");
            out.close();
        }
        if (conversions.useObjects()) {
            out.blank();
            out.line("@Export(name = \"n4_addon_cleanup\")");
            out.open("public static void cleanUp()");
            out.line("Environment.cleanUp();");
            out.close();
        }
    }

    private void enumeration(BoundEnum declared) {
        String names = declared.constants().stream()
                .map(constant -> JavaText.literal(constant.javaName())
                        + (declared.numeric() ? "" : ", " + JavaText.literal(constant.text())))
                .collect(Collectors.joining(", "));
        String numbers = declared.constants().stream()
                .map(constant -> String.valueOf(constant.number()))
                .collect(Collectors.joining(", "));
        out.line("Exports.enumeration(env, exports, " + JavaText.literal(declared.name()) + ", "
                + (declared.numeric() ? "new String[] {" + names + "}, new int[] {" + numbers + "}" : names) + ");");
    }

    private void call() {
        out.blank();
        out.line("@Export(name = \"n4_addon_call\")");
        out.open("public static int " + GlueNames.DISPATCH + "(int env, Address arguments, int count, int function)");
        out.line("int path = ConversionPath.begin();");
        out.open("try");
        out.open("switch (function)");
        for (Callable callable : callables.all()) {
            out.line("case " + callable.number() + ":").indent();
            out.line("return " + callable.methodName() + "(env, arguments, count);")
                    .outdent();
        }
        out.line("default:").indent();
        out.line(
                        conversions.useObjects()
                                ? "return Closures.call(env, arguments, count, function);"
                                : "throw new IllegalStateException(\"no function \" + function);")
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
