package io.github.napi4j.example.semantics;

import io.github.napi4j.Napi;
import java.util.*;

/** Corners of the language: what a report says must be what it says on HotSpot. */
public final class Semantics {
    private static final StringBuilder out = new StringBuilder();

    static void line(Object text) {
        out.append(text).append('\n');
    }

    static int zero() { return Integer.parseInt("0"); }
    static int minusOne() { return Integer.parseInt("-1"); }

    interface Body { Object run() throws Throwable; }

    static void show(String name, Body body) {
        try {
            line(name + " = " + body.run());
        } catch (Throwable t) {
            boolean said = t instanceof ArithmeticException || t instanceof NegativeArraySizeException
                    || t instanceof ArrayIndexOutOfBoundsException || t instanceof ArrayStoreException || t instanceof NoClassDefFoundError;
            line(name + " ! " + t.getClass().getName() + (said ? ": " + t.getMessage() : "")
                    + (t.getCause() != null && !(t instanceof NoClassDefFoundError) ? " <- " + t.getCause().getClass().getName() : ""));
        }
    }

    static void arithmetic() {
        int z = zero(), m = minusOne();
        show("int / 0", () -> 7 / z);
        show("int % 0", () -> 7 % z);
        show("long / 0", () -> 7L / z);
        show("long % 0", () -> 7L % (long) z);
        show("dead / 0", () -> { int x = 5 / z; return "reached"; });
        show("unsigned int / 0", () -> Integer.divideUnsigned(7, z));
        show("unsigned int % 0", () -> Integer.remainderUnsigned(7, z));
        show("unsigned long / 0", () -> Long.divideUnsigned(7, z));
        show("unsigned long % 0", () -> Long.remainderUnsigned(7, z));
        show("unsigned dead / 0", () -> { Integer.divideUnsigned(5, z); return "reached"; });
        show("unsigned by reference", () -> { java.util.function.LongBinaryOperator d = Long::divideUnsigned; return d.applyAsLong(m, 3 + z) + " " + d.applyAsLong(5, z); });
        show("unsigned -1 / -2", () -> Integer.divideUnsigned(m, m - 1) + " " + Integer.remainderUnsigned(m, 10) + " " + Long.divideUnsigned(m, 10 + z) + " " + Long.remainderUnsigned(m, 10L));
        show("MIN / -1", () -> Integer.MIN_VALUE / m);
        show("MIN % -1", () -> Integer.MIN_VALUE % m);
        show("LMIN / -1", () -> Long.MIN_VALUE / m);
        show("LMIN % -1", () -> Long.MIN_VALUE % m);
        show("-7 / 2", () -> (z - 7) / 2);
        show("-7 % 2", () -> (z - 7) % 2);
        show("float / 0", () -> 1f / z);
        show("0.0 / 0", () -> 0.0 / z);
        show("5.5 % -2.25", () -> (5.5 + z) % -2.25);
        show("-5.5f % 2f", () -> (z - 5.5f) % 2f);
        show("1 << 33", () -> 1 << (z + 33));
        show("1L << 65", () -> 1L << (z + 65));
        show("-1 >>> 33", () -> m >>> (z + 33));
        show("-1L >>> 65", () -> (long) m >>> (z + 65));
        show("-8 >> -1", () -> (z - 8) >> (z - 1));
        show("MAX + 1", () -> Integer.MAX_VALUE + (1 + z));
        show("LMAX * 2", () -> Long.MAX_VALUE * (2 + z));
        show("-MIN", () -> -(Integer.MIN_VALUE + z));
        double[] ds = {0.0, -0.0, 1.5, -1.5, 1e10, -1e10, 1e20, -1e20, Double.NaN, Double.POSITIVE_INFINITY,
            Double.NEGATIVE_INFINITY, Integer.MAX_VALUE + 0.5, Integer.MIN_VALUE - 0.5};
        for (double d : ds) {
            float f = (float) d;
            line(d + " -> " + (int) d + " " + (long) d + " " + (int) f + " " + (long) f + " " + (byte) d + " "
                    + (short) d + " " + (int) (char) d);
        }
        int[] is = {0, 1, -1, 127, 128, 255, 256, 32767, 32768, 65535, 65536, Integer.MAX_VALUE, Integer.MIN_VALUE};
        for (int i : is) {
            line(i + " -> " + (byte) i + " " + (short) i + " " + (int) (char) i + " " + (long) i + " "
                    + (double) i + " " + Integer.toHexString(i) + " " + Long.toHexString(i) + " " + Integer.toBinaryString(i));
        }
        line(compare(1, 2) + compare(Double.NaN, 1) + compare(0.0, -0.0));
        line(Double.compare(0.0, -0.0) + " " + Float.compare(Float.NaN, 1) + " " + (0.1 + 0.2) + " " + 100.0f / 3);
        byte b = 127; b++; short s = -32768; s--; char c = 0; c--;
        line(b + " " + s + " " + (int) c);
        line(Math.floorMod(-7, 3) + " " + Math.floorDiv(-7, 3) + " " + Math.abs(Integer.MIN_VALUE) + " " + Math.round(-2.5)
            + " " + Math.round(2.5f) + " " + Math.rint(2.5) + " " + Long.MIN_VALUE + " " + Integer.MIN_VALUE);
        show("addExact", () -> Math.addExact(Integer.MAX_VALUE, 1 + z));
    }

