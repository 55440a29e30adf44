package io.github.napi4j.compiler.diagnostic;

/**
 * A range of a source file.
 *
 * @param source the file
 * @param line first line, counted from 1
 * @param column first column, counted from 1 in UTF-16 units as editors and JavaParser do
 * @param endLine line of the end, counted from 1
 * @param endColumn column after the last character of the range
 */
public record SourceSpan(SourceFile source, int line, int column, int endLine, int endColumn) {

    /** Checks that the range does not run backwards. */
    public SourceSpan {
        if (line < 1 || column < 1 || endLine < line || (endLine == line && endColumn < column)) {
            throw new IllegalArgumentException(
                    "not a range: %s:%d:%d-%d:%d".formatted(source, line, column, endLine, endColumn));
        }
    }

    /** A single character. */
    public static SourceSpan at(SourceFile source, int line, int column) {
        return new SourceSpan(source, line, column, line, column + 1);
    }

    /** {@code file:line:column}, as terminals and editors make it clickable. */
    @Override
    public String toString() {
        return source.path() + ":" + line + ":" + column;
    }
}
