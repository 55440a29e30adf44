package io.github.napi4j.tests.corpus;

import io.github.napi4j.tests.corpus.BindingSurface.Behaviour;
import io.github.napi4j.tests.corpus.BindingSurface.Row;
import io.github.napi4j.tests.corpus.BindingSurface.Section;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Writes {@code docs/binding-surface.md}: what crosses, and how many behaviours prove it in which host. */
final class SurfacePage {
    private static final String HEAD = """
            # The binding surface

            What crosses between JavaScript and Java, and where it is checked: a cell holds how many behaviours of the
            [corpus](../tests/addons) pass in that host, each in a `check.mjs` that is the same for all of them.
            %s
            This page is written from `tests/surface.json` and those checks by `BindingSurfaceIT`.
            """;

    private final BindingSurface surface;
    private final Set<String> gaps = new LinkedHashSet<>();

    SurfacePage(BindingSurface surface) {
        this.surface = surface;
    }

    String text() {
        StringBuilder out = new StringBuilder(HEAD.formatted(summary()));
        surface.sections().forEach(section -> out.append(section(section)));
        if (!gaps.isEmpty()) {
            out.append("\n## What a host lacks\n\n");
            gaps.forEach(gap -> out.append("- ").append(gap).append('\n'));
        }
        return out.toString();
    }

    /** How much there is, in a sentence. */
    String summary() {
        List<Row> rows = surface.sections().stream()
                .flatMap(section -> section.rows().stream())
                .toList();
        long proved = rows.stream().filter(row -> !surface.of(row).isEmpty()).count();
        return "In all, " + surface.behaviours().size() + " behaviours prove " + proved + " of " + rows.size()
                + " rows.";
    }

    private String section(Section section) {
        StringBuilder out = new StringBuilder("\n## " + section.title() + "\n\n| JavaScript | Java | rules |");
        StringBuilder line = new StringBuilder("\n|---|---|---|");
        for (HostKind host : HostKind.values()) {
            out.append(' ').append(host.label()).append(" |");
            line.append("---|");
        }
        out.append(" checked by |").append(line).append("---|\n");
        section.rows().forEach(row -> out.append(row(row)));
        return out.toString();
    }

    private String row(Row row) {
        List<Behaviour> behaviours = surface.of(row);
        String cells = Arrays.stream(HostKind.values())
                .map(host -> cell(behaviours, host) + " |")
                .collect(Collectors.joining(" "));
        String checks = behaviours.stream()
                .map(Behaviour::addon)
                .distinct()
                .map(addon -> "[" + addon + "](../tests/addons/" + addon + "/check.mjs)")
                .collect(Collectors.joining(", "));
        return "| " + row.javaScript() + " | " + row.java() + " | " + row.rules() + " | " + cells + " "
                + row.missing().orElse(checks) + " |\n";
    }

    private String cell(List<Behaviour> behaviours, HostKind host) {
        if (behaviours.isEmpty()) {
            return "–";
        }
        long lacking = 0;
        for (Behaviour behaviour : behaviours) {
            Optional<String> whole = Matrix.reason(behaviour.addon(), host);
            String reason = behaviour.gaps().get(host.label());
            if (whole.isPresent()) {
                lacking++;
                gaps.add(host.label() + ", all of " + behaviour.addon() + ": " + whole.get());
            } else if (reason != null) {
                lacking++;
                gaps.add(host.label() + ", " + behaviour.row() + ", " + behaviour.title() + ": " + reason);
            }
        }
        long passing = behaviours.size() - lacking;
        return lacking == 0 ? String.valueOf(passing) : passing + " of " + behaviours.size();
    }
}
