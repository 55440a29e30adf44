package org.teavm.classlib.java.lang;

import org.teavm.classlib.java.security.TPermission;

/** {@code java.lang.RuntimePermission}, which classes make and nobody checks: there is no security manager. */
public final class TRuntimePermission extends TPermission {
    public TRuntimePermission(String name) {
        super(name);
    }

    @Override
    public boolean implies(TPermission permission) {
        return permission instanceof TRuntimePermission && permission.getName().equals(getName());
    }

    @Override
    public String getActions() {
        return "";
    }
}
