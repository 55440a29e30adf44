package org.teavm.classlib.java.io;

/** What nobody has, for nothing is serialized here: classes of the JDK name it where they read themselves, and else give null. */
public abstract class TObjectInputStream extends TInputStream {
    private TObjectInputStream() {}

    /** See {@link java.io.ObjectInputStream#readObject}. */
    public abstract Object readObject();
}
