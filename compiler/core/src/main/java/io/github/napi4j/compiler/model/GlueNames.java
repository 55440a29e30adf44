package io.github.napi4j.compiler.model;

/** What later stages know of the class that stands between JavaScript and an addon. */
public final class GlueNames {
    /** The class. */
    public static final String CLASS_NAME = "io.github.napi4j.glue.AddonGlue";

    /** Its method that dispatches calls. */
    public static final String DISPATCH = "call";

    /** How the names of the methods begin that it dispatches to. */
    public static final String CALLED_PREFIX = "call_";

    private GlueNames() {}
}
