package org.teavm.classlib.java.lang;

/** {@code java.lang.InterruptedException}. */
public class TInterruptedException extends TException {
    private static final long serialVersionUID = 1L;

    public TInterruptedException() {}

    public TInterruptedException(String message) {
        super(message);
    }
}
