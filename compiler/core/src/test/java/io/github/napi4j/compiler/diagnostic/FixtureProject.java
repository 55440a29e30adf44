package io.github.napi4j.compiler.diagnostic;

import io.github.napi4j.Napi;
import io.github.napi4j.compiler.bind.BindStage;
import io.github.napi4j.compiler.model.AddonModel;
import io.github.napi4j.compiler.source.ClassPathResolver;
import io.github.napi4j.compiler.source.SourceStage;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A project folder made of a fixture's {@code input}, with a standard pom.xml and package.json where the fixture has none
 * and no file named {@code bare}, and the front end run over it.
 */
public final class FixtureProject {
    private static final Path STANDARD = Path.of("src/test/fixtures/standard");

    private final Path project;

    private FixtureProject(Path project) {
        this.project = project;
    }

    public static FixtureProject copy(Path fixture, Path into) throws IOException {
        if (!Files.exists(fixture.resolve("bare"))) {
            copyTree(STANDARD, into);
        }
        if (Files.exists(fixture.resolve("input"))) {
            copyTree(fixture.resolve("input"), into);
        }
        return new FixtureProject(into);
    }

    /** The class path of an addon that depends on our API and jspecify; no pom is asked. */
    public static ClassPathResolver apiOnly() {
        return classPathOf(Napi.class, Nullable.class);
    }

    /** A class path of the jars that these classes are in; no pom is asked. */
    public static ClassPathResolver classPathOf(Class<?>... types) {
        List<Path> classPath = Stream.of(types).map(FixtureProject::location).toList();
        return (pom, diagnostics) -> Optional.of(classPath);
    }

    public Optional<AddonModel> bind(Diagnostics diagnostics) {
        return bind(apiOnly(), diagnostics);
    }

    public Optional<AddonModel> bind(ClassPathResolver resolver, Diagnostics diagnostics) {
        return new SourceStage(resolver)
                .run(project, diagnostics)
                .flatMap(sources -> new BindStage().run(sources, diagnostics));
    }

    private static Path location(Class<?> type) {
        try {
            return Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void copyTree(Path from, Path to) throws IOException {
        try (Stream<Path> walk = Files.walk(from)) {
            for (Path path : walk.toList()) {
                Path target = to.resolve(from.relativize(path).toString());
                if (Files.isDirectory(path)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(path, target, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
    }
}
