package io.github.napi4j.compiler.source;

import io.github.napi4j.compiler.diagnostic.Diagnostic;
import io.github.napi4j.compiler.diagnostic.DiagnosticCode;
import io.github.napi4j.compiler.diagnostic.Diagnostics;
import io.github.napi4j.compiler.diagnostic.SourceSpan;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Maven's error output to diagnostics in the pom. */
final class MavenErrors {
    private static final Pattern POSITION = Pattern.compile("\\s*@ (?:(.*), )?line (\\d+), column (\\d+).*");
    private static final Pattern UNRESOLVED =
            Pattern.compile("(?:resolve dependencies|collect dependencies) (?:for project|at) \\S+ ?(.*)");
    private static final Pattern COORDINATES = Pattern.compile(
            "(?<![\\w/.:-])([\\w.-]+):([\\w.-]+):(?:jar|pom|war|aar|bundle)(?::[\\w.-]+)??:([\\w.$@{}+-]+)");

    private MavenErrors() {}

    static void report(String output, Pom pom, Diagnostics diagnostics) {
        Set<String> lines = new LinkedHashSet<>();
        for (String line : output.lines().toList()) {
            String text = line.strip();
            while (text.startsWith("[ERROR]") || text.startsWith("[FATAL]")) {
                text = text.substring("[ERROR]".length()).strip();
            }
            lines.add(text.replaceAll(" -> \\[Help \\d+]$", ""));
        }
        boolean reported = false;
        for (String line : lines) {
            Matcher position = POSITION.matcher(line);
            Matcher unresolved = UNRESOLVED.matcher(line);
            if (position.find()) {
                diagnostics.report(wrongPom(line, position, pom));
                reported = true;
            } else if (unresolved.find()) {
                reportMissing(unresolved.group(1), pom, diagnostics);
                reported = true;
            }
        }
        if (!reported) {
            Diagnostic diagnostic = Diagnostic.of(DiagnosticCode.N1002, "Maven cannot work with `pom.xml`");
            diagnostics.report(lines.stream()
                    .filter(line -> !line.isEmpty())
                    .findFirst()
                    .map(diagnostic::note)
                    .orElse(diagnostic)
                    .help("`mvn validate` in the project folder says more"));
        }
    }

    private static Diagnostic wrongPom(String line, Matcher position, Pom pom) {
        String reason = line.substring(0, position.start())
                .replaceAll(" \\(position:.*\\)", "")
                .replace(pom.path().toString(), "pom.xml")
                .replace('\'', '`')
                .strip();
        Diagnostic diagnostic = Diagnostic.of(DiagnosticCode.N1002, "Maven cannot read `pom.xml`: " + reason);
        String file = position.group(1);
        if (file != null && !file.equals(pom.path().toString())) {
            return diagnostic.note("in " + file);
        }
        return diagnostic.at(tagBefore(pom, Integer.parseInt(position.group(2)), Integer.parseInt(position.group(3))));
    }

    /** Maven's parser says where a tag ends; what a reader wants to see is the tag. */
    private static SourceSpan tagBefore(Pom pom, int line, int column) {
        String text = pom.file().line(line);
        int end = Math.min(column - 1, text.length());
        int start = text.lastIndexOf('<', Math.max(0, end - 1));
        return start < 0 || start >= end
                ? SourceSpan.at(pom.file(), line, column)
                : new SourceSpan(pom.file(), line, start + 1, line, end + 1);
    }

    private static void reportMissing(String text, Pom pom, Diagnostics diagnostics) {
        List<Artifact> named = new ArrayList<>();
        Matcher coordinates = COORDINATES.matcher(text);
        while (coordinates.find()) {
            Artifact artifact = new Artifact(coordinates.group(1), coordinates.group(2), coordinates.group(3));
            if (!named.contains(artifact)) {
                named.add(artifact);
            }
        }
        int end = text.indexOf(": Could not");
        boolean all = text.contains("artifacts could not be resolved: ");
        if (named.isEmpty()) {
            diagnostics.report(Diagnostic.of(DiagnosticCode.N1003, "Maven cannot resolve the dependencies")
                    .note(text));
        } else if (all) {
            named.forEach(artifact -> diagnostics.report(missing(artifact, List.of(artifact), text, pom)));
        } else {
            diagnostics.report(missing(named.get(named.size() - 1), named, end < 0 ? text : text.substring(end), pom));
        }
    }

    /**
     * @param path the artifacts that led there, of which the pom may name only the first
     */
    private static Diagnostic missing(Artifact artifact, List<Artifact> path, String text, Pom pom) {
        Diagnostic diagnostic = Diagnostic.of(DiagnosticCode.N1003, "cannot find `" + artifact + "` in any repository");
        Optional<SourceSpan> span = path.stream()
                .flatMap(step -> pom.dependency(step.groupId, step.artifactId).stream())
                .findFirst();
        if (span.isPresent()) {
            diagnostic = diagnostic.at(span.get(), path.size() > 1 ? "needs it" : "");
        }
        if (text.contains("offline mode")) {
            return diagnostic
                    .note("Maven is offline and has not downloaded it before")
                    .help("run once with a network");
        }
        if (text.contains("Could not transfer")) {
            return diagnostic
                    .note("the repository could not be asked: " + text.replaceFirst("(?s).*?\\): ", ""))
                    .help("look to the network, and to proxies and mirrors in `~/.m2/settings.xml`");
        }
        return diagnostic.help("correct `groupId`, `artifactId` and `version`, or add the `<repository>` that has it");
    }

    private record Artifact(String groupId, String artifactId, String version) {
        @Override
        public String toString() {
            return groupId + ":" + artifactId + ":" + version;
        }
    }
}
