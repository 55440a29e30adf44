package io.github.napi4j.compiler.diagnostic;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something to tell the addon's author.
 *
 * <p>Texts begin in lower case, put names in backticks, and say what is accepted wherever they refuse something.
 *
 * @param code what kind it is, with its severity and page
 * @param message what is wrong, one line
 * @param span where, if it is somewhere
 * @param label what is at {@code span}, printed beside the caret; may be empty
 * @param related other places that matter, each with a text
 * @param notes facts that explain it
 * @param help what to do or type
 */
public record Diagnostic(
        DiagnosticCode code,
        String message,
        @Nullable SourceSpan span,
        String label,
        List<Label> related,
        List<String> notes,
        List<String> help) {

    /** Copies the lists. */
    public Diagnostic {
        related = List.copyOf(related);
        notes = List.copyOf(notes);
        help = List.copyOf(help);
    }

    /** A diagnostic about no place in particular. */
    public static Diagnostic of(DiagnosticCode code, String message) {
        return new Diagnostic(code, message, null, "", List.of(), List.of(), List.of());
    }

    /** The same, at a place. */
    public Diagnostic at(SourceSpan where) {
        return at(where, "");
    }

    /** The same, at a place, with a text beside the caret. */
    public Diagnostic at(SourceSpan where, String text) {
        return new Diagnostic(code, message, where, text, related, notes, help);
    }

    /** The same, with one more place that matters. */
    public Diagnostic related(SourceSpan where, String text) {
        return new Diagnostic(code, message, span, label, plus(related, new Label(where, text)), notes, help);
    }

    /** The same, with one more fact. */
    public Diagnostic note(String text) {
        return new Diagnostic(code, message, span, label, related, plus(notes, text), help);
    }

    /** The same, with one more thing to do; an empty text adds nothing. */
    public Diagnostic help(String text) {
        return text.isEmpty() ? this : new Diagnostic(code, message, span, label, related, notes, plus(help, text));
    }

    /** Whether it stops the build. */
    public Severity severity() {
        return code.severity();
    }

    private static <T> List<T> plus(List<T> list, T element) {
        List<T> longer = new ArrayList<>(list);
        longer.add(element);
        return longer;
    }

    /** A second place, with what is there. */
    public record Label(SourceSpan span, String text) {}
}
