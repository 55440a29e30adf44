package io.github.napi4j;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Exports a Java element to JavaScript.
 *
 * <p>On a {@code public static} method it exports a function; on a record, the TypeScript interface of the plain object
 * that the record is copied from and to; on an enum, its values; on a sealed interface, the union of what it permits; on a
 * class, a JavaScript class, with those of its constructors, methods and fields that carry the annotation too; on a
 * {@code public static final} field of any class, a constant. The annotation is read from source when the addon is built and does not exist at
 * run time.
 */
@Documented
@Retention(RetentionPolicy.SOURCE)
@Target({ElementType.METHOD, ElementType.TYPE, ElementType.CONSTRUCTOR, ElementType.FIELD})
public @interface Napi {

    /**
     * The JavaScript name. By default the Java name, which {@code camelCase} already suits; for a getter or setter, the
     * name without {@code get}, {@code is} or {@code set}.
     */
    String name() default "";

    /**
     * Whether an exported method runs on a thread of the addon's pool, so that it may block: JavaScript gets a promise of its
     * result. Its arguments are converted before, on the JavaScript thread; it can take no callback, but a
     * {@link ThreadsafeFunction}.
     */
    boolean async() default false;

    /**
     * On a method, a class or a constant: the object of {@code exports} that it is a property of, a namespace in TypeScript.
     */
    String namespace() default "";

    /**
     * On a method with parameters: every argument is checked to be of the kind that its parameter takes before any is
     * converted, so that a call that fails has run no getter of an argument.
     */
    boolean strict() default false;

    /** On a method with parameters: what becomes of a call that {@link #strict} checks refuse, or that lacks an argument. */
    OnInvalid onInvalid() default OnInvalid.THROW;

    /**
     * On a {@code public static void} method: it runs when the module is loaded, after everything was exported, and is not
     * exported itself. It may take a {@link JsEnv}, and the exports as a {@link JsObject}. What it throws makes loading
     * fail. Several run in the order of their source files, then of their places there.
     */
    boolean init() default false;

    /** On a method of an exported class without parameters: JavaScript reads a property by it. */
    boolean getter() default false;

    /** On a {@code void} method of an exported class with one parameter: JavaScript assigns to a property by it. */
    boolean setter() default false;

    /** On a field or method of an exported class: whether JavaScript may assign to the property. */
    boolean writable() default true;

    /** On a member of an exported class: whether loops over the object's properties find it. */
    boolean enumerable() default true;

    /** On a member of an exported class: whether JavaScript may delete the property or define it anew. */
    boolean configurable() default true;

    /**
     * On a record: how its components are named in JavaScript. On an enum: how its constants are. On a sealed interface
     * with a {@link #discriminant}: how its variants are.
     */
    Naming naming() default Naming.AS_WRITTEN;

    /** On a record: it is an array in JavaScript, with an element for each component. */
    boolean tuple() default false;

    /** On a record of one component: it is that component in JavaScript. */
    boolean transparent() default false;

    /** On a record: a component without a value is null in JavaScript, where its key is absent otherwise. */
    boolean nullable() default false;

    /** On a sealed interface: the property that names the variant. */
    String discriminant() default "";

    /** On an enum: its constants are numbers in JavaScript, counted from 0, where they are strings otherwise. */
    boolean numeric() default false;

    /** On a constant of a numeric enum: its number. The constants after it count on from there. */
    int value() default 0;

    /** On an enum: what TypeScript makes of it. */
    EnumStyle style() default EnumStyle.ENUM;
}
