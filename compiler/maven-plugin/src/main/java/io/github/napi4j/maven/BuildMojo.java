package io.github.napi4j.maven;

import io.github.napi4j.compiler.Build;
import io.github.napi4j.compiler.BuildRequest;
import io.github.napi4j.compiler.BuildResult;
import io.github.napi4j.compiler.BuildTools;
import io.github.napi4j.compiler.Stage;
import io.github.napi4j.compiler.diagnostic.Diagnostic;
import io.github.napi4j.compiler.diagnostic.TerminalRenderer;
import io.github.napi4j.compiler.model.Target;
import io.github.napi4j.compiler.toolchain.EnvironmentException;
import io.github.napi4j.compiler.toolchain.Toolchain;
import java.io.File;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/**
 * Builds the project's addon into an npm package, as <code>napi4j build</code> does.
 *
 * <p>The class path is the project's own, with artifacts of the same reactor. Tools come from the cache that
 * <code>./napi4j setup</code> fills.
 */
@Mojo(
        name = "build",
        defaultPhase = LifecyclePhase.PACKAGE,
        requiresDependencyResolution = ResolutionScope.COMPILE_PLUS_RUNTIME,
        threadSafe = true)
@SuppressWarnings("NullAway.Init") // Maven sets the fields before it calls execute
public final class BuildMojo extends AbstractMojo {
    /** Where the package goes; <code>dist</code> in the project unless told. */
    @Parameter(property = "napi4j.output")
    private @Nullable File output;

    /** Optimise for users: small and fast, without names and debug information. */
    @Parameter(property = "napi4j.release", defaultValue = "false")
    private boolean release;

    /** What to build for, separated by commas; what <code>napi.targets</code> in package.json says unless told. */
    @Parameter(property = "napi4j.targets")
    private List<String> targets = List.of();

    /** Do nothing. */
    @Parameter(property = "napi4j.skip", defaultValue = "false")
    private boolean skip;

    @Parameter(defaultValue = "${project}", readonly = true, required = true)
    private MavenProject project;

    /** Builds, or fails the Maven build with what is wrong. */
    @Override
    public void execute() throws MojoExecutionException, MojoFailureException {
        if (skip) {
            getLog().info("skipped: napi4j.skip is set");
            return;
        }
        Path folder = project.getBasedir().toPath();
        Path folderOfPackage = output == null ? BuildRequest.defaultOutput(folder) : output.toPath();
        var request = new BuildRequest(folder, folderOfPackage, release, targets());
        try {
            BuildTools tools = BuildTools.of(Toolchain.locate(), new ProjectClassPath(project));
            tell(new Build(tools, new LogProgress(getLog())).run(request));
        } catch (EnvironmentException e) {
            tell(e.diagnostics(), true);
            throw lackingTools();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new MojoExecutionException("interrupted while the addon was built", e);
        }
    }

    private Set<Target> targets() throws MojoExecutionException {
        Set<Target> found = EnumSet.noneOf(Target.class);
        for (String name : targets) {
            found.add(Target.find(name)
                    .orElseThrow(() -> new MojoExecutionException("there is no target `" + name + "`; targets are "
                            + Stream.of(Target.values()).map(Target::triple).collect(Collectors.joining(", ")))));
        }
        return found;
    }

    private void tell(BuildResult result) throws MojoExecutionException, MojoFailureException {
        tell(result.diagnostics(), result.addon().isEmpty());
        if (result.addon().isPresent()) {
            var addon = result.addon().get();
            getLog().info(Stage.line("built", result.total(), addon.module().size() / 1024 + " KiB of WebAssembly"));
            getLog().info(addon.folder().toString());
            return;
        }
        if (result.isEnvironmentLacking()) {
            throw lackingTools();
        }
        throw new MojoFailureException("the addon has errors; they are above");
    }

    /** The text that the command prints, on lines of its own: Maven's prefix would push carets out of place. */
    private void tell(List<Diagnostic> diagnostics, boolean failed) {
        String text = System.lineSeparator() + new TerminalRenderer(false).render(diagnostics);
        if (failed) {
            getLog().error(text);
        } else if (!diagnostics.isEmpty()) {
            getLog().warn(text);
        }
    }

    private static MojoExecutionException lackingTools() {
        return new MojoExecutionException("this machine lacks tools that builds need, named above; run `./napi4j setup`"
                + " in a checkout of napi4j, which installs what it can");
    }
}
