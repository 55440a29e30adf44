package io.github.napi4j.compiler.source;

import io.github.napi4j.compiler.diagnostic.Diagnostic;
import io.github.napi4j.compiler.diagnostic.DiagnosticCode;
import io.github.napi4j.compiler.diagnostic.Diagnostics;
import io.github.napi4j.compiler.diagnostic.SourceFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipFile;

/** Project folder to {@link AddonSources}. */
public final class SourceStage {
    private static final String EXAMPLE_PACKAGE_JSON =
            "{ \"name\": \"my-addon\", \"version\": \"1.0.0\", \"napi\": { \"binaryName\": \"my-addon\" } }";

    private final ClassPathResolver resolver;

    /** A stage that asks the resolver for the class path. */
    public SourceStage(ClassPathResolver resolver) {
        this.resolver = resolver;
    }

    /**
     * What the folder holds, or nothing after reporting why it is no addon.
     *
     * <p>All that can be found wrong is reported: package.json, pom.xml and the sources are looked at in any case.
     */
    public Optional<AddonSources> run(Path folder, Diagnostics diagnostics) {
        Path project = folder.toAbsolutePath().normalize();
        if (!Files.isDirectory(project)) {
            diagnostics.report(Diagnostic.of(
                            DiagnosticCode.N1001,
                            Files.exists(project)
                                    ? "`" + folder + "` is a file, not a project folder"
                                    : "there is no folder `" + folder + "`")
                    .help("name the folder that holds `pom.xml`: `napi4j build --project DIR`"));
            return Optional.empty();
        }
        Optional<PackageJson> packageJson = packageJson(project, diagnostics);
        Optional<Pom> pom = pom(project, diagnostics);
        List<JavaSource> sources = sources(project, diagnostics);
        Optional<List<Path>> classPath = pom.flatMap(found -> resolver.resolve(found, diagnostics))
                .filter(found -> areReadable(found, diagnostics));
        if (packageJson.isEmpty() || classPath.isEmpty() || sources.isEmpty()) {
            return Optional.empty();
        }
        Path folderOfResources = project.resolve("src/main/resources");
        List<Path> resources = Files.isDirectory(folderOfResources) ? List.of(folderOfResources) : List.of();
        return Optional.of(new AddonSources(
                project,
                packageJson.get(),
                sources,
                resources,
                classPath.get(),
                listedResources(packageJson.get(), resources, classPath.get(), diagnostics)));
    }

    /** Half a jar, as an interrupted download leaves it, would be an exception in whichever stage opens it first. */
    private static boolean areReadable(List<Path> classPath, Diagnostics diagnostics) {
        boolean all = true;
        for (Path entry : classPath) {
            if (Files.isDirectory(entry)) {
                continue;
            }
            try (ZipFile jar = new ZipFile(entry.toFile())) {
                all &= jar.size() >= 0;
            } catch (IOException e) {
                all = false;
                diagnostics.report(
                        Diagnostic.of(DiagnosticCode.N1003, "the jar `" + entry + "` of the class path cannot be read")
                                .note(String.valueOf(e.getMessage()))
                                .help("delete it: Maven downloads it again"));
            }
        }
        return all;
    }

    private static Set<String> listedResources(
            PackageJson packageJson, List<Path> resources, List<Path> classPath, Diagnostics diagnostics) {
        List<Path> everywhere = new ArrayList<>(resources);
        everywhere.addAll(classPath);
        try {
            return ListedResources.find(packageJson.settings().resources(), everywhere, diagnostics);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<PackageJson> packageJson(Path project, Diagnostics diagnostics) {
        Path path = project.resolve("package.json");
        if (!Files.exists(path)) {
            diagnostics.report(Diagnostic.of(DiagnosticCode.N1006, "the project has no `package.json`")
                    .help("write one beside `pom.xml`: " + EXAMPLE_PACKAGE_JSON));
            return Optional.empty();
        }
        return read(project, path, diagnostics).flatMap(file -> PackageJsonReader.read(file, diagnostics));
    }

    private static Optional<Pom> pom(Path project, Diagnostics diagnostics) {
        Path path = project.resolve("pom.xml");
        if (!Files.exists(path)) {
            diagnostics.report(Diagnostic.of(DiagnosticCode.N1001, "the project has no `pom.xml`")
                    .help("an addon is a folder with `pom.xml`, `package.json` and `src/main/java`; the pom names its"
                            + " dependencies, `io.github.napi4j:napi4j-api` among them"));
            return Optional.empty();
        }
        return read(project, path, diagnostics).flatMap(file -> PomReader.read(path, file, diagnostics));
    }

    private static List<JavaSource> sources(Path project, Diagnostics diagnostics) {
        Path root = project.resolve("src/main/java");
        List<Path> paths = List.of();
        if (Files.isDirectory(root)) {
            try (Stream<Path> walk = Files.walk(root)) {
                paths = walk.filter(
                                path -> path.getFileName().toString().endsWith(".java") && Files.isRegularFile(path))
                        .sorted(Comparator.comparing(path -> shown(project, path)))
                        .toList();
            } catch (IOException | UncheckedIOException e) {
                cannotRead(project, root, e, diagnostics);
                return List.of();
            }
        }
        if (paths.isEmpty()) {
            diagnostics.report(Diagnostic.of(DiagnosticCode.N1004, "there are no Java files below `src/main/java`")
                    .help("write a class with a `@Napi public static` method, for example"
                            + " `src/main/java/com/example/Addon.java`"));
        }
        List<JavaSource> sources = new ArrayList<>();
        for (Path path : paths) {
            read(project, path, diagnostics).ifPresent(file -> sources.add(new JavaSource(path, file)));
        }
        return sources;
    }

    private static Optional<SourceFile> read(Path project, Path path, Diagnostics diagnostics) {
        String shown = shown(project, path);
        try {
            return Optional.of(new SourceFile(shown, Files.readString(path, StandardCharsets.UTF_8)));
        } catch (CharacterCodingException e) {
            diagnostics.report(Diagnostic.of(DiagnosticCode.N1005, "`" + shown + "` is not UTF-8 text")
                    .help("save it as UTF-8"));
        } catch (IOException e) {
            cannotRead(project, path, e, diagnostics);
        }
        return Optional.empty();
    }

    private static void cannotRead(Path project, Path path, Exception failure, Diagnostics diagnostics) {
        diagnostics.report(Diagnostic.of(DiagnosticCode.N1005, "`" + shown(project, path) + "` cannot be read")
                .note(failure.toString().replace(project + "/", "")));
    }

    private static String shown(Path project, Path path) {
        return project.relativize(path).toString().replace('\\', '/');
    }
}
