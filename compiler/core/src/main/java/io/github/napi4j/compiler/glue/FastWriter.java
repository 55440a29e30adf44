package io.github.napi4j.compiler.glue;

import io.github.napi4j.compiler.model.BoundClass;
import io.github.napi4j.compiler.model.BoundType;
import io.github.napi4j.compiler.model.ExportedFunction;
import io.github.napi4j.compiler.model.FastSignature;
import io.github.napi4j.compiler.model.Parameter;
import io.github.napi4j.loader.FastFunction;
import io.github.napi4j.loader.Passing;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes the fast path of each function: a Java method that takes the arguments as they cross, and the export of the
 * module that calls it.
 */
final class FastWriter {
    private static final String JAVA_PREFIX = "n4_java_fast_";

    private final Callables callables;
    private final FunctionWriter functions;
    private final Conversions conversions;

    FastWriter(Callables callables, FunctionWriter functions, Conversions conversions) {
        this.callables = callables;
        this.functions = functions;
        this.conversions = conversions;
    }

    /** The functions, as the loader is told of them. */
    static List<FastFunction> functions(Callables callables) {
        return fast(callables).stream()
                .map(callable -> {
                    FastSignature signature = FastSignature.of(callable.function());
                    return new FastFunction(
                            callables.place(callable).orElseThrow(),
                            callable.number(),
                            FastSignature.exportName(callable.number()),
                            callable.function().requiredParameters(),
                            signature.parameters(),
                            signature.result());
                })
                .toList();
    }

    /** Writes the methods, and what the loader needs for large arguments and results. */
    void write(JavaText out) {
        List<Callable> fast = fast(callables);
        fast.forEach(callable -> write(callable, out));
        if (usesMemory(fast)) {
            writeMemory(out);
        }
    }

    private void write(Callable callable, JavaText out) {
        int number = callable.number();
        FastSignature signature = FastSignature.of(callable.function());
        boolean usesHandles = signature.parameters().contains(Passing.HANDLE) || signature.result() == Passing.HANDLE;
        boolean converts = usesHandles || signature.result().isInMemory() || signature.result() == Passing.LONG;
        out.blank();
        out.line("@Export(name = \"" + JAVA_PREFIX + number + "\")");
        out.open("public static " + register(signature.result()) + " fast_" + number + "("
                + String.join(", ", registers(callable, signature)) + ")");
        if (converts) {
            out.line("int path = ConversionPath.begin();");
        }
        out.open("try");
        if (usesHandles) {
            out.line("int env = FastCalls.environment();");
        }
        receiver(callable, out);
        call(callable, signature, out);
        out.reopen("catch (Throwable failure)");
        out.line("return FastCalls.raise(failure);");
        if (converts) {
            out.reopen("finally");
            out.line("ConversionPath.end(path);");
        }
        out.close();
        out.close();
    }

    private static void writeMemory(JavaText out) {
        out.blank();
        out.line("@Export(name = \"" + JAVA_PREFIX + "room\")");
        out.open("public static int fastRoom(int slot, int kind, int count)");
        out.line("return FastCalls.room(slot, kind, count);");
        out.close();
        out.blank();
        out.line("@Export(name = \"" + JAVA_PREFIX + "drop\")");
        out.open("public static int fastDrop()");
        out.line("return FastCalls.drop() ? 1 : 0;");
        out.close();
    }

    /** The C source that defines the exports. */
    static String exports(Callables callables) {
        List<Callable> fast = fast(callables);
        StringBuilder text = new StringBuilder("#include \"n4_fast.h\"\n\n");
        for (Callable callable : fast) {
            FastSignature signature = FastSignature.of(callable.function());
            List<String> types = new ArrayList<>();
            if (callable.target().hasReceiver()) {
                types.add("i32");
            }
            for (Passing passing : signature.parameters()) {
                types.add(passing.isFloating() ? "f64" : "i32");
                if (passing.isInMemory()) {
                    types.add("i32");
                }
            }
            int number = callable.number();
            export(FastSignature.exportName(number), String.valueOf(number), types, signature.result(), text);
        }
        if (usesMemory(fast)) {
            export(FastFunction.ROOM, "room", List.of("i32", "i32", "i32"), Passing.INT, text);
            export(FastFunction.DROP, "drop", List.of(), Passing.INT, text);
        }
        return text.toString();
    }

    private static void export(String name, String java, List<String> types, Passing result, StringBuilder text) {
        String parameters = String.join(", ", types);
        StringBuilder arguments = new StringBuilder();
        for (int i = 1; i <= types.size(); i++) {
            arguments.append("local.get ").append(i).append("\\n");
        }
        text.append("N4_FAST_EXPORT(\"")
                .append(name)
                .append("\", \"" + JAVA_PREFIX)
                .append(java)
                .append("\", \"i32")
                .append(types.isEmpty() ? "" : ", ")
                .append(parameters)
                .append("\", \"")
                .append(parameters)
                .append("\", \"")
                .append(result.isFloating() ? "f64" : "i32")
                .append("\", \"")
                .append(result == Passing.HANDLE ? "n4_fast_leave_handle" : "n4_fast_leave")
                .append("\", \"")
                .append(arguments)
                .append("\");\n");
    }

