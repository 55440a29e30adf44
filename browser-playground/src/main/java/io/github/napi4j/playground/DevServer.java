package io.github.napi4j.playground;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Serves folders over HTTP to pages under development, cross-origin isolated so that they may share memory.
 *
 * <p>Files are read anew for every request and browsers are told to keep none.
 */
public final class DevServer implements AutoCloseable {

    static {
        // The server writes head and body apart; without this, Nagle's algorithm holds the body back for 40 ms.
        if (System.getProperty("sun.net.httpserver.nodelay") == null) {
            System.setProperty("sun.net.httpserver.nodelay", "true");
        }
    }

    private final HttpServer server;
    private final ExecutorService executor;
    private final URI uri;

    private DevServer(HttpServer server, ExecutorService executor, URI uri) {
        this.server = server;
        this.executor = executor;
        this.uri = uri;
    }

    /**
     * Starts serving.
     *
     * @throws IOException when the address cannot be listened on, or a folder does not exist
     */
    public static DevServer start(DevServerSettings settings) throws IOException {
        var handler = FileHandler.of(settings);
        var address = new InetSocketAddress(InetAddress.getByName(settings.host()), settings.port());
        var server = HttpServer.create(address, 0);
        var executor = Executors.newFixedThreadPool(8, task -> {
            var thread = new Thread(task, "napi4j-dev-server");
            thread.setDaemon(true);
            return thread;
        });
        server.setExecutor(executor);
        server.createContext("/", handler);
        server.start();
        String host = settings.host().contains(":") ? "[" + settings.host() + "]" : settings.host();
        return new DevServer(
                server,
                executor,
                URI.create("http://" + host + ":" + server.getAddress().getPort() + "/"));
    }

    /** Where the server listens, with a trailing slash. */
    public URI uri() {
        return uri;
    }

    @Override
    public void close() {
        server.stop(0);
        executor.shutdownNow();
    }
}
