package org.teavm.classlib.java.lang;

/** {@code java.lang.ExceptionInInitializerError}, which TeaVM's class library lacks. */
public class TExceptionInInitializerError extends TLinkageError {
    private static final long serialVersionUID = 1521711792217232256L;

    public TExceptionInInitializerError() {
        super(null, null);
    }

    public TExceptionInInitializerError(TThrowable cause) {
        super(null, cause);
    }

    public TExceptionInInitializerError(String message) {
        super(message, null);
    }

    /** The cause, by its older name. */
    public Throwable getException() {
        return ((Throwable) (Object) this).getCause();
    }
}
