package io.github.napi4j.compiler.diagnostic;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where something comes from, told by the stage that knows to a later one that may have to complain of it.
 *
 * @param span the author's line, if one is to blame
 * @param notes what else to say, in order
 */
public record Origin(@Nullable SourceSpan span, List<String> notes) {

    /** Copies the list. */
    public Origin {
        notes = List.copyOf(notes);
    }

    /** The diagnostic, pointing here. */
    public Diagnostic addTo(Diagnostic diagnostic) {
        Diagnostic longer = span == null ? diagnostic : diagnostic.at(span);
        for (String note : notes) {
            longer = longer.note(note);
        }
        return longer;
    }
}
