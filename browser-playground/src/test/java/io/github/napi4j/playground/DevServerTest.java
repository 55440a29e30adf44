package io.github.napi4j.playground;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.BindException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DevServerTest {

    private final HttpClient client = HttpClient.newHttpClient();

    @TempDir
    private Path folder;

    @Test
    void wasmComesWithTheTypeThatStreamingNeeds() throws Exception {
        Files.write(folder.resolve("a.wasm"), new byte[] {0, 'a', 's', 'm'});
        try (var server = DevServer.start(DevServerSettings.local(Map.of("/", folder)))) {
            var response = get(server, "a.wasm");

            assertThat(response.statusCode()).isEqualTo(200);
            assertThat(response.headers().firstValue("content-type")).hasValue("application/wasm");
            assertThat(response.body()).isEqualTo("\0asm");
        }
    }

    @Test
    void everyAnswerIsolatesThePage() throws Exception {
        try (var server = DevServer.start(DevServerSettings.local(Map.of("/", folder)))) {
            var headers = get(server, "missing").headers();

            assertThat(headers.firstValue("cross-origin-opener-policy")).hasValue("same-origin");
            assertThat(headers.firstValue("cross-origin-embedder-policy")).hasValue("require-corp");
            assertThat(headers.firstValue("cross-origin-resource-policy")).hasValue("same-origin");
        }
    }

    @Test
    void isolationCanBeLeftOut() throws Exception {
        var settings = DevServerSettings.local(Map.of("/", folder)).withIsolated(false);
        try (var server = DevServer.start(settings)) {
            assertThat(get(server, "").headers().map()).doesNotContainKey("cross-origin-embedder-policy");
        }
    }

    @Test
    void theLongestMountWins() throws Exception {
        Path inner = Files.createDirectory(folder.resolve("elsewhere"));
        Files.writeString(inner.resolve("x.js"), "inner");
        Files.writeString(Files.createDirectory(folder.resolve("pkg")).resolve("x.js"), "outer");
        try (var server = DevServer.start(DevServerSettings.local(Map.of("/", folder, "/pkg/", inner)))) {
            assertThat(get(server, "pkg/x.js").body()).isEqualTo("inner");
        }
    }

    @Test
    void filesWithSpacesAndOtherLettersAreServed() throws Exception {
        Files.writeString(folder.resolve("größe 1.mjs"), "export {}");
        try (var server = DevServer.start(DevServerSettings.local(Map.of("/", folder)))) {
            var response = get(server, "gr%C3%B6%C3%9Fe%201.mjs");

            assertThat(response.body()).isEqualTo("export {}");
            assertThat(response.headers().firstValue("content-type")).hasValue("text/javascript; charset=utf-8");
        }
    }

    @Test
    void nothingOutsideAMountIsServed(@TempDir Path outside) throws Exception {
        Path secret = Files.writeString(outside.resolve("secret"), "secret");
        Files.createSymbolicLink(folder.resolve("link"), secret);
        String climb = "..%2f".repeat(20) + secret.toString().substring(1);
        try (var server = DevServer.start(DevServerSettings.local(Map.of("/", folder)))) {
            assertThat(get(server, "link").statusCode()).isEqualTo(404);
            assertThat(get(server, climb).statusCode()).isEqualTo(404);
            assertThat(get(server, "%00").statusCode()).isEqualTo(404);
            assertThat(get(server, "%2fetc/passwd").statusCode()).isEqualTo(404);
        }
    }

    @Test
    void aFolderIsItsIndexPageAndSaysSoWhenThereIsNone() throws Exception {
        Files.writeString(Files.createDirectory(folder.resolve("app")).resolve("index.html"), "<p>app");
        Files.createDirectory(folder.resolve("bare"));
        try (var server = DevServer.start(DevServerSettings.local(Map.of("/", folder)))) {
            assertThat(get(server, "app/").body()).isEqualTo("<p>app");
            assertThat(get(server, "app").headers().firstValue("location")).hasValue("/app/");
            assertThat(get(server, "bare/").body()).isEqualTo("404: `/bare/` is a folder without an index.html\n");
        }
    }

    @Test
    void headTellsTheLengthAndOtherMethodsAreRefused() throws Exception {
        Files.writeString(folder.resolve("a.txt"), "four");
        try (var server = DevServer.start(DevServerSettings.local(Map.of("/", folder)))) {
            var head = send(server, "a.txt", "HEAD");
            var post = send(server, "a.txt", "POST");

            assertThat(head.headers().firstValue("content-length")).hasValue("4");
            assertThat(post.statusCode()).isEqualTo(405);
            assertThat(post.headers().firstValue("allow")).hasValue("GET, HEAD");
        }
    }

    @Test
    void aMissingFolderAndATakenPortAreErrorsBeforeServing() throws Exception {
        var missing = DevServerSettings.local(Map.of("/", folder.resolve("none")));
        assertThatThrownBy(() -> DevServer.start(missing)).isInstanceOf(NoSuchFileException.class);

        try (var server = DevServer.start(DevServerSettings.local(Map.of("/", folder)))) {
            var taken = new DevServerSettings(
                    new TreeMap<>(Map.of("/", folder)),
                    "127.0.0.1",
                    server.uri().getPort(),
                    true);
            assertThatThrownBy(() -> DevServer.start(taken)).isInstanceOf(BindException.class);
        }
    }

    private HttpResponse<String> get(DevServer server, String path) throws IOException, InterruptedException {
        return send(server, path, "GET");
    }

    private HttpResponse<String> send(DevServer server, String path, String method)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(server.uri() + path))
                .method(method, HttpRequest.BodyPublishers.noBody())
                .build();
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }
}
