package io.github.napi4j.compiler.source;

import io.github.napi4j.compiler.diagnostic.SourceFile;
import io.github.napi4j.compiler.diagnostic.SourceSpan;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A well-formed pom.xml.
 *
 * @param path where it is, absolute
 * @param file its text
 */
public record Pom(Path path, SourceFile file) {
    private static final Pattern DEPENDENCY = Pattern.compile("<dependency>.*?</dependency>", Pattern.DOTALL);

    /** The folder that the pom is in. */
    public Path folder() {
        return Objects.requireNonNull(path.toAbsolutePath().getParent());
    }

    /** Where the pom names an artifact as a dependency, if it does so itself and not through a parent or another artifact. */
    public Optional<SourceSpan> dependency(String groupId, String artifactId) {
        Matcher dependencies = DEPENDENCY.matcher(file.text());
        while (dependencies.find()) {
            Optional<SourceSpan> group = element("groupId", groupId, dependencies);
            Optional<SourceSpan> artifact = element("artifactId", artifactId, dependencies);
            if (group.isPresent() && artifact.isPresent()) {
                return artifact;
            }
        }
        return Optional.empty();
    }

    private Optional<SourceSpan> element(String name, String value, Matcher in) {
        Matcher element = Pattern.compile("<" + name + ">\\s*(" + Pattern.quote(value) + ")\\s*</")
                .matcher(file.text())
                .region(in.start(), in.end());
        return element.find() ? Optional.of(file.span(element.start(1), element.end(1))) : Optional.empty();
    }
}
