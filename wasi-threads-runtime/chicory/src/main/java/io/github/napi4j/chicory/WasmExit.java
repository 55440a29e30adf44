package io.github.napi4j.chicory;

/** The module ended its process with {@code proc_exit}. */
public final class WasmExit extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** What it passed to {@code proc_exit}. */
    private final int code;

    WasmExit(int code, Throwable cause) {
        super("the module called proc_exit(" + code + ")", cause);
        this.code = code;
    }

    /** The exit code. */
    public int code() {
        return code;
    }
}
