package io.github.napi4j.example.resources;

import io.github.napi4j.Napi;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import org.jspecify.annotations.Nullable;

/** Reads what lies in the class path, and finds services by {@code META-INF/services}. */
public final class Resources {
    private Resources() {}

    /** A file beside this class, by a constant. */
    @Napi
    public static String motto() {
        try (InputStream in = Resources.class.getResourceAsStream("motto.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            return "unreadable: " + e.getMessage();
        }
    }

    /** A setting of a properties file, by a constant from the root of the class path. */
    @Napi
    public static String setting(String name) throws IOException {
        Properties settings = new Properties();
        try (InputStream in = Resources.class.getResourceAsStream("/settings.properties")) {
            settings.load(in);
        }
        return settings.getProperty(name, "none");
    }

    /** A file whose name nobody knows before the call: there because {@code napi.resources} lists it. */
    @Napi
    public static @Nullable String word(String language, String name) throws IOException {
        return text("words/" + language + "/" + name + ".txt");
    }

    /** How long a file is, -1 where there is none. */
    @Napi
    public static int length(String path) throws IOException {
        String text = text(path);
        return text == null ? -1 : text.length();
    }

    private static @Nullable String text(String path) throws IOException {
        try (InputStream in = Resources.class.getClassLoader().getResourceAsStream(path)) {
            return in == null ? null : new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** The names of the codecs, in the order of the service file. */
    @Napi
    public static List<String> codecs() {
        List<String> names = new ArrayList<>();
        for (Codec codec : ServiceLoader.load(Codec.class)) {
            names.add(codec.name());
        }
        return names;
    }

    /** What every codec makes of a text. */
    @Napi
    public static List<String> encode(String text) {
        List<String> results = new ArrayList<>();
        ServiceLoader.load(Codec.class).forEach(codec -> results.add(codec.encode(text)));
        return results;
    }

    /** Each loader has instances of its own, and gives the same ones again. */
    @Napi
    public static List<Boolean> instances() {
        ServiceLoader<Codec> first = ServiceLoader.load(Codec.class);
        Codec one = first.iterator().next();
        Codec again = first.iterator().next();
        Codec other = ServiceLoader.load(Codec.class).iterator().next();
        return List.of(one == again, one == other);
    }

    /** A service that nobody offers. */
    @Napi
    public static String unoffered() {
        try {
            return ServiceLoader.load(Unoffered.class).findFirst().isPresent() ? "found" : "none";
        } catch (ServiceConfigurationError e) {
            return "error";
        }
    }

    /** A service without providers. */
    interface Unoffered {}
}
