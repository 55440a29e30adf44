package io.github.napi4j.compiler.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TerminalRendererTest {
    private static final SourceFile FILE = new SourceFile("a/B.java", "first\r\nsecond \u001b[31m line\r\nthird");

    @Test
    void noDiagnosticsGiveNoText() {
        assertThat(new TerminalRenderer(true).render(List.of())).isEmpty();
    }

    @Test
    void colorsAddOnlyEscapes() {
        Diagnostic diagnostic = Diagnostic.of(DiagnosticCode.N2004, "wrong")
                .at(new SourceSpan(FILE, 1, 1, 1, 6), "here")
                .related(SourceSpan.at(FILE, 3, 2), "there")
                .note("a\nb")
                .help("c");
        String plain = new TerminalRenderer(false).render(List.of(diagnostic));
        String colored = new TerminalRenderer(true).render(List.of(diagnostic));

        assertThat(colored).isNotEqualTo(plain);
        assertThat(colored.replaceAll("\u001b\\[[0-9;]*m", "")).isEqualTo(plain);
    }

    @Test
    void controlCharactersOfTheSourceReachNoTerminal() {
        Diagnostic diagnostic = Diagnostic.of(DiagnosticCode.N2004, "wrong").at(new SourceSpan(FILE, 2, 1, 2, 7));

        assertThat(new TerminalRenderer(false).render(List.of(diagnostic)))
                .contains("2 | second \ufffd[31m line\n")
                .doesNotContain("\u001b");
    }

    @Test
    void spanOfSeveralLinesIsUnderlinedToTheEndOfItsFirst() {
        Diagnostic diagnostic = Diagnostic.of(DiagnosticCode.N2004, "wrong").at(FILE.span(2, 12));

        assertThat(diagnostic.span()).isEqualTo(new SourceSpan(FILE, 1, 3, 2, 6));
        assertThat(new TerminalRenderer(false).render(List.of(diagnostic))).contains("  |   ^^^\n");
    }

    @Test
    void positionBeyondTheTextIsShownWithoutSource() {
        Diagnostic diagnostic = Diagnostic.of(DiagnosticCode.N2004, "wrong").at(SourceSpan.at(FILE, 9, 4));

        assertThat(new TerminalRenderer(false).render(List.of(diagnostic))).contains("--> a/B.java:9:4\n");
    }

    @Test
    void sameMessageAtOnePlaceIsCountedOnceAndWarningsDoNotFail() {
        Diagnostics diagnostics = new Diagnostics();
        Diagnostic warning = Diagnostic.of(DiagnosticCode.N1009, "unknown").at(SourceSpan.at(FILE, 1, 1));
        diagnostics.report(warning);
        diagnostics.report(warning.help("more"));

        assertThat(diagnostics.all()).containsExactly(warning);
        assertThat(diagnostics.hasErrors()).isFalse();
        assertThat(diagnostics.exitCode()).isZero();
        diagnostics.report(Diagnostic.of(DiagnosticCode.N2001, "nothing"));
        assertThat(diagnostics.exitCode()).isEqualTo(1);
        diagnostics.report(Diagnostic.of(DiagnosticCode.N9001, "no tool"));
        assertThat(diagnostics.exitCode()).isEqualTo(3);
    }
}
