package io.github.napi4j.compiler.source;

import io.github.napi4j.compiler.diagnostic.Diagnostic;
import io.github.napi4j.compiler.diagnostic.DiagnosticCode;
import io.github.napi4j.compiler.diagnostic.Diagnostics;
import io.github.napi4j.compiler.process.Command;
import io.github.napi4j.compiler.process.CommandResult;
import io.github.napi4j.compiler.process.ToolMissingException;
import io.github.napi4j.compiler.workspace.AtomicFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Asks the user's own Maven, with all that its settings say about repositories, mirrors and proxies.
 *
 * <p>An answer is kept under the content of the poms it came from, and is good as long as its files are there: an unchanged
 * pom costs no Maven run. Safe for use by several processes at once.
 */
public final class MavenClassPath implements ClassPathResolver {
    private static final String GOAL = "org.apache.maven.plugins:maven-dependency-plugin:3.8.1:list";
    private static final Set<String> SCOPES = Set.of("compile", "runtime", "provided", "system");
    private static final Pattern SCOPE = Pattern.compile(":(compile|runtime|provided|system|test|import)(:| |$)");
    private static final Pattern AFTER_FILE = Pattern.compile("( \\(optional\\))?( -- module .*)?$");

    private final Path cache;
    private final Command maven;

    /** A resolver that runs {@code mvn} and keeps answers in a folder, which need not exist. */
    public MavenClassPath(Path cache) {
        this(cache, Command.of(mavenName()));
    }

    MavenClassPath(Path cache, Command maven) {
        this.cache = cache;
        this.maven = maven;
    }

    private static String mavenName() {
        // Windows starts no script by its bare name.
        return System.getProperty("os.name", "").startsWith("Windows") ? "mvn.cmd" : "mvn";
    }

    @Override
    public Optional<List<Path>> resolve(Pom pom, Diagnostics diagnostics) {
        Path answer = cache.resolve(PomChain.of(pom.path()).hash().hex() + ".txt");
        try {
            Optional<List<Path>> known = read(answer);
            return known.isPresent() ? known : ask(pom, answer, diagnostics);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while Maven ran", e);
        }
    }

    private static Optional<List<Path>> read(Path answer) throws IOException {
        if (!Files.exists(answer)) {
            return Optional.empty();
        }
        List<Path> paths = Files.readAllLines(answer).stream().map(Path::of).toList();
        return paths.stream().allMatch(Files::exists) ? Optional.of(paths) : Optional.empty();
    }

    private Optional<List<Path>> ask(Pom pom, Path answer, Diagnostics diagnostics)
            throws IOException, InterruptedException {
        Files.createDirectories(cache);
        Path list = Files.createTempFile(cache, "list-", ".txt");
        try {
            CommandResult result = maven.with(
                            "-q",
                            "-B",
                            "-Dstyle.color=never",
                            "-f",
                            pom.path().toString(),
                            GOAL,
                            "-DoutputAbsoluteArtifactFilename=true",
                            "-DoutputFile=" + list)
                    .in(pom.folder())
                    // The list is written in Maven's default encoding, and read as UTF-8.
                    .env("MAVEN_OPTS", System.getenv().getOrDefault("MAVEN_OPTS", "") + " -Dfile.encoding=UTF-8")
                    .run();
            if (!result.succeeded()) {
                MavenErrors.report(result.output(), pom, diagnostics);
                return Optional.empty();
            }
            List<Path> paths = parse(Files.readAllLines(list));
            AtomicFiles.write(answer, paths.stream().map(path -> path + "\n").collect(Collectors.joining()));
            return Optional.of(paths);
        } catch (ToolMissingException e) {
            diagnostics.report(
                    Diagnostic.of(DiagnosticCode.N9001, "`" + e.tool() + "` is missing: wanted Maven 3.6 or later")
                            .note("the jars of the addon's class path are resolved by Maven")
                            .help("install it, for instance: apt-get install maven"));
            return Optional.empty();
        } finally {
            Files.deleteIfExists(list);
        }
    }

    /** The files in lines like {@code group:artifact:jar:1.0:compile:/path/to.jar (optional) -- module name}. */
    static List<Path> parse(List<String> lines) {
        List<Path> paths = new ArrayList<>();
        for (String line : lines) {
            Matcher scope = SCOPE.matcher(line);
            if (!scope.find() || !SCOPES.contains(scope.group(1))) {
                continue;
            }
            String file = AFTER_FILE.matcher(line.substring(scope.end())).replaceFirst("");
            boolean isJar = Arrays.asList(
                            line.substring(0, scope.start()).strip().split(":"))
                    .contains("jar");
            if (isJar && !file.isBlank()) {
                paths.add(Path.of(file));
            }
        }
        return paths;
    }
}