    private static List<Callable> fast(Callables callables) {
        return callables.all().stream()
                .filter(callable -> callables.place(callable).isPresent() && FastSignature.exists(callable.function()))
                .toList();
    }

    private static boolean usesMemory(List<Callable> fast) {
        return fast.stream()
                .anyMatch(callable -> FastSignature.of(callable.function()).usesMemory());
    }

    /** Writes what finds the object of the number that {@code this} wraps, as the local {@code self}. */
    private static void receiver(Callable callable, JavaText out) {
        if (callable.target().hasReceiver()) {
            BoundClass owner = callable.owner().orElseThrow();
            String label = JavaText.literal(callable.label());
            out.open("if (!(Instances.receiver(receiver, " + label + ") instanceof " + owner.javaName() + " self))");
            out.line("throw Instances.invalidReceiver(receiver, " + JavaText.literal(owner.name()) + ", " + label
                    + ");");
            out.close();
        }
    }

    private void call(Callable callable, FastSignature signature, JavaText out) {
        ExportedFunction function = callable.function();
        List<String> arguments = new ArrayList<>();
        for (int i = 0; i < signature.parameters().size(); i++) {
            Passing passing = signature.parameters().get(i);
            arguments.add(
                    passing == Passing.HANDLE
                            ? functions.value(callable, function.parameters().get(i), "argument" + i)
                            : argument(passing, function.parameters().get(i), i));
        }
        if (functions.usesViews(callable)) {
            arguments = begun(arguments, function, out);
        }
        String member = (callable.target().hasReceiver() ? "self" : function.ownerClass()) + "." + function.javaName();
        boolean isField =
                callable.target() == Callable.Target.FIELD || callable.target() == Callable.Target.STATIC_FIELD;
        String call = !isField
                ? member + "(" + String.join(", ", arguments) + ")"
                : arguments.isEmpty() ? member : member + " = " + arguments.get(0);
        if (signature.result() == Passing.NOTHING) {
            out.line(call + ";");
            out.line("return 0;");
        } else {
            out.line("return " + result(callable, signature.result(), functions.settled(callable, call)) + ";");
        }
    }

    /** Puts arguments into locals, after which their views begin. */
    private static List<String> begun(List<String> arguments, ExportedFunction function, JavaText out) {
        List<String> converted = new ArrayList<>();
        for (int i = 0; i < arguments.size(); i++) {
            String local = "converted" + i;
            out.line(function.parameters().get(i).type().javaType() + " " + local + " = " + arguments.get(i) + ";");
            converted.add(local);
        }
        out.line("Views.begin(env);");
        return converted;
    }

    private static String argument(Passing passing, Parameter parameter, int index) {
        String register = "argument" + index;
        return switch (passing) {
            case INT -> register;
            case BYTE -> "(byte) " + register;
            case SHORT -> "(short) " + register;
            case LONG -> "(long) " + register;
            case NUMBER ->
                parameter.type() instanceof BoundType.PrimitiveType primitive
                                && primitive.kind().javaName().equals("float")
                        ? "(float) " + register
                        : register;
            case BOOLEAN -> register + " != 0";
            default ->
                "FastCalls." + taking(parameter.type()) + "(" + index + ", " + register + ", length" + index + ")";
        };
    }

    private static String taking(BoundType type) {
        return type instanceof BoundType.PrimitiveArrayType array ? array.kind().element() + "s" : "string";
    }

    private String result(Callable callable, Passing passing, String call) {
        BoundType type = callable.function().result();
        String place = JavaText.literal(FunctionWriter.resultPlace(callable));
        if (passing == Passing.HANDLE) {
            return conversions.write(type, call, place);
        }
        String value = type.isReference() ? Conversion.required(call, place) : call;
        if (passing.isInMemory()) {
            return "FastCalls.give(" + value + ")";
        }
        return switch (passing) {
            case BOOLEAN -> value + " ? 1 : 0";
            case LONG -> "Numbers.exact(" + value + ", " + place + ")";
            default -> value;
        };
    }

    private static List<String> registers(Callable callable, FastSignature signature) {
        List<String> registers = new ArrayList<>();
        if (callable.target().hasReceiver()) {
            registers.add("int receiver");
        }
        for (int i = 0; i < signature.parameters().size(); i++) {
            Passing passing = signature.parameters().get(i);
            registers.add(register(passing) + " argument" + i);
            if (passing.isInMemory()) {
                registers.add("int length" + i);
            }
        }
        return registers;
    }

    private static String register(Passing passing) {
        return passing.isFloating() ? "double" : "int";
    }
}
