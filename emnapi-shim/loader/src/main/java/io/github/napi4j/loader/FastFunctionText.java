package io.github.napi4j.loader;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The JavaScript of one function on the fast path.
 *
 * <p>Whether the arguments fit is asked first, without running code of the caller's, so that a call that does not fit has
 * left no trace when it goes through Node-API.
 */
final class FastFunctionText {
    private static final String SLOW = "return apply(slow, this, arguments);";

    private final FastFunction function;
    private final StringBuilder text = new StringBuilder();

    private FastFunctionText(FastFunction function) {
        this.function = function;
    }

    static String of(FastFunction function) {
        return new FastFunctionText(function).write();
    }

    private String write() {
        List<String> parameters = new ArrayList<>();
        for (int i = 0; i < function.parameters().size(); i++) {
            parameters.add("a" + i);
        }
        FastFunction.Place place = function.place();
        line(
                2,
                "replace(["
                        + place.owner().stream().map(JavaScriptText::literal).collect(Collectors.joining(", "))
                        + "], " + JavaScriptText.literal(place.name()) + ", '"
                        + place.key().attribute() + "', " + function.number() + ", wasm"
                        + JavaScriptText.member(function.export()) + ", (slow, call) => function ("
                        + String.join(", ", parameters) + ") {");
        if (place.receiver()) {
            line(4, "const self = wrapped(this);");
        }
        line(4, "if (" + String.join(" || ", misfits()) + ") " + SLOW);
        lengths();
        line(4, "const scope = open();");
        line(4, "try {");
        call();
        line(4, "} catch (error) {");
        line(6, "throw life.caught(error);");
        line(4, "} finally {");
        line(6, "close(scope);");
        line(4, "}");
        line(2, "});");
        return text.toString();
    }

    private List<String> misfits() {
        List<String> misfits = new ArrayList<>();
        if (function.place().receiver()) {
            misfits.add("self === 0");
        }
        // What is missing is undefined: a kind that no register takes, but a value like others to handles.
        if (function.parameters().subList(0, function.required()).contains(Passing.HANDLE)) {
            misfits.add("arguments.length < " + function.required());
        }
        for (int i = 0; i < function.parameters().size(); i++) {
            Passing passing = function.parameters().get(i);
            String argument = "a" + i;
            switch (passing) {
                case INT, NUMBER -> misfits.add("typeof " + argument + " !== 'number'");
                case BYTE -> misfits.add("!isByte(" + argument + ")");
                case SHORT -> misfits.add("!isShort(" + argument + ")");
                case LONG -> misfits.add("!isLong(" + argument + ")");
                case BOOLEAN -> misfits.add("typeof " + argument + " !== 'boolean'");
                case STRING -> misfits.add("typeof " + argument + " !== 'string'");
                default -> {
                    if (passing.isArray()) {
                        misfits.add("!isType(" + argument + ", '" + passing.typedArray() + "')");
                    }
                }
            }
        }
        misfits.add("isBarred()");
        return misfits;
    }

    /** An array without elements may be one without a buffer, which Node-API tells apart. */
    private void lengths() {
        List<String> empty = new ArrayList<>();
        for (int i = 0; i < function.parameters().size(); i++) {
            if (function.parameters().get(i).isArray()) {
                line(4, "const n" + i + " = lengthOf(a" + i + ");");
                empty.add("n" + i + " === 0");
            }
        }
        if (!empty.isEmpty()) {
            line(4, "if (" + String.join(" || ", empty) + ") " + SLOW);
        }
    }

    private void call() {
        List<String> registers = new ArrayList<>(List.of("scope.id"));
        if (function.place().receiver()) {
            registers.add("self");
        }
        List<String> withoutRoom = new ArrayList<>();
        if (function.parameters().stream().anyMatch(Passing::isInMemory)) {
            line(6, "free = scratch;");
        }
        for (int i = 0; i < function.parameters().size(); i++) {
            Passing passing = function.parameters().get(i);
            String argument = "a" + i;
            if (passing == Passing.HANDLE) {
                registers.add("handle(" + argument + ")");
            } else if (passing.isInMemory()) {
                line(6, "const at" + i + " = " + put(passing, i) + ";");
                withoutRoom.add("at" + i + " < 0");
                registers.add("at" + i);
                registers.add(passing.isArray() ? "n" + i : argument + ".length");
            } else {
                registers.add(passing == Passing.BOOLEAN ? argument + " ? 1 : 0" : argument);
            }
        }
        if (!withoutRoom.isEmpty()) {
            line(6, "if (" + String.join(" || ", withoutRoom) + ") " + SLOW);
        }
        line(6, "const result = call(" + String.join(", ", registers) + ");");
        line(6, "return failed() ? raise() : " + result() + ";");
    }

    private static String put(Passing passing, int index) {
        String name = "a" + index;
        return passing.isArray()
                ? "putArray(scope, " + index + ", " + passing.kind() + ", target" + passing.kind() + ", "
                        + passing.shift() + ", " + name + ", n" + index + ")"
                : "putString(scope, " + index + ", " + name + ")";
    }

    private String result() {
        Passing passing = function.result();
        return switch (passing) {
            case NOTHING -> "undefined";
            case BOOLEAN -> "result !== 0";
            case STRING -> "takeString(scope, result)";
            case HANDLE -> "valueOf(result)";
            default ->
                passing.isArray()
                        ? "takeArray(scope, result, target" + passing.kind() + ", " + passing.shift() + ")"
                        : "result";
        };
    }

    private void line(int indent, String line) {
        text.append(" ".repeat(indent)).append(line).append('\n');
    }
}
