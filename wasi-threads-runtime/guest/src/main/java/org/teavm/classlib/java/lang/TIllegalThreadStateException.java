package org.teavm.classlib.java.lang;

/** {@code java.lang.IllegalThreadStateException}: a thread was started twice, or made a daemon too late. */
public class TIllegalThreadStateException extends TIllegalArgumentException {
    private static final long serialVersionUID = 1L;

    public TIllegalThreadStateException() {}

    public TIllegalThreadStateException(String message) {
        super(message);
    }
}