    static String compare(double a, double b) {
        return (a < b) + " " + (a <= b) + " " + (a > b) + " " + (a >= b) + " " + (a == b) + " " + (a != b) + " " + !(a < b) + ";";
    }

    static void arrays() {
        int z = zero();
        show("new int[-1]", () -> new int[z - 1]);
        show("new Object[-5]", () -> new Object[z - 5]);
        show("new int[2][-1]", () -> new int[2][z - 1]);
        show("a[3]", () -> new int[] {1, 2, 3}[z + 3]);
        show("a[-1]", () -> new int[] {1, 2, 3}[z - 1]);
        show("store", () -> { Object[] a = new String[1]; a[z] = 5; return "stored"; });
        show("store ok", () -> { Object[] a = new Number[1]; a[z] = 5; return a[0]; });
        show("store null", () -> { Object[] a = new String[1]; a[z] = null; return a[0]; });
        show("store interface", () -> { Object[] a = new Runnable[1]; a[z] = "x"; return a[0]; });
        show("store array", () -> { Object[] a = new int[1][]; a[z] = new long[1]; return a[0]; });
        show("store array ok", () -> { Object[] a = new int[1][]; a[z] = new int[4]; return ((int[]) a[0]).length; });
        show("copy", () -> { System.arraycopy(new Object[] {"a", 1}, 0, new String[2], 0, 2); return "copied"; });
        show("copy kinds", () -> { System.arraycopy(new int[2], 0, new long[2], 0, 2); return "copied"; });
        show("null length", () -> ((int[]) (z == 0 ? null : new int[1])).length);
        show("clone", () -> Arrays.toString(new int[] {1, 2, 3}.clone()));
        show("class", () -> new int[0].getClass().getName() + " " + new String[0][0].getClass().getName() + " " + int.class.getName() + " "
            + Object[].class.isInstance(new String[0]) + " " + Object[].class.isInstance(new int[0]) + " " + (new int[1][1] instanceof Object[]));
        boolean[] bs = {true, false}; bs[1] |= bs[0]; line(Arrays.toString(bs));
        long[] ls = new long[2]; ls[1] += 5; ls[1] <<= 33; line(ls[1]);
        char[] cs = {'a', '\uffff'}; cs[0] += 1; line((int) cs[1] + cs[0]);
    }

    static class Animal { String name() { return "animal"; } }
    static class Dog extends Animal { @Override String name() { return "dog"; } }

    static void casts() {
        int z = zero();
        Object dog = z == 0 ? new Dog() : "x";
        show("cast", () -> ((Dog) dog).name());
        show("bad cast", () -> (String) dog);
        show("unused bad cast", () -> { String s = (String) dog; return "reached"; });
        show("bad array cast", () -> (int[]) (Object) new long[z]);
        show("null cast", () -> (String) (z == 0 ? null : dog));
        show("npe field", () -> ((Animal) (z == 0 ? null : dog)).name());
        show("unbox null", () -> { Integer i = z == 0 ? null : 5; int j = i; return j; });
        show("throw null", () -> { throw (RuntimeException) (z == 0 ? null : new RuntimeException()); });
        show("mixed", () -> java.util.Arrays.asList(1, 2.5, null, "text", true, 'c').toString());
        for (Object one : new Object[] {'c', "s", 1, new java.util.LinkedList<>(), new java.util.TreeSet<>(), new java.util.Date(0), new java.util.UUID(1, 2), dog}) {
            line(one.getClass().getName() + " serializable " + (one instanceof java.io.Serializable));
        }
        line((dog instanceof Animal) + " " + (dog instanceof Comparable) + " " + ((Object) "s" instanceof Comparable));
    }

