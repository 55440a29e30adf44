package io.github.napi4j.tests.docs;

import io.github.napi4j.tests.host.Repository;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The errors that our own code gives to JavaScript, as its sources have them: what is thrown by the Java and the C inside
 * modules and by the loaders. Where a message has a part that varies, it has {@code …} here.
 */
final class ErrorMessages {
    /** A message with the code of the error, {@code ERR_JAVA_EXCEPTION} where Java code throws without one. */
    record Message(String code, String text) implements Comparable<Message> {
        @Override
        public int compareTo(Message other) {
            int byCode = code.compareTo(other.code);
            return byCode == 0 ? text.compareTo(other.text) : byCode;
        }
    }

    private static final String GAP = "…";

    /** Calls whose arguments hold a code, or none, and a message. */
    private static final Pattern THROWS =
            Pattern.compile("\\b(?:new \\w+(?:Exception|Error)|napi_throw\\w*|loadError|\\bend)\\(");

    private static final Pattern LITERAL = Pattern.compile("([\"'`])((?:\\\\.|(?!\\1).)*)\\1");
    private static final Pattern CODE = Pattern.compile("(?:ERR|NAPI4J)_[A-Z0-9_]+");

    private ErrorMessages() {}

    static SortedSet<Message> ofSources() {
        SortedSet<Message> messages = new TreeSet<>();
        for (String folder : List.of(
                "emnapi-shim/api/src/main/java",
                "emnapi-shim/guest/src/main",
                "emnapi-shim/loader/src/main/resources/META-INF/napi4j/loader")) {
            for (Path file : files(Repository.path(folder))) {
                boolean isLoader = file.toString().endsWith(".mustache");
                if (isLoader || file.toString().matches(".*\\.(java|c)")) {
                    messages.addAll(in(read(file), isLoader));
                }
            }
        }
        return messages;
    }

    private static List<Message> in(String source, boolean isLoader) {
        List<Message> messages = new ArrayList<>();
        Matcher call = THROWS.matcher(source);
        while (call.find()) {
            messages.addAll(of(arguments(source, call.end()), isLoader));
        }
        return messages;
    }

    /** The messages of a call by its arguments; none where the message comes from elsewhere. */
    private static List<Message> of(List<String> arguments, boolean isLoader) {
        SortedSet<String> codes = new TreeSet<>();
        String text = "";
        for (String argument : arguments) {
            Matcher code = CODE.matcher(argument);
            if (argument.matches("(?:Values\\.)?code\\(place\\)")) {
                // Of `this` and of results it is ERR_INVALID_THIS and ERR_INVALID_RETURN_VALUE.
                codes.add("ERR_INVALID_ARG_TYPE");
            } else if (text.isEmpty() && code.find()) {
                codes.addAll(code.reset().results().map(MatchResult::group).toList());
            } else if (text.isEmpty()) {
                String candidate = template(argument, isLoader);
                text = candidate.replace(GAP, "").isBlank() ? "" : candidate;
            }
        }
        if (codes.isEmpty() && !isLoader) {
            codes.add("ERR_JAVA_EXCEPTION");
        }
        String message = text;
        return message.isEmpty()
                ? List.of()
                : codes.stream().map(code -> new Message(code, message)).toList();
    }

    /** A concatenation of literals and other expressions. */
    private static String template(String expression, boolean isLoader) {
        StringBuilder text = new StringBuilder();
        int end = 0;
        int depth = 0;
        Matcher literal = LITERAL.matcher(expression);
        boolean found = literal.find();
        while (found) {
            String between = expression.substring(end, literal.start());
            depth += depthOf(between);
            if (!between.replaceAll("[\\s+]", "").isEmpty()) {
                gap(text);
            }
            if (depth == 0) {
                String value = literal.group(2);
                text.append(isLoader ? value.replaceAll("\\$\\{[^}]*\\}", GAP) : value);
            }
            end = literal.end();
            found = literal.find();
        }
        if (!expression.substring(end).replaceAll("[\\s+]", "").isEmpty()) {
            gap(text);
        }
        return text.toString().replace("%", "").replace("\\\"", "\"");
    }

    private static void gap(StringBuilder text) {
        if (!text.toString().endsWith(GAP)) {
            text.append(GAP);
        }
    }

    private static int depthOf(String code) {
        return (int) (code.chars().filter(c -> c == '(' || c == '[').count()
                - code.chars().filter(c -> c == ')' || c == ']').count());
    }

    /** The arguments of a call that begin at a place of a source. */
    private static List<String> arguments(String source, int from) {
        List<String> arguments = new ArrayList<>();
        int depth = 0;
        int start = from;
        for (int i = from; i < source.length(); i++) {
            char c = source.charAt(i);
            if (c == '"' || c == '\'' || c == '`') {
                i = endOfLiteral(source, i);
            } else if ((c == ')' && depth == 0) || (c == ',' && depth == 0)) {
                arguments.add(source.substring(start, i).strip());
                start = i + 1;
                if (c == ')') {
                    return arguments;
                }
            } else {
                depth += depthOf(String.valueOf(c));
            }
        }
        throw new IllegalArgumentException("a call without an end: " + source.substring(from, from + 40));
    }

    private static int endOfLiteral(String source, int start) {
        int at = start + 1;
        while (source.charAt(at) != source.charAt(start)) {
            at += source.charAt(at) == '\\' ? 2 : 1;
        }
        return at;
    }

    /** Whether a text of tests asserts a message: names its code and has its words, whatever stands in the gaps. */
    static boolean isAsserted(Message message, String tests) {
        StringBuilder pattern = new StringBuilder();
        for (String part : message.text().replaceFirst("( \\(…\\))?…?$", "").split(GAP, -1)) {
            if (part.strip().length() > 2) {
                pattern.append(pattern.isEmpty() ? "" : "[^\\n]{0,200}?").append(Pattern.quote(part.strip()));
            }
        }
        boolean coded = tests.contains(message.code()) || message.code().equals("ERR_JAVA_EXCEPTION");
        return coded && Pattern.compile(pattern.toString()).matcher(tests).find();
    }

    /** The text of a test with its literals as they are meant: joined, and without what escapes quotes. */
    static String readTest(Path file) {
        return read(file)
                .replaceAll("['\"`]\\s*\\+\\s*['\"`]", "")
                .replace("\\`", "`")
                .replace("\\'", "'")
                .replace("\\\"", "\"");
    }

    static List<Path> files(Path folder) {
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
