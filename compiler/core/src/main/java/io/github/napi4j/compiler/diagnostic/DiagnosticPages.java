package io.github.napi4j.compiler.diagnostic;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The pages of {@code docs/diagnostics}, as the compiler's jar carries them. */
public final class DiagnosticPages {
    private DiagnosticPages() {}

    /** The Markdown text of a code's page. */
    public static String page(DiagnosticCode code) {
        String name = "/META-INF/napi4j/diagnostics/" + code.name() + ".md";
        try (InputStream in = DiagnosticPages.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("no page for " + code);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
