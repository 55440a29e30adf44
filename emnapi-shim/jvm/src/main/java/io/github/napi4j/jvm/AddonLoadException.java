package io.github.napi4j.jvm;

import org.jspecify.annotations.Nullable;

/** An addon cannot be loaded; the message says what was found and what to do. */
public final class AddonLoadException extends RuntimeException {
    /** There is no package at the path. */
    public static final String PACKAGE_MISSING = "NAPI4J_PACKAGE_MISSING";

    /** The folder holds no Node-API module for wasm32-wasi. */
    public static final String WASM_MISSING = "NAPI4J_WASM_MISSING";

    /** The module cannot run on the JVM. */
    public static final String WASM_UNSUPPORTED = "NAPI4J_WASM_UNSUPPORTED";

    /** emnapi's JavaScript is neither in the package nor installed for it. */
    public static final String EMNAPI_MISSING = "NAPI4J_EMNAPI_MISSING";

    private static final long serialVersionUID = 1L;

    /** One of the constants of this class. */
    private final String code;

    AddonLoadException(String code, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.code = code;
    }

    /** One of the constants of this class. */
    public String code() {
        return code;
    }
}
