package io.github.napi4j.guest;

import org.jspecify.annotations.Nullable;

/** The types of the addon's own, for conversions whose type only the call tells. The glue extends it. */
public abstract class ExportedTypes {
    /** The handle of no value. */
    protected static final int NONE = 0;

    private static ExportedTypes types = new ExportedTypes() {
        @Override
        protected int write(int env, Object value, String place) {
            return NONE;
        }

        @Override
        protected @Nullable Object read(int env, int value, Class<?> type, String place) {
            return null;
        }
    };

    /** Made by the glue. */
    protected ExportedTypes() {}

    /** Makes these the addon's, when it is loaded. */
    public static void set(ExportedTypes exported) {
        types = exported;
    }

    static ExportedTypes get() {
        return types;
    }

    /** The handle of a value of an exported type; {@link #NONE} for one of another. */
    protected abstract int write(int env, Object value, String place);

    /** The value of an exported type; null where the type is another. */
    protected abstract @Nullable Object read(int env, int value, Class<?> type, String place);
}
