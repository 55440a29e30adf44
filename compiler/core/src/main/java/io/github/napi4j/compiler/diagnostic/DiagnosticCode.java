package io.github.napi4j.compiler.diagnostic;

import java.util.Locale;
import java.util.Optional;

/**
 * Every code a diagnostic can have: the one list that pages, examples and {@code napi4j explain} follow.
 *
 * <p>The first digit is the stage: 1 source, 2 binding, 3 TeaVM and javac, 4 clang and link, 5 packaging, 9 environment.
 * A code has a page {@code docs/diagnostics/<code>.md} whose example is run by a test. Codes are never reused.
 */
public enum DiagnosticCode {
    /** No pom.xml where the project should be. */
    N1001(Severity.ERROR, "not an addon project"),
    /** pom.xml is not what Maven reads. */
    N1002(Severity.ERROR, "pom.xml cannot be read"),
    /** A jar named in pom.xml is nowhere to be found. */
    N1003(Severity.ERROR, "a dependency cannot be resolved"),
    /** Nothing to compile. */
    N1004(Severity.ERROR, "no Java sources"),
    /** A source that is not UTF-8 text. */
    N1005(Severity.ERROR, "a source file cannot be read"),
    /** package.json is absent. */
    N1006(Severity.ERROR, "no package.json"),
    /** package.json is not JSON. */
    N1007(Severity.ERROR, "package.json is not JSON"),
    /** A setting has a value that it cannot have. */
    N1008(Severity.ERROR, "wrong value in package.json"),
    /** A setting that nobody reads. */
    N1009(Severity.WARNING, "unknown setting in package.json"),
    /** A pattern of {@code napi.resources} that embeds nothing. */
    N1010(Severity.WARNING, "no such resource"),

    /** No {@code @Napi} anywhere. */
    N2001(Severity.ERROR, "the addon exports nothing"),
    /** A file does not parse. */
    N2002(Severity.ERROR, "Java syntax error"),
    /** An import or a type that neither sources nor class path have. */
    N2003(Severity.ERROR, "a type cannot be found"),
    /** A type with no JavaScript counterpart. */
    N2004(Severity.ERROR, "unsupported type"),
    /** A type variable reaches the boundary. */
    N2005(Severity.ERROR, "type variable in an exported signature"),
    /** Two exports of one name. */
    N2006(Severity.ERROR, "duplicate name"),
    /** An exported method that cannot be called without an instance or from outside. */
    N2007(Severity.ERROR, "exported method is not public static"),
    /** An exported member of a class that generated code cannot name. */
    N2008(Severity.ERROR, "class is not accessible"),
    /** A variable-arity method. */
    N2009(Severity.ERROR, "varargs method"),
    /** A supported type where it cannot stand. */
    N2010(Severity.ERROR, "type not possible here"),
    /** {@code @Nullable} on something that is never null. */
    N2011(Severity.ERROR, "@Nullable on a type without null"),
    /** {@code @Napi} on a kind of element that is not exported. */
    N2012(Severity.ERROR, "element cannot be exported"),
    /** A record in a signature that is not exported. */
    N2013(Severity.ERROR, "record is not exported"),
    /** A name that JavaScript or TypeScript cannot have. */
    N2014(Severity.ERROR, "wrong export name"),
    /** {@code async} or {@code @Threadsafe} on what cannot be so, or with a value that is not written out. */
    N2030(Severity.ERROR, "async or threadsafe is not possible here"),
    /** {@code init} on a method that takes or gives what nobody has when the module is loaded. */
    N2031(Severity.ERROR, "not the shape of an initializer"),

    /** A value in {@code @Napi} that the compiler cannot read from source, or that means nothing there. */
    N2040(Severity.ERROR, "wrong value in @Napi"),
    /** A class that needs an object around it. */
    N2041(Severity.ERROR, "inner class cannot be exported"),
    /** More than one constructor, or one of an abstract class. */
    N2042(Severity.ERROR, "constructor cannot be exported"),
    /** A getter with parameters, a setter with a result. */
    N2043(Severity.ERROR, "not the shape of a getter or setter"),
    /** A handle stored where it would be used after its call. */
    N2050(Severity.ERROR, "a handle outlives its call"),

    /** An annotation on a type that it says nothing about. */
    N2060(Severity.ERROR, "type annotation means nothing here"),
    /** An enum whose constants have no value, the same value or one of the wrong kind. */
    N2061(Severity.ERROR, "wrong values of an enum"),
    /** A sealed interface that is no union. */
    N2062(Severity.ERROR, "wrong variants of a union"),
    /** A record that is no tuple, or not its component. */
    N2063(Severity.ERROR, "wrong components of a tuple or transparent record"),

    /** {@code @TsType} and its kin on what TypeScript is not told of, or with a text that would break the declarations. */
    N2070(Severity.ERROR, "wrong override of TypeScript"),

    /** javac refuses what the binding rules let pass. */
    N3001(Severity.ERROR, "Java does not compile"),
    /** Code that needs what TeaVM's class library does not have. */
    N3002(Severity.ERROR, "TeaVM lacks something"),
    /** A service file names a class that nobody has. */
    N3003(Severity.WARNING, "no such service provider"),

    /** clang refuses C that a library of the class path brought. */
    N4001(Severity.ERROR, "C does not compile"),
    /** wasm-ld cannot make a module of the objects. */
    N4002(Severity.ERROR, "linking failed"),
    /** The module asks its host for something that emnapi and WASI do not have. */
    N4003(Severity.ERROR, "unknown import"),
    /** The smallest memory that holds the module is larger than what package.json asks for. */
    N4004(Severity.ERROR, "initial memory is too small"),

    /** The output folder, or a file in it, cannot be written. */
    N5001(Severity.ERROR, "the output folder cannot be written"),
    /** The output folder belongs to somebody else's package. */
    N5002(Severity.ERROR, "the output folder is in use"),
    /** What a build keeps below {@code target} cannot be written. */
    N5003(Severity.ERROR, "the build folder cannot be written"),

    /** A tool that a build runs is not on this machine, or too old. */
    N9001(Severity.ERROR, "a tool is missing"),
    /** The Java that runs the compiler is a runtime without javac. */
    N9002(Severity.ERROR, "no Java compiler");

    private final Severity severity;
    private final String title;

    DiagnosticCode(Severity severity, String title) {
        this.severity = severity;
        this.title = title;
    }

    /** Whether it stops the build. */
    public Severity severity() {
        return severity;
    }

    /** What the page is called. */
    public String title() {
        return title;
    }

    /** The exit code of a run that this ends: 3 where the environment is to blame, else 1; 0 for a warning. */
    public int exitCode() {
        if (severity == Severity.WARNING) {
            return 0;
        }
        return name().charAt(1) == '9' ? 3 : 1;
    }

    /** The code that a user typed, in any case. */
    public static Optional<DiagnosticCode> find(String text) {
        String wanted = text.trim().toUpperCase(Locale.ROOT);
        for (DiagnosticCode code : values()) {
            if (code.name().equals(wanted)) {
                return Optional.of(code);
            }
        }
        return Optional.empty();
    }
}
