package io.github.napi4j.compiler.diagnostic;

import java.util.List;

/**
 * A text that diagnostics point into.
 *
 * @param path what a user is shown: relative to the project folder where the file lies in it, with {@code /}
 * @param text the content the positions refer to, which may be newer or older than what the disk holds by now
 */
public record SourceFile(String path, String text) {

    /** The text of a line without its line end, or the empty string for a line that the text does not have. */
    public String line(int number) {
        List<String> lines = text.lines().skip(number - 1L).limit(1).toList();
        return lines.isEmpty() ? "" : lines.get(0);
    }

    /** The span of a range of the text, given as offsets; {@code end} is exclusive. */
    public SourceSpan span(int start, int end) {
        int line = 1;
        int lineStart = 0;
        int startLine = 1;
        int startColumn = start + 1;
        int limit = Math.min(end, text.length());
        for (int i = 0; i < limit; i++) {
            if (i == start) {
                startLine = line;
                startColumn = i - lineStart + 1;
            }
            char c = text.charAt(i);
            if (c == '\n' || (c == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n'))) {
                line++;
                lineStart = i + 1;
            }
        }
        if (start >= limit) {
            startLine = line;
            startColumn = start - lineStart + 1;
        }
        return new SourceSpan(this, startLine, startColumn, line, limit - lineStart + 1);
    }

    /** The path alone: texts are long and say nothing in a message. */
    @Override
    public String toString() {
        return path;
    }
}
