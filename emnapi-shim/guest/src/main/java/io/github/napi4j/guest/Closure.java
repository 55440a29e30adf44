package io.github.napi4j.guest;

import org.teavm.interop.Address;

/** Java code behind a JavaScript function that was made at run time. It lives as long as the function. */
public abstract class Closure {
    /** Called with the handles of the arguments, as {@code AddonGlue.call} is. Gives the result's handle, 0 for undefined. */
    public abstract int call(int env, Address arguments, int count) throws Throwable;
}
