package org.teavm.classlib.java.lang;

/** {@code java.lang.RuntimePermission}, which classes make and nobody checks: there is no security manager. */
public final class TRuntimePermission {
    private final String name;

    public TRuntimePermission(String name) {
        this.name = name;
    }

    public String getName() {
        return name;
    }
}
