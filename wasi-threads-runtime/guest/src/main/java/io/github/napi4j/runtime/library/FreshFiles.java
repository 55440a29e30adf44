package io.github.napi4j.runtime.library;

import org.teavm.backend.c.runtime.fs.CFileSystem;
import org.teavm.backend.c.runtime.fs.CVirtualFile;

/**
 * The file system's own names of files. The class library keeps them in a map of weak references, which threads change without a
 * lock, and from which a collection may take a name before it is returned.
 */
public final class FreshFiles {
    private FreshFiles() {}

    /** Replaces {@code CFileSystem.getByPath}. */
    public static CVirtualFile getByPath(CFileSystem system, String path) {
        return new CVirtualFile(system, path);
    }
}
