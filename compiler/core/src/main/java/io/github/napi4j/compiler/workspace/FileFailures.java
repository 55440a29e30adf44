package io.github.napi4j.compiler.workspace;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;

/** What the file system said, as a user reads it. */
public final class FileFailures {
    private FileFailures() {}

    /** Which file, and why; the JDK's own messages are often the bare path. */
    public static String reason(IOException e) {
        if (e instanceof AccessDeniedException denied) {
            return "`" + denied.getFile() + "`: permission denied";
        }
        if (e instanceof FileAlreadyExistsException exists) {
            return "`" + exists.getFile() + "` is not a folder";
        }
        if (e instanceof FileSystemException failed && failed.getReason() != null) {
            return "`" + failed.getFile() + "`: " + failed.getReason();
        }
        return String.valueOf(e.getMessage());
    }
}
