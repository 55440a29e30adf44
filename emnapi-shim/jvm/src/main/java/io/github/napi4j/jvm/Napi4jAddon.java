package io.github.napi4j.jvm;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Loads an addon once for a JUnit 5 test class and gives it to parameters of type {@link Napi4jHost} (the host) or
 * {@link JsObject} (its exports), in constructors, tests and life-cycle methods. It is closed after the class's last test.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(Napi4jAddonExtension.class)
public @interface Napi4jAddon {
    /**
     * The package's folder, relative to the working directory; <code>${name}</code> stands for a system property.
     */
    String value();
}
