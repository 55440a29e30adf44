package io.github.napi4j.tests.corpus;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Writes an addon of methods that nobody would write: nested tries, loops, branches and locks around numbers, arrays, objects and
 * texts that may be null, too short or of another class. Each call says what all of its variables came to.
 */
final class RandomMethods {
    static final String CLASS_NAME = "io.github.napi4j.example.random.RandomAddon";

    /** Calls of each method, with other numbers. */
    private static final int CALLS = 40;

    private static final List<String> EXCEPTIONS = List.of(
            "IllegalStateException",
            "NullPointerException",
            "ArrayIndexOutOfBoundsException",
            "ArithmeticException",
            "RuntimeException",
            "ClassCastException",
            "IllegalArgumentException",
            "StringIndexOutOfBoundsException",
            "NegativeArraySizeException");
    private static final List<String> BOXES = List.of("p", "q");
    private static final List<String> ARRAYS = List.of("x", "y");
    private static final List<String> TEXTS = List.of("s", "u");

    private static final String HEAD = """
            package io.github.napi4j.example.random;

            import io.github.napi4j.Napi;
            import java.util.Arrays;

            public final class RandomAddon {
                private static final Object LOCK = new Object();
                private static final StringBuilder out = new StringBuilder();
                private static int notes;
                private static int fuel;
                private static int state;

                private static final class Box {
                    private int number;
                    private Box next;

                    Box(int number) {
                        this.number = number;
                    }

                    int plus(int amount) {
                        if (number == amount) {
                            throw new IllegalArgumentException();
                        }
                        return number + amount;
                    }
                }

                private static int number() {
                    state = state * 1103515245 + 12345;
                    return (state >>> 16) % 6 - 1;
                }

                private static int mayThrow(int amount) {
                    int sum = number() + amount;
                    if ((sum & 3) == 0) {
                        throw new IllegalStateException();
                    }
                    if ((sum & 15) == 1) {
                        throw new ArithmeticException();
                    }
                    return sum;
                }

                private static Box box() {
                    int number = number();
                    if (number == 0) {
                        return null;
                    }
                    Box box = new Box(number);
                    if (number > 2) {
                        box.next = new Box(number + 1);
                    }
                    return box;
                }

                private static int[] array(int length) {
                    return (length & 3) == 0 ? null : new int[length & 7];
                }

                private static String text(int number) {
                    return (number & 3) == 0 ? null : "t" + number;
                }

                private static Object object(int number) {
                    return (number & 1) == 0 ? "o" + number : (number & 2) == 0 ? null : new Box(number);
                }

                private static void note(int number, String text) {
                    if (++notes > 400) {
                        throw new UnsupportedOperationException();
                    }
                    out.append(number).append(text).append(' ');
                }

                private static void turn() {
                    if (--fuel < 0) {
                        throw new UnsupportedOperationException();
                    }
                }

                private static String show(Box box) {
                    return box == null ? "-" : box.number + (box.next == null ? "" : ">" + box.next.number);
                }

                private static String show(int[] array) {
                    return array == null ? "-" : Arrays.toString(array);
                }
            """;

    private final Random random;
    private final List<String> numbers = new ArrayList<>(List.of("a", "b", "c"));
    private int names;

    private RandomMethods(long seed) {
        random = new Random(seed);
    }

    /** The source of a class whose method {@code report()} calls all of them. */
    static String source(long seed, int methods) {
        return new RandomMethods(seed).source(methods);
    }

    private String source(int methods) {
        StringBuilder source = new StringBuilder(HEAD);
        StringBuilder calls = new StringBuilder();
        for (int i = 0; i < methods; i++) {
            source.append(method("m" + i));
            calls.append("case %d -> m%d(number(), number(), box(), array(number()), text(number()), text(number()));\n"
                    .formatted(i, i));
        }
        return source.append("""
                            private static void call(int method) {
                                switch (method) {
                        %s
                                }
                            }

                            @Napi
                            public static String report() {
                                out.setLength(0);
                                for (int method = 0; method < %d; method++) {
                                    for (int call = 0; call < %d; call++) {
                                        state = call * 7919 + method;
                                        notes = 0;
                                        fuel = 500;
                                        out.append(method).append(' ').append(call).append(": ");
                                        try {
                                            call(method);
                                        } catch (RuntimeException e) {
                                            out.append("threw ").append(e.getClass().getSimpleName());
                                        }
                                        out.append('\\n');
                                    }
                                }
                                return out.toString();
                            }
                        }
                        """.formatted(calls, methods, CALLS)).toString();
    }

    private String method(String name) {
        return """
                private static void %s(int a, int b, Box p, int[] x, String s, String u) {
                    int c;
                    if (b > 1) {
                        c = number();
                    } else {
                        c = mayThrow(8);
                    }
                    Box q = box();
                    int[] y = array(number());
                    Box own = new Box(a);
                    try {
                        %s
                        %s
                    } catch (UnsupportedOperationException e) {
                        out.append("stopped");
                    } catch (RuntimeException e) {
                        out.append(e.getClass().getSimpleName());
                    } finally {
                        out.append(a).append(b).append(c).append(show(p)).append(show(q)).append(show(x)).append(show(y))
                                .append(s).append(u).append(own.number).append(show(own.next));
                    }
                }
            """.formatted(name, statements(0, false), statements(0, false));
    }

