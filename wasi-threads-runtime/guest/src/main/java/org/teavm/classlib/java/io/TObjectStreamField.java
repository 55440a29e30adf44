package org.teavm.classlib.java.io;

/** {@code java.io.ObjectStreamField}: classes of the JDK describe their serial form with it, which nothing here reads. */
public class TObjectStreamField {
    private final String name;
    private final Class<?> type;

    public TObjectStreamField(String name, Class<?> type) {
        this.name = name;
        this.type = type;
    }

    public String getName() {
        return name;
    }

    public Class<?> getType() {
        return type;
    }
}
