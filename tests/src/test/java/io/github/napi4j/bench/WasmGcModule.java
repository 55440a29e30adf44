package io.github.napi4j.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.teavm.backend.wasm.WasmGCTarget;
import org.teavm.diagnostics.Problem;
import org.teavm.tooling.TeaVMTargetType;
import org.teavm.tooling.TeaVMTool;
import org.teavm.tooling.TeaVMToolException;
import org.teavm.vm.TeaVMOptimizationLevel;

/** The peer: TeaVM's own WebAssembly GC target, at its highest optimisation level, with its own JavaScript. */
final class WasmGcModule {

    private static final String RUNTIME = "wasm-gc-module-runtime.js";

    private WasmGcModule() {}

    /** Compiles an entry class and puts {@code peer.wasm} and {@code runtime.mjs} into a folder. */
    static void build(String entryClass, List<Path> classPath, Path folder) throws IOException, TeaVMToolException {
        List<URL> urls = new ArrayList<>();
        for (Path entry : classPath) {
            urls.add(entry.toUri().toURL());
        }
        Files.createDirectories(folder);
        try (URLClassLoader loader = new URLClassLoader(
                urls.toArray(new URL[0]), new WithoutOurRuntime(WasmGcModule.class.getClassLoader()))) {
            TeaVMTool tool = new TeaVMTool();
            tool.setTargetType(TeaVMTargetType.WEBASSEMBLY_GC);
            tool.setMainClass(entryClass);
            tool.setTargetDirectory(folder.toFile());
            tool.setTargetFileName("peer.wasm");
            tool.setClassLoader(loader);
            tool.setOptimizationLevel(TeaVMOptimizationLevel.FULL);
            tool.setObfuscated(false);
            // Without it an index out of bounds traps, where Java throws.
            tool.setStrict(true);
            tool.generate();
            List<Problem> problems = tool.getProblemProvider().getSevereProblems();
            if (!problems.isEmpty()) {
                throw new IllegalStateException(
                        "WasmGC cannot compile the programs: " + problems.get(0).getText());
            }
        }
        try (InputStream runtime = Objects.requireNonNull(WasmGCTarget.class.getResourceAsStream(RUNTIME))) {
            Files.copy(runtime, folder.resolve("runtime.mjs"), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Hides our runtime, whose substitutes for TeaVM's classes are for our target alone. */
    private static final class WithoutOurRuntime extends ClassLoader {
        private static final String MARKER = "META-INF/napi4j/teavm/core.h";

        private final String hidden;

        WithoutOurRuntime(ClassLoader parent) {
            super(parent);
            String marker = Objects.requireNonNull(parent.getResource(MARKER)).toString();
            hidden = marker.substring(0, marker.length() - MARKER.length());
        }

        @Override
        public Enumeration<URL> getResources(String name) throws IOException {
            List<URL> visible = Collections.list(super.getResources(name));
            visible.removeIf(url -> url.toString().startsWith(hidden));
            return Collections.enumeration(visible);
        }

        @Override
        public @Nullable URL getResource(String name) {
            try {
                Enumeration<URL> visible = getResources(name);
                return visible.hasMoreElements() ? visible.nextElement() : null;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