    private String oneOf(List<String> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    private String oneOf(String... choices) {
        return choices[random.nextInt(choices.length)];
    }

    private String number(int depth) {
        if (depth >= 2) {
            return random.nextBoolean() ? oneOf(numbers) : oneOf("-2", "-1", "0", "2", "4", "number()");
        }
        return switch (random.nextInt(14)) {
            case 0, 1 -> oneOf(numbers);
            case 2 -> Integer.toString(random.nextInt(7) - 2);
            case 3 -> "number()";
            case 4 -> "(" + number(depth + 1) + " + " + number(depth + 1) + ")";
            case 5 -> "(" + number(depth + 1) + " / " + number(depth + 1) + ")";
            case 6 -> oneOf(BOXES) + ".number";
            case 7 -> oneOf(ARRAYS) + "[" + number(depth + 1) + "]";
            case 8 -> oneOf(TEXTS) + ".length()";
            case 9 -> oneOf(ARRAYS) + ".length";
            case 10 -> "mayThrow(" + number(depth + 1) + ")";
            case 11 -> oneOf(BOXES) + ".next.number";
            case 12 -> oneOf(BOXES) + ".plus(" + number(depth + 1) + ")";
            default -> "(" + number(depth + 1) + " * 3 - " + number(depth + 1) + ")";
        };
    }

    private String box() {
        return oneOf("null", "box()", "p", "q", "p.next", "q.next", "new Box(" + number(1) + ")", "(Box) object(a)");
    }

    private String array() {
        return oneOf(
                "null",
                "new int[" + number(1) + "]",
                "new int[3]",
                "new int[] {1, 2}",
                "x",
                "y",
                "x.clone()",
                "array(" + number(1) + ")");
    }

    private String text() {
        return oneOf(
                "null",
                "\"s\" + " + number(1),
                "s",
                "u",
                "text(" + number(1) + ")",
                oneOf(TEXTS) + ".substring(" + number(1) + ")",
                "(String) object(b)");
    }

    private String statements(int depth, boolean isInLoop) {
        String first = statement(depth, isInLoop);
        return random.nextBoolean() ? first : first + "\n" + statement(depth, isInLoop);
    }

    private String statement(int depth, boolean isInLoop) {
        int kind = random.nextInt(depth < 2 ? 22 : 12);
        return switch (kind) {
            case 0, 1, 2 -> oneOf("a", "b", "c") + " = " + number(0) + ";";
            case 3 -> oneOf(BOXES) + " = " + box() + ";";
            case 4 -> oneOf(ARRAYS) + " = " + array() + ";";
            case 5 -> oneOf(TEXTS) + " = " + text() + ";";
            case 6 -> oneOf("p", "q", "own") + ".number = " + number(0) + ";";
            case 7 -> oneOf("p", "q", "own") + ".next = " + box() + ";";
            case 8 -> oneOf(ARRAYS) + "[" + number(1) + "] " + oneOf("=", "+=") + " " + number(0) + ";";
            case 9 -> "mayThrow(" + number(0) + ");";
            case 10 -> "note(" + oneOf("a", "b", "c", "own.number") + ", " + oneOf(TEXTS) + ");";
            case 11 -> leave(isInLoop);
            case 12, 13, 14, 15, 16 -> tried(depth, isInLoop);
            case 17 -> branch(depth, isInLoop);
            case 18, 19 -> loop(depth);
            case 20 -> "synchronized (LOCK) {\n" + statements(depth + 1, isInLoop) + "\n}";
            default -> "if (number() > 3) {\nthrow new " + oneOf(EXCEPTIONS) + "();\n}";
        };
    }

    private String leave(boolean isInLoop) {
        return "if (number() > 2) {\n" + (isInLoop ? oneOf("break", "continue", "return") : "return") + ";\n}";
    }

    private String tried(int depth, boolean isInLoop) {
        StringBuilder out = new StringBuilder("try {\n" + statements(depth + 1, isInLoop) + "\n}");
        List<String> caught = new ArrayList<>();
        for (int clauses = random.nextInt(3); clauses > 0 && !caught.contains("RuntimeException"); clauses--) {
            String exception = oneOf(EXCEPTIONS);
            boolean isCaught = caught.contains(exception)
                    // A class after the one that it extends.
                    || (exception.equals("RuntimeException") && random.nextBoolean());
            if (!isCaught) {
                caught.add(exception);
                out.append(" catch (%s e%d) {\nnote(%d, \"%s\");\n%s\n}"
                        .formatted(
                                exception, names, names++, exception.substring(0, 3), statements(depth + 1, isInLoop)));
            }
        }
        boolean isFinal = random.nextInt(3) == 0;
        if (caught.isEmpty() && !isFinal) {
            out.append(" catch (RuntimeException e").append(names++).append(") {\nnote(b, u);\n}");
        }
        if (isFinal) {
            out.append(" finally {\n" + statements(depth + 1, false) + "\n}");
        }
        return out.toString();
    }

    private String branch(int depth, boolean isInLoop) {
        String bound = oneOf(oneOf(ARRAYS) + ".length", "0", "3", number(1));
        String condition = number(1) + " " + oneOf("<", "<=", ">", ">=", "==") + " " + bound;
        String then = "if (" + condition + ") {\n" + statements(depth + 1, isInLoop) + "\n}";
        return random.nextBoolean() ? then : then + " else {\n" + statements(depth + 1, isInLoop) + "\n}";
    }

    private String loop(int depth) {
        String array = oneOf(ARRAYS);
        String turn = "i" + names++;
        numbers.add(turn);
        String index = oneOf(oneOf(numbers), turn + " + 1", turn + " - 1", turn + " & 3");
        String body = statements(depth + 1, true)
                + "\n%s += %s[%s];\n%s[%s] = %s;".formatted(oneOf("a", "b", "c"), array, turn, array, index, number(1));
        numbers.remove(turn);
        return "for (int %s = %s; %s %s %s; %s++) {\nturn();\n%s\n}"
                .formatted(
                        turn,
                        number(1),
                        turn,
                        oneOf("<", "<="),
                        oneOf(array + ".length", "3", array + ".length - 1"),
                        turn,
                        body);
    }
}