    static StringBuilder log = new StringBuilder();
    static int log(String s) { log.append(s).append(' '); return s.length(); }

    static class Base { static int x = log("Base"); static int touch() { return 1; } }
    static class Derived extends Base { static int y = log("Derived"); }
    interface Lazy { int V = log("Lazy"); default void m() {} }
    static class WithLazy implements Lazy { static { log("WithLazy"); } }
    static class Recursive { static final Recursive ME = new Recursive(); static int count = log("four"); int seen = count; }
    static class CycleA { static int a = CycleB.b + 1; }
    static class CycleB { static int b = CycleA.a + 1; }
    static class Failing { static int v; static { log("Failing"); if (zero() == 0) throw new IllegalStateException("no"); } static int touch() { return v; } }
    static class FailingError { static { if (zero() == 0) throw new AssertionError("err"); } static void touch() {} }
    static class Constant { static final int C = 42; static final String S = "constant"; static { log("Constant"); } }

    static void classInit() {
        line(Constant.C + Constant.S);
        log(Derived.touch() + "touched");
        int y = Derived.y;
        new WithLazy();
        int l = Lazy.V;
        line(Recursive.ME.seen + " " + Recursive.count);
        line(CycleA.a + " " + CycleB.b);
        show("failing 1", () -> Failing.touch());
        show("failing 2", () -> Failing.touch());
        show("failing 3", () -> new Failing());
        show("failing error 1", () -> { FailingError.touch(); return 0; });
        show("failing error 2", () -> { FailingError.touch(); return 0; });
        line(log);
    }

    static int depth;
    static int recurse(int n) { depth++; return n == 0 ? 0 : 1 + recurse(n - 1) + (depth & 0); }
    static String recurseStrings(String s, Object o, long l) { depth++; return recurseStrings(s + "x", s, l + 1) + o; }

    static void limits() {
        show("deep 3000", () -> recurse(3000));
        show("overflow", () -> recurse(1 << 30));
        line("deep enough: " + (depth > 4000));
        show("overflow again", () -> recurse(1 << 30));
        show("overflow strings", () -> { try { return recurseStrings("", null, 0); } catch (StackOverflowError e) { return "caught " + (depth > 0); } });
        show("works after", () -> recurse(1000));
        show("huge", () -> new long[Integer.MAX_VALUE]);
        show("huge again", () -> new int[Integer.MAX_VALUE][]);
        show("works after huge", () -> new int[1000].length);
    }

    static int tries(int n) {
        int r = 0;
        for (int i = 0; i < n; i++) {
            try {
                try {
                    if (i % 3 == 0) throw new IllegalArgumentException();
                    if (i % 3 == 1) continue;
                    r += 1;
                } finally {
                    r += 10;
                    if (i == 7) break;
                }
            } catch (IllegalArgumentException e) {
                r += 100;
            }
        }
        return r;
    }

    @SuppressWarnings("finally")
    static int finallyReturns() { try { throw new RuntimeException(); } finally { return 3; } }
    static int returnInTry(int[] a) { try { return a[0]++; } finally { a[0] += 10; } }
    static String multi(int k) {
        String where = "start";
        try {
            where = "in";
            if (k == 0) throw new ArrayIndexOutOfBoundsException();
            if (k == 1) throw new ClassCastException();
            if (k == 2) throw new java.io.IOException("io");
            where = "end";
        } catch (ArrayIndexOutOfBoundsException | ClassCastException e) {
            where += " multi";
        } catch (Exception e) {
            where += " " + e.getMessage();
        } finally {
            where += " finally";
        }
        return where;
    }
    static class Resource implements AutoCloseable {
        final String name; Resource(String n) { name = n; log("open" + n); }
        @Override public void close() { log("close" + name); if (name.equals("B")) throw new IllegalStateException("close" + name); }
    }

