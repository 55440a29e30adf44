package io.github.napi4j.maven;

import io.github.napi4j.compiler.diagnostic.Diagnostics;
import io.github.napi4j.compiler.source.ClassPathResolver;
import io.github.napi4j.compiler.source.Pom;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.project.MavenProject;

/** The class path that Maven resolved for the running build, so that no second Maven is asked. */
final class ProjectClassPath implements ClassPathResolver {
    private static final Set<String> SCOPES =
            Set.of(Artifact.SCOPE_COMPILE, Artifact.SCOPE_RUNTIME, Artifact.SCOPE_PROVIDED, Artifact.SCOPE_SYSTEM);

    private final MavenProject project;

    ProjectClassPath(MavenProject project) {
        this.project = project;
    }

    @Override
    public Optional<List<Path>> resolve(Pom pom, Diagnostics diagnostics) {
        return Optional.of(project.getArtifacts().stream()
                .filter(artifact -> SCOPES.contains(artifact.getScope()))
                .filter(artifact -> artifact.getArtifactHandler().isAddedToClasspath())
                .map(artifact -> artifact.getFile().toPath())
                .toList());
    }
}
