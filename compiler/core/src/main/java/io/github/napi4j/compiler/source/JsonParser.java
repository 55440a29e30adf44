package io.github.napi4j.compiler.source;

import io.github.napi4j.compiler.diagnostic.SourceFile;
import io.github.napi4j.compiler.diagnostic.SourceSpan;
import java.util.ArrayList;
import java.util.List;

/** Parses strict JSON (RFC 8259) into nodes with spans; Gson, used elsewhere, keeps no positions. */
final class JsonParser {
    private static final int MAX_DEPTH = 200;

    private final SourceFile file;
    private final String text;
    private int position;
    private int depth;

    private JsonParser(SourceFile file) {
        this.file = file;
        text = file.text();
    }

    /** The value that the whole file is. */
    static JsonNode parse(SourceFile file) throws SyntaxException {
        JsonParser parser = new JsonParser(file);
        if (!parser.text.isEmpty() && parser.text.charAt(0) == '\ufeff') {
            parser.position = 1;
        }
        JsonNode node = parser.value();
        parser.skipSpace();
        if (parser.position < parser.text.length()) {
            throw parser.unexpected("the end of the file");
        }
        return node;
    }

    private JsonNode value() throws SyntaxException {
        skipSpace();
        if (position == text.length()) {
            throw unexpected("a value");
        }
        if (depth == MAX_DEPTH) {
            throw new SyntaxException("nested deeper than " + MAX_DEPTH + " levels", span(position, position + 1));
        }
        depth++;
        JsonNode node = switch (text.charAt(position)) {
            case '{' -> object();
            case '[' -> array();
            case '"' -> {
                int start = position;
                yield new JsonNode.StringNode(string(), span(start, position));
            }
            default -> wordOrNumber();
        };
        depth--;
        return node;
    }

    private JsonNode object() throws SyntaxException {
        int start = position++;
        List<JsonNode.Member> members = new ArrayList<>();
        skipSpace();
        if (!take('}')) {
            do {
                skipSpace();
                int nameStart = position;
                if (position == text.length() || text.charAt(position) != '"') {
                    throw unexpected("a name in double quotes");
                }
                String name = string();
                SourceSpan nameSpan = span(nameStart, position);
                skipSpace();
                if (!take(':')) {
                    throw unexpected("`:`");
                }
                members.add(new JsonNode.Member(name, nameSpan, value()));
                skipSpace();
            } while (take(','));
            if (!take('}')) {
                throw unexpected("`,` or `}`");
            }
        }
        return new JsonNode.ObjectNode(members, span(start, position));
    }

    private JsonNode array() throws SyntaxException {
        int start = position++;
        List<JsonNode> elements = new ArrayList<>();
        skipSpace();
        if (!take(']')) {
            do {
                elements.add(value());
                skipSpace();
            } while (take(','));
            if (!take(']')) {
                throw unexpected("`,` or `]`");
            }
        }
        return new JsonNode.ArrayNode(elements, span(start, position));
    }

    private JsonNode wordOrNumber() throws SyntaxException {
        int start = position;
        while (position < text.length() && isWordPart(text.charAt(position))) {
            position++;
        }
        String word = text.substring(start, position);
        if (word.matches("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]+)?")) {
            return new JsonNode.NumberNode(word, span(start, position));
        }
        if (word.equals("true") || word.equals("false") || word.equals("null")) {
            return new JsonNode.WordNode(word, span(start, position));
        }
        position = start;
        throw unexpected("a value");
    }

    private static boolean isWordPart(char c) {
        return (c >= 'a' && c <= 'z')
                || (c >= 'A' && c <= 'Z')
                || (c >= '0' && c <= '9')
                || c == '-'
                || c == '+'
                || c == '.';
    }

    private String string() throws SyntaxException {
        int start = position++;
        StringBuilder out = new StringBuilder();
        while (true) {
            if (position == text.length() || text.charAt(position) == '\n') {
                throw new SyntaxException("the string is not closed", span(start, position));
            }
            char c = text.charAt(position++);
            if (c == '"') {
                return out.toString();
            }
            if (c < ' ') {
                throw new SyntaxException("a string holds a control character", span(position - 1, position));
            }
            out.append(c == '\\' ? escape() : c);
        }
    }

    private char escape() throws SyntaxException {
        int start = position - 1;
        char c = position < text.length() ? text.charAt(position++) : '\n';
        int known = "\"\\/bfnrt".indexOf(c);
        if (known >= 0) {
            return "\"\\/\b\f\n\r\t".charAt(known);
        }
        if (c == 'u' && position + 4 <= text.length()) {
            String digits = text.substring(position, position + 4);
            if (digits.matches("[0-9a-fA-F]{4}")) {
                position += 4;
                return (char) Integer.parseInt(digits, 16);
            }
        }
        throw new SyntaxException(
                "unknown escape; JSON has `\\\"`, `\\\\`, `\\/`, `\\b`, `\\f`, `\\n`, `\\r`, `\\t` and `\\uXXXX`",
                span(start, start + 2));
    }

    private void skipSpace() {
        while (position < text.length() && " \t\r\n".indexOf(text.charAt(position)) >= 0) {
            position++;
        }
    }

    private boolean take(char c) {
        boolean there = position < text.length() && text.charAt(position) == c;
        position += there ? 1 : 0;
        return there;
    }

    private SyntaxException unexpected(String wanted) {
        if (position == text.length()) {
            return new SyntaxException("expected " + wanted + ", found the end of the file", span(position, position));
        }
        int end = position;
        while (end < text.length() && isWordPart(text.charAt(end))) {
            end++;
        }
        end = Math.max(end, position + Character.charCount(text.codePointAt(position)));
        return new SyntaxException(
                "expected " + wanted + ", found `" + text.substring(position, end) + "`", span(position, end));
    }

    private SourceSpan span(int start, int end) {
        return file.span(start, end);
    }

    /** The file is not JSON. */
    static final class SyntaxException extends Exception {
        private static final long serialVersionUID = 1L;
        private final transient SourceSpan span;

        SyntaxException(String message, SourceSpan span) {
            super(message);
            this.span = span;
        }

        SourceSpan span() {
            return span;
        }
    }
}