    static void exceptions() {
        line(tries(10) + " " + finallyReturns() + " " + multi(0) + "|" + multi(1) + "|" + multi(2) + "|" + multi(3));
        int[] a = {5};
        line(returnInTry(a) + " " + a[0]);
        log.setLength(0);
        try (Resource x = new Resource("A"); Resource y = new Resource("B")) { throw new RuntimeException("body"); }
        catch (RuntimeException e) { line(e.getMessage() + " " + e.getSuppressed().length + " " + e.getSuppressed()[0].getMessage() + " " + log); }
        Throwable t = new RuntimeException(new IllegalStateException("inner"));
        line(t + " / " + t.getMessage() + " / " + t.getCause());
        show("initCause twice", () -> { Throwable x = new RuntimeException("a", null); x.initCause(t); return 1; });
        long sum = 0;
        for (int i = 0; i < 1000; i++) { try { thrower(i); } catch (IllegalStateException e) { sum += i; } catch (RuntimeException e) { sum -= i; } }
        line(sum);
    }
    static void thrower(int i) { if (i % 2 == 0) throw new IllegalStateException(); else throw new UnsupportedOperationException(); }

    static void traceOuter(int k) { traceMiddle(k); }
    static void traceMiddle(int k) {
        if (k == 0) throw new IllegalStateException("here");
        int[] a = null;
        if (k == 1) a = new int[1];
        out.append(a[k]);
    }
    static int leaf(int[] a, int i) { return a[i]; }

    static void traces() {
        for (int k = 0; k < 3; k++) {
            try { traceOuter(k); } catch (RuntimeException e) { print(e, 4); }
        }
        try { leaf(new int[2], zero() + 2); } catch (RuntimeException e) { print(e, 2); }
        try { leaf(null, 0); } catch (RuntimeException e) { print(e, 2); }
        try { line(10 / zero()); } catch (RuntimeException e) { print(e, 1); }
        try { try { traceOuter(0); } catch (RuntimeException e) { throw new MyException("wrapped", e); } } catch (MyException e) { print(e, 2); print(e.getCause(), 2); }
        StackTraceElement[] own = { new StackTraceElement("a.B", "c", "B.java", 7) };
        Throwable t = new Throwable("set"); t.setStackTrace(own);
        java.io.StringWriter w = new java.io.StringWriter(); t.printStackTrace(new java.io.PrintWriter(w, true));
        line(w.toString().trim());
    }
    static class MyException extends Exception { MyException(String m, Throwable c) { super(m, c); } }
    static void print(Throwable e, int count) {
        out.append(e.getClass().getSimpleName());
        StackTraceElement[] trace = e.getStackTrace();
        for (int i = 0; i < Math.min(count, trace.length); i++) {
            out.append(" " + trace[i].getClassName() + "." + trace[i].getMethodName() + ":" + trace[i].getFileName() + ":" + trace[i].getLineNumber());
        }
        line("");
    }

    static String sw(String s) { switch (s) { case "Aa": return "1"; case "BB": return "2"; case "": return "empty"; default: return "?"; } }
    enum Color { RED, GREEN { @Override String n() { return "g"; } }, BLUE; String n() { return "n"; } }
    static int esw(Color c) { switch (c) { case RED: return 1; case BLUE: return 3; default: return 0; } }
    record Point(int x, double y) {}
    sealed interface Shape permits Circle, Square {}
    record Circle(double r) implements Shape {}
    record Square(double s) implements Shape {}
    static double area(Shape s) { if (s instanceof Circle c) return c.r() * 3; if (s instanceof Square q) return q.s() * q.s(); return -1; }

