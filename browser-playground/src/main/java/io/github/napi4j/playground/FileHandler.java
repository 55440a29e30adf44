package io.github.napi4j.playground;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.SortedMap;
import java.util.TreeMap;

/** Answers requests with the files of the mounted folders, and of nothing outside them. */
final class FileHandler implements HttpHandler {

    private final SortedMap<String, Path> mounts;
    private final boolean isolated;

    private FileHandler(SortedMap<String, Path> mounts, boolean isolated) {
        this.mounts = mounts;
        this.isolated = isolated;
    }

    static FileHandler of(DevServerSettings settings) throws IOException {
        var mounts = new TreeMap<String, Path>(
                Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()));
        for (var mount : settings.mounts().entrySet()) {
            if (!Files.exists(mount.getValue())) {
                throw new NoSuchFileException(mount.getValue().toString());
            }
            if (!Files.isDirectory(mount.getValue())) {
                throw new NotDirectoryException(mount.getValue().toString());
            }
            mounts.put(mount.getKey(), mount.getValue().toRealPath());
        }
        return new FileHandler(mounts, settings.isolated());
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            var headers = exchange.getResponseHeaders();
            if (isolated) {
                headers.set("Cross-Origin-Opener-Policy", "same-origin");
                headers.set("Cross-Origin-Embedder-Policy", "require-corp");
                headers.set("Cross-Origin-Resource-Policy", "same-origin");
            }
            headers.set("Cache-Control", "no-store");
            headers.set("X-Content-Type-Options", "nosniff");
            String method = exchange.getRequestMethod();
            if (!method.equals("GET") && !method.equals("HEAD")) {
                headers.set("Allow", "GET, HEAD");
                answer(exchange, 405, "`" + method + "` is not served: only GET and HEAD are");
                return;
            }
            serve(exchange, exchange.getRequestURI().getPath());
        }
    }

    private void serve(HttpExchange exchange, String path) throws IOException {
        Path file;
        try {
            file = find(path);
        } catch (NoSuchFileException | InvalidPathException e) {
            answer(exchange, 404, "`" + path + "` is not in a served folder");
            return;
        }
        if (Files.isDirectory(file)) {
            if (path.endsWith("/")) {
                answer(exchange, 404, "`" + path + "` is a folder without an index.html");
            } else {
                exchange.getResponseHeaders()
                        .set("Location", exchange.getRequestURI().getRawPath() + "/");
                answer(exchange, 301, "`" + path + "/`");
            }
            return;
        }
        byte[] content;
        try {
            content = Files.readAllBytes(file);
        } catch (IOException e) {
            answer(exchange, 403, "`" + path + "` cannot be read");
            return;
        }
        send(exchange, 200, ContentTypes.of(file.getFileName().toString()), content);
    }

    /** The file or folder for a URL path; links are followed, but not out of the mounted folder. */
    private Path find(String path) throws IOException {
        for (var mount : mounts.entrySet()) {
            if (!path.startsWith(mount.getKey())) {
                continue;
            }
            Path folder = mount.getValue();
            Path file = folder.resolve(path.substring(mount.getKey().length())).toRealPath();
            if (!file.startsWith(folder)) {
                throw new NoSuchFileException(path);
            }
            Path index = file.resolve("index.html");
            return path.endsWith("/") && Files.isRegularFile(index) ? index : file;
        }
        throw new NoSuchFileException(path);
    }

    private static void answer(HttpExchange exchange, int status, String message) throws IOException {
        byte[] text = (status + ": " + message + "\n").getBytes(StandardCharsets.UTF_8);
        send(exchange, status, "text/plain; charset=utf-8", text);
    }

    private static void send(HttpExchange exchange, int status, String type, byte[] content) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        boolean head = exchange.getRequestMethod().equals("HEAD");
        if (head) {
            exchange.getResponseHeaders().set("Content-Length", Integer.toString(content.length));
        }
        exchange.sendResponseHeaders(status, head || content.length == 0 ? -1 : content.length);
        if (!head) {
            exchange.getResponseBody().write(content);
        }
    }
}
