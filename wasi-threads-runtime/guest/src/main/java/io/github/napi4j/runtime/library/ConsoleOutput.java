package io.github.napi4j.runtime.library;

import org.teavm.interop.Import;
import org.teavm.interop.c.Include;

/** Standard output and error, each by its own file descriptor; the class library writes both to the latter, by bytes. */
@Include(value = "n4_console.h", isSystem = false)
public final class ConsoleOutput {
    private static final int OUTPUT = 1;
    private static final int ERROR = 2;

    /** What goes to the host in one piece: nearly every line. N4_CONSOLE_MOST of n4_console.h. */
    private static final int MOST = 2048;

    private ConsoleOutput() {}

    /** Replaces Console's method. */
    public static void writeStdout(byte[] bytes, int offset, int count) {
        write(OUTPUT, bytes, offset, count);
    }

    /** Replaces Console's method. */
    public static void writeStderr(byte[] bytes, int offset, int count) {
        write(ERROR, bytes, offset, count);
    }

    private static void write(int file, byte[] bytes, int offset, int count) {
        for (int done = 0; done < count; done += MOST) {
            writePiece(file, bytes, offset + done, Math.min(MOST, count - done));
        }
    }

    @Import(name = "n4_console_write")
    private static native void writePiece(int file, byte[] bytes, int offset, int count);
}
