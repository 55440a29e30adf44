package io.github.napi4j.compiler.diagnostic;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Renders for people, in the manner of rustc: message, place, source lines with carets, notes and help. */
public final class TerminalRenderer implements DiagnosticRenderer {
    private static final int TAB = 4;

    private final Style style;

    /** A renderer that colours with ANSI escapes or does not. */
    public TerminalRenderer(boolean color) {
        style = new Style(color);
    }

    @Override
    public String render(Collection<Diagnostic> diagnostics) {
        if (diagnostics.isEmpty()) {
            return "";
        }
        StringBuilder out = new StringBuilder();
        for (Diagnostic diagnostic : diagnostics) {
            render(diagnostic, out);
            out.append('\n');
        }
        out.append(summary(diagnostics)).append('\n');
        return out.toString();
    }

    private void render(Diagnostic diagnostic, StringBuilder out) {
        out.append(style.severity(
                        diagnostic.severity(),
                        diagnostic.severity().text() + "[" + diagnostic.code().name() + "]"))
                .append(style.bold(": " + diagnostic.message()))
                .append('\n');
        int margin = margin(diagnostic);
        SourceSpan span = diagnostic.span();
        if (span != null) {
            for (Excerpt excerpt : excerpts(diagnostic, span)) {
                excerpt(excerpt, diagnostic.severity(), margin, out);
            }
        }
        for (String note : diagnostic.notes()) {
            remark("note", note, margin, out);
        }
        for (String help : diagnostic.help()) {
            remark("help", help, margin, out);
        }
    }

    /** The width of the widest line number, so that all the diagnostic's bars stand in one column. */
    private static int margin(Diagnostic diagnostic) {
        int last = diagnostic.span() == null ? 0 : diagnostic.span().line();
        for (Diagnostic.Label label : diagnostic.related()) {
            last = Math.max(last, label.span().line());
        }
        return Integer.toString(last).length();
    }

    private static List<Excerpt> excerpts(Diagnostic diagnostic, SourceSpan span) {
        List<Mark> here = new ArrayList<>(List.of(new Mark(span, diagnostic.label(), true)));
        List<Excerpt> others = new ArrayList<>();
        for (Diagnostic.Label label : diagnostic.related()) {
            Mark mark = new Mark(label.span(), label.text(), false);
            if (label.span().source().equals(span.source())) {
                here.add(mark);
            } else {
                others.add(new Excerpt(label.span(), List.of(mark)));
            }
        }
        here.sort(Comparator.comparingInt((Mark m) -> m.span.line()).thenComparing(m -> -m.span.column()));
        List<Excerpt> all = new ArrayList<>(List.of(new Excerpt(span, here)));
        all.addAll(others);
        return all;
    }

    private void excerpt(Excerpt excerpt, Severity severity, int margin, StringBuilder out) {
        String blank = " ".repeat(margin);
        boolean primary = excerpt.marks.stream().anyMatch(Mark::primary);
        out.append(blank)
                .append(style.frame(primary ? "--> " : "::: "))
                .append(excerpt.place)
                .append('\n');
        out.append(blank).append(style.frame(" |")).append('\n');
        int previous = 0;
        for (Mark mark : excerpt.marks) {
            int line = mark.span.line();
            if (line != previous) {
                if (previous != 0 && line > previous + 1) {
                    out.append(style.frame("...")).append('\n');
                }
                String number = Integer.toString(line);
                out.append(style.frame(" ".repeat(margin - number.length()) + number + " |"))
                        .append(indented(expandTabs(mark.span.source().line(line))))
                        .append('\n');
                previous = line;
            }
            out.append(blank).append(style.frame(" |")).append(' ').append(carets(mark, severity));
            out.append('\n');
        }
        out.append(blank).append(style.frame(" |")).append('\n');
    }

    private String carets(Mark mark, Severity severity) {
        String line = mark.span.source().line(mark.span.line());
        int start = Math.min(mark.span.column() - 1, line.length());
        int end = mark.span.endLine() > mark.span.line() ? line.length() : mark.span.endColumn() - 1;
        int before = width(line.substring(0, start));
        int wide = Math.max(1, width(line.substring(start, Math.min(Math.max(end, start), line.length()))));
        String carets = (mark.primary ? "^" : "-").repeat(wide) + (mark.text.isEmpty() ? "" : " " + mark.text);
        return " ".repeat(before) + (mark.primary ? style.severity(severity, carets) : style.frame(carets));
    }

    private void remark(String kind, String text, int margin, StringBuilder out) {
        String indent = " ".repeat(margin + 3 + kind.length() + 2);
        out.append(" ".repeat(margin))
                .append(style.frame(" = "))
                .append(style.bold(kind))
                .append(": ")
                .append(text.replace("\n", "\n" + indent))
                .append('\n');
    }

    private String summary(Collection<Diagnostic> diagnostics) {
        long errors =
                diagnostics.stream().filter(d -> d.severity() == Severity.ERROR).count();
        long warnings = diagnostics.size() - errors;
        List<String> counts = new ArrayList<>();
        if (errors > 0) {
            counts.add(errors == 1 ? "1 error" : errors + " errors");
        }
        if (warnings > 0) {
            counts.add(warnings == 1 ? "1 warning" : warnings + " warnings");
        }
        TreeSet<DiagnosticCode> codes =
                diagnostics.stream().map(Diagnostic::code).collect(Collectors.toCollection(TreeSet::new));
        return style.bold(String.join(", ", counts)) + "; more: "
                + codes.stream().map(code -> "`napi4j explain " + code + "`").collect(Collectors.joining(", "));
    }

    private static String indented(String line) {
        return line.isEmpty() ? "" : " " + line;
    }

    private static String expandTabs(String line) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '\t') {
                out.append(" ".repeat(TAB - width(out) % TAB));
            } else {
                // Other control characters would move the cursor and with it the carets.
                out.append(Character.isISOControl(c) ? '\ufffd' : c);
            }
        }
        return out.toString();
    }

    /** Columns that a terminal uses for a text, tabs counted from the line's start. */
    private static int width(CharSequence text) {
        int width = 0;
        for (int i = 0; i < text.length(); ) {
            int c = Character.codePointAt(text, i);
            i += Character.charCount(c);
            width += c == '\t' ? TAB - width % TAB : width(c);
        }
        return width;
    }

    private static int width(int c) {
        int type = Character.getType(c);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || c == 0x200d) {
            return 0;
        }
        if (c >= 0x1f300 && c <= 0x1faff) {
            return 2;
        }
        if (c < 0x1100) {
            return 1;
        }
        Character.UnicodeScript script = Character.UnicodeScript.of(c);
        boolean wide = script == Character.UnicodeScript.HAN
                || script == Character.UnicodeScript.HIRAGANA
                || script == Character.UnicodeScript.KATAKANA
                || script == Character.UnicodeScript.HANGUL
                || (c >= 0x3000 && c <= 0x303e)
                || (c >= 0xff01 && c <= 0xff60);
        return wide ? 2 : 1;
    }

    private record Mark(SourceSpan span, String text, boolean primary) {}

    private record Excerpt(SourceSpan place, List<Mark> marks) {}

    private record Style(boolean color) {
        String severity(Severity severity, String text) {
            return paint(severity == Severity.ERROR ? "1;31" : "1;33", text);
        }

        String frame(String text) {
            return paint("1;34", text);
        }

        String bold(String text) {
            return paint("1", text);
        }

        private String paint(String code, String text) {
            return color ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
        }
    }
}
