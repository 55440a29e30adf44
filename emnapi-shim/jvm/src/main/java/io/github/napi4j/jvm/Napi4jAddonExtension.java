package io.github.napi4j.jvm;

import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** What {@link Napi4jAddon} puts to work. */
public final class Napi4jAddonExtension implements ParameterResolver {
    private static final ExtensionContext.Namespace NAMESPACE =
            ExtensionContext.Namespace.create(Napi4jAddonExtension.class);
    private static final Pattern PROPERTY = Pattern.compile("\\$\\{([^}]+)}");

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == Napi4jHost.class || type == JsObject.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Napi4jHost host = host(context);
        return parameter.getParameter().getType() == Napi4jHost.class ? host : host.exports();
    }

    private static Napi4jHost host(ExtensionContext context) {
        ExtensionContext at = context;
        while (at.getTestClass().isPresent()) {
            Class<?> type = at.getRequiredTestClass();
            Napi4jAddon annotation = type.getAnnotation(Napi4jAddon.class);
            boolean isClass = at.getTestMethod().isEmpty();
            if (annotation != null && isClass) {
                // Kept in the class's own store, which closes it after the last test of the class.
                return at.getStore(NAMESPACE)
                        .getOrComputeIfAbsent(
                                type, key -> new Loaded(Napi4jHost.load(path(annotation.value()))), Loaded.class)
                        .host();
            }
            at = at.getParent()
                    .orElseThrow(
                            () -> new ExtensionConfigurationException("no class with @Napi4jAddon around the test"));
        }
        throw new ExtensionConfigurationException("no class with @Napi4jAddon around the test");
    }

    private static Path path(String text) {
        Matcher properties = PROPERTY.matcher(text);
        return Path.of(properties.replaceAll(match -> {
            String value = System.getProperty(match.group(1));
            if (value == null) {
                throw new ExtensionConfigurationException(
                        "@Napi4jAddon(\"" + text + "\"): there is no system property `" + match.group(1) + "`");
            }
            return Matcher.quoteReplacement(value);
        }));
    }

    @SuppressWarnings("deprecation") // JUnit 5.13 prefers AutoCloseable; with this it also works on older ones
    private record Loaded(Napi4jHost host) implements ExtensionContext.Store.CloseableResource, AutoCloseable {
        @Override
        public void close() {
            host.close();
        }
    }
}
