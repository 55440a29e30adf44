package io.github.napi4j.compiler.npm;

import io.github.napi4j.compiler.diagnostic.Diagnostic;
import io.github.napi4j.compiler.diagnostic.DiagnosticCode;
import io.github.napi4j.compiler.diagnostic.Diagnostics;
import io.github.napi4j.compiler.workspace.AtomicFiles;
import io.github.napi4j.compiler.workspace.FileFailures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** The folder that a package is written to. */
public final class PackageFolder {

    private final Path folder;
    private final Diagnostics diagnostics;

    /** A folder, which need not exist yet. */
    public PackageFolder(Path folder, Diagnostics diagnostics) {
        this.folder = folder;
        this.diagnostics = diagnostics;
    }

    /**
     * Writes the package, after reporting nothing, or reports why it cannot be written.
     *
     * <p>Each file is replaced in one step, so that whoever loads the package meanwhile finds no half a file; one that
     * would not change is left alone. {@code package.json} comes last: it marks the folder as a package of ours.
     *
     * @return how many files changed, -1 when an error was reported
     */
    public int write(PackageFiles files) {
        try {
            Path manifest = folder.resolve("package.json");
            if (Files.exists(manifest) && !PackageManifest.isOurs(Files.readString(manifest))) {
                diagnostics.report(Diagnostic.of(
                                DiagnosticCode.N5002,
                                "the output folder `" + folder + "` holds a `package.json` that napi4j did not write")
                        .help("name a folder for built files alone: `napi4j build --output DIR`"));
                return -1;
            }
            int changed = 0;
            for (String name : files.names()) {
                if (!name.equals("package.json") && replace(folder.resolve(name), files.bytes(name))) {
                    changed++;
                }
            }
            return changed + (replace(manifest, files.bytes("package.json")) ? 1 : 0);
        } catch (IOException e) {
            diagnostics.report(
                    Diagnostic.of(DiagnosticCode.N5001, "the output folder `" + folder + "` cannot be written")
                            .note(FileFailures.reason(e))
                            .help("name another folder: `napi4j build --output DIR`"));
            return -1;
        }
    }

    private static boolean replace(Path file, byte[] content) throws IOException {
        if (Files.isRegularFile(file) && Arrays.equals(Files.readAllBytes(file), content)) {
            return false;
        }
        AtomicFiles.write(file, content);
        return true;
    }
}
