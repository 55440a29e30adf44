package io.github.napi4j.compiler.glue;

/** Java source in the making: lines, indented by the braces that they open and close. */
final class JavaText {
    private static final String INDENT = "    ";

    private final StringBuilder text = new StringBuilder();
    private int depth;

    /** Adds a line as it is. */
    JavaText line(String line) {
        text.append(INDENT.repeat(depth)).append(line).append('\n');
        return this;
    }

    /** Adds an empty line. */
    JavaText blank() {
        text.append('\n');
        return this;
    }

    /** Adds a line that ends in an opening brace. */
    JavaText open(String line) {
        line(line + " {");
        depth++;
        return this;
    }

    /** Closes the last brace and opens one in the same line: {@code } catch (...) {}. */
    JavaText reopen(String line) {
        depth--;
        line("} " + line + " {");
        depth++;
        return this;
    }

    /** Closes the last brace. */
    JavaText close() {
        depth--;
        return line("}");
    }

    /** Closes the last brace, and the call whose argument it was. */
    JavaText closeExpression() {
        depth--;
        return line("});");
    }

    /** Indents what follows, which no brace does: the body of a case. */
    JavaText indent() {
        depth++;
        return this;
    }

    /** Undoes {@link #indent}. */
    JavaText outdent() {
        depth--;
        return this;
    }

    /** Adds another text's lines at this depth. */
    JavaText add(JavaText other) {
        other.text.toString().lines().forEach(line -> {
            if (line.isEmpty()) {
                blank();
            } else {
                line(line);
            }
        });
        return this;
    }

    @Override
    public String toString() {
        return text.toString();
    }

    /** The word with its first letter in upper case. */
    static String capital(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }

    /** A Java string literal, in ASCII. */
    static String literal(String value) {
        StringBuilder literal = new StringBuilder("\"");
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '"' -> literal.append("\\\"");
                case '\\' -> literal.append("\\\\");
                case '\n' -> literal.append("\\n");
                case '\r' -> literal.append("\\r");
                case '\t' -> literal.append("\\t");
                default -> {
                    if (c < ' ' || c > '~') {
                        literal.append(String.format("\\u%04x", (int) c));
                    } else {
                        literal.append(c);
                    }
                }
            }
        }
        return literal.append('"').toString();
    }
}