    static void strings() {
        line(sw("Aa") + sw("BB") + sw("") + sw("C"));
        line(esw(Color.RED) + " " + esw(Color.GREEN) + " " + Color.valueOf("BLUE").n() + Color.GREEN.n() + Arrays.toString(Color.values()) + Color.GREEN.getDeclaringClass().getSimpleName());
        line(new Point(1, 2.5) + " " + new Point(1, 2.5).equals(new Point(1, 2.5)) + " " + area(new Square(3)) + area(new Circle(1)));
        String a = "hel" + zero(), b = "hel" + zero();
        line((a == b) + " " + (a.intern() == b.intern()) + " " + ("hel0" == a.intern()) + " " + a.equals(b) + " " + a.hashCode());
        line("é€😀".length() + " " + "é€😀".codePointCount(0, 4) + " " + "\u0000\uD800x".length() + " " + (int) "\u0000\uD800x".charAt(1));
        line("a,b,,c,,".split(",").length + " " + "  x ".trim() + "|" + "x".repeat(3) + " " + "abcabc".replace("bc", "-") + " " + "AbC".toLowerCase() + " " + String.join("/", "a", "b")
            + " " + "abc".substring(1, 2) + " " + "abcabc".lastIndexOf("bc") + " " + "a".compareTo("abc") + " " + "ß".toUpperCase());
        line(String.format("%5d|%-5s|%05.1f|%x|%,d|%c|%b|%s", 42, "ab", 3.14159, 255, 1234567, 'x', true, List.of(1, 2)));
        char c = 'a'; c += 1; line(c + 1); line((char) (c + 1)); line("" + c + 1 + 'x' + 1.0 + 2f + null + true + 5L);
        StringBuilder sb = new StringBuilder("abc"); sb.insert(1, 12).reverse().deleteCharAt(0).setCharAt(0, 'Z'); line(sb);
        line(Double.toString(1e21) + " " + 1e-5 + " " + 123456789.0 + " " + 0.001f + " " + Float.MAX_VALUE + " " + Double.MIN_VALUE + " " + (float) 1e10 + " " + Double.parseDouble("1e400"));
        line(Long.parseLong("-9223372036854775808") + " " + Integer.toString(-255, 16) + " " + Integer.parseInt("7f", 16) + " " + Long.toUnsignedString(-1) + " " + Integer.toUnsignedString(-1) + " " + Integer.divideUnsigned(-1, 2));
    }

    static synchronized int syncStatic(int n) { if (n == 0) throw new IllegalStateException(); return n; }
    synchronized int syncInstance(int n) { return n == 0 ? 0 : 1 + syncInstance(n - 1); }

    static void misc() {
        show("sync", () -> syncStatic(3) + new Semantics().syncInstance(5));
        show("sync throws", () -> syncStatic(0));
        line(Thread.holdsLock(Semantics.class));
        Object lock = new Object();
        synchronized (lock) { synchronized (lock) { line(Thread.holdsLock(lock)); } }
        line(Thread.holdsLock(lock));
        show("notify without lock", () -> { lock.notify(); return 1; });
        int h = lock.hashCode();
        synchronized (lock) { line(h == lock.hashCode() && h == System.identityHashCode(lock)); }
        int x = 5; x = x++ + ++x; line(x);
        int[] arr = {1, 2, 3}; int i = 0; arr[i++] = arr[i] + i++; line(Arrays.toString(arr) + i);
        long l = 1; l <<= 40; l |= 5; line(l + " " + (int) l + " " + (l ^ -1) + " " + ~l);
        line(order(1) + order(2) * order(3) - order(4) + " " + log2);
        outer: for (int a = 0; a < 5; a++) { for (int b = 0; b < 5; b++) { if (b == 3) continue outer; if (a == 3) break outer; log2.append(a * b); } }
        line(log2);
        Runnable r = () -> line("lambda " + h(7)); r.run();
        java.util.function.Function<Integer, Integer> f = Semantics::h; line(f.andThen(q -> q * 2).apply(4));
        line(new Object() { int v = 9; @Override public String toString() { return "anon" + v; } });
        line(List.of(3, 1, 2).stream().sorted().map(q -> q + "!").collect(java.util.stream.Collectors.joining(",")));
        var map = new TreeMap<String, Integer>(); for (String s : "the cat the dog the end".split(" ")) map.merge(s, 1, Integer::sum); line(map);
    }
    static int h(int n) { return n + 1; }
    static StringBuilder log2 = new StringBuilder();
    static int order(int n) { log2.append(n); return n; }

    /** Runs the cases of one section and gives their outcomes, one a line. */
    @Napi
    public static synchronized String report(String section) {
        out.setLength(0);
        log.setLength(0);
        switch (section) {
            case "arithmetic" -> arithmetic();
            case "arrays" -> arrays();
            case "casts" -> casts();
            case "classInit" -> classInit();
            case "exceptions" -> exceptions();
            case "traces" -> traces();
            case "strings" -> strings();
            case "misc" -> misc();
            case "loops" -> Loops.report();
            case "handlers" -> Handlers.report();
            case "indexes" -> Indexes.report();
            case "edits" -> Edits.report();
            case "tables" -> Tables.report();
            case "statics" -> Statics.report();
            case "randomness" -> Randomness.report();
            case "limits" -> limits();
            default -> throw new IllegalArgumentException(section);
        }
        return out.toString();
    }

    private Semantics() {}
}
