package io.github.napi4j.compiler;

import io.github.napi4j.compiler.BuildResult.BuiltAddon;
import io.github.napi4j.compiler.bind.BindStage;
import io.github.napi4j.compiler.diagnostic.Diagnostic;
import io.github.napi4j.compiler.diagnostic.DiagnosticCode;
import io.github.napi4j.compiler.diagnostic.Diagnostics;
import io.github.napi4j.compiler.diagnostic.SourceFile;
import io.github.napi4j.compiler.dts.DtsStage;
import io.github.napi4j.compiler.glue.GlueSource;
import io.github.napi4j.compiler.glue.GlueStage;
import io.github.napi4j.compiler.javac.JavacInput;
import io.github.napi4j.compiler.javac.JavacStage;
import io.github.napi4j.compiler.link.WasmModule;
import io.github.napi4j.compiler.model.AddonModel;
import io.github.napi4j.compiler.model.Target;
import io.github.napi4j.compiler.npm.NpmInput;
import io.github.napi4j.compiler.npm.NpmStage;
import io.github.napi4j.compiler.npm.PackageFolder;
import io.github.napi4j.compiler.source.AddonSettings;
import io.github.napi4j.compiler.source.AddonSources;
import io.github.napi4j.compiler.source.JavaSource;
import io.github.napi4j.compiler.source.SourceStage;
import io.github.napi4j.compiler.teavm.CSources;
import io.github.napi4j.compiler.teavm.TeaVmInput;
import io.github.napi4j.compiler.teavm.TeaVmStage;
import io.github.napi4j.compiler.workspace.FileFailures;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Takes an addon project through every stage; one instance may build again and again, one build at a time. */
public final class Build {
    /** The language level of addons; TeaVM reads class files of later levels too, but the default must suit every JDK. */
    private static final int JAVA_RELEASE = 17;

    private final BuildTools tools;
    private final BuildListener listener;

    /** Builds with the given tools, telling {@code listener} what goes on. */
    public Build(BuildTools tools, BuildListener listener) {
        this.tools = tools;
        this.listener = listener;
    }

    /** Builds. Errors of the author are in the result; an exception is a bug of ours or a broken machine. */
    public BuildResult run(BuildRequest request) throws InterruptedException {
        var diagnostics = new Diagnostics();
        var clock = new StageClock(listener);
        Optional<BuiltAddon> addon = DeepStack.run(() -> new Run(request, diagnostics, clock).run());
        return new BuildResult(addon, diagnostics.all(), diagnostics.exitCode(), clock.times());
    }

    /** The state of one build: its folders and where it tells what. */
    private final class Run {
        private final BuildRequest request;
        private final Diagnostics diagnostics;
        private final StageClock clock;
        private final Path workFolder;

        Run(BuildRequest request, Diagnostics diagnostics, StageClock clock) {
            this.request = request;
            this.diagnostics = diagnostics;
            this.clock = clock;
            this.workFolder = request.project()
                    .toAbsolutePath()
                    .normalize()
                    .resolve(Path.of("target", "napi4j", request.release() ? "release" : "debug"));
        }

        Optional<BuiltAddon> run() throws InterruptedException {
            try {
                return build();
            } catch (IOException e) {
                return failed(e, new UncheckedIOException(e));
            } catch (UncheckedIOException e) {
                return failed(e.getCause(), e);
            }
        }

        /** A work folder that cannot be written is for the author to put right; any other failure is ours. */
        private Optional<BuiltAddon> failed(@Nullable IOException cause, UncheckedIOException failure) {
            if (!(cause instanceof FileSystemException file)
                    || file.getFile() == null
                    || !Path.of(file.getFile()).startsWith(request.project().resolve("target"))) {
                throw failure;
            }
            diagnostics.report(
                    Diagnostic.of(DiagnosticCode.N5003, "the build folder `" + workFolder + "` cannot be written")
                            .note(FileFailures.reason(file))
                            .help("make room, or delete what is in its place"));
            return Optional.empty();
        }

        private Optional<BuiltAddon> build() throws IOException, InterruptedException {
            Optional<AddonSources> sources = clock.time(
                    Stage.SOURCE,
                    () -> new SourceStage(tools.classPathResolver()).run(request.project(), diagnostics),
                    found -> found.map(s -> s.sources().size() + " files, "
                                    + s.classPath().size() + " libraries")
                            .orElse(""));
            if (sources.isEmpty()) {
                return Optional.empty();
            }
            Optional<AddonModel> model = clock.time(
                    Stage.BIND,
                    () -> new BindStage().run(sources.get(), diagnostics),
                    found -> found.map(m -> m.functions().size() + " functions").orElse(""));
            if (model.isEmpty() || diagnostics.hasErrors()) {
                return Optional.empty();
            }
            return build(sources.get(), model.get());
        }

        private Optional<BuiltAddon> build(AddonSources sources, AddonModel model)
                throws IOException, InterruptedException {
            GlueSource glue = clock.time(Stage.GLUE, () -> new GlueStage().run(model), source -> "");
            String typeScript = clock.time(Stage.DTS, () -> new DtsStage().run(model), text -> "");
            Path classes = workFolder.resolve("classes");
            boolean compiled = clock.time(
                    Stage.JAVAC,
                    () -> new JavacStage().run(javacInput(sources, glue, classes), diagnostics),
                    done -> "");
            if (!compiled) {
                return Optional.empty();
            }
            Optional<CSources> c = clock.time(
                    Stage.TEAVM,
                    () -> new TeaVmStage(texts(sources)).run(teaVmInput(sources, glue, classes), diagnostics),
                    found -> found.map(s -> s.files().size() + " C files").orElse(""));
            if (c.isEmpty()) {
                return Optional.empty();
            }
            List<WasmModule> modules = new ModuleBuild(
                            tools, clock, listener, diagnostics, workFolder, request.release())
                    .run(c.get(), sources.settings(), targets(sources.settings()));
            if (modules.isEmpty()) {
                return Optional.empty();
            }
            int changed = clock.time(
                    Stage.NPM,
                    () -> new PackageFolder(request.output(), diagnostics)
                            .write(new NpmStage(tools.npmPackages())
                                    .run(new NpmInput(
                                            sources.packageJson(), model, modules, glue.fastFunctions(), typeScript))),
                    files -> files + " files changed");
            if (changed < 0) {
                return Optional.empty();
            }
            return Optional.of(new BuiltAddon(request.output(), model, modules));
        }

        private Set<Target> targets(AddonSettings settings) {
            return request.targets().isEmpty() ? settings.targets() : request.targets();
        }

        private static List<SourceFile> texts(AddonSources sources) {
            return sources.sources().stream().map(JavaSource::file).toList();
        }

        private JavacInput javacInput(AddonSources sources, GlueSource glue, Path classes) {
            List<Path> classPath = new ArrayList<>(sources.classPath());
            classPath.addAll(TeaVmStage.guestClassPath());
            return new JavacInput(
                    texts(sources), Map.of(glue.className(), glue.text()), classPath, JAVA_RELEASE, classes);
        }

        private TeaVmInput teaVmInput(AddonSources sources, GlueSource glue, Path classes) {
            List<Path> classPath = new ArrayList<>();
            classPath.add(classes);
            classPath.addAll(sources.resources());
            classPath.addAll(sources.classPath());
            return new TeaVmInput(
                    classPath,
                    glue.className(),
                    sources.listedResources(),
                    Map.of("exports.c", glue.exports()),
                    !request.release(),
                    workFolder.resolve("c"));
        }
    }
}
