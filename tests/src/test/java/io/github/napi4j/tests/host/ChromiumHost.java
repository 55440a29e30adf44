package io.github.napi4j.tests.host;

import com.google.gson.Gson;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.JSHandle;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import io.github.napi4j.playground.DevServer;
import io.github.napi4j.playground.DevServerSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/**
 * Headless Chromium from Debian; every check gets a page in a fresh profile, served by our own development server.
 *
 * <p>To be used by the thread that made it.
 */
public final class ChromiumHost implements Host {

    private static final double CHECK_MILLIS = 180_000;

    /** Calls a function when this evaluation is over, and leaves what became of it in {@code checkOutcome}. */
    private static final String START = """
            (argument) => {
              delete globalThis.checkOutcome;
              const settle = (outcome) => (globalThis.checkOutcome = outcome);
              setTimeout(async () => {
                try {
                  settle({ value: await (%s)(argument) });
                } catch (error) {
                  settle({ failure: String(error?.stack ?? error) });
                }
              });
            }
            """;

    private final Playwright playwright;
    private final Browser browser;
    private final boolean isolated;
    private final String label;

    /** Starts the browser; checks run in pages that are cross-origin isolated. */
    public ChromiumHost(Path executable) {
        this(executable, true);
    }

    /** The same, with checks in pages that are not isolated and have no shared memory. */
    public static ChromiumHost withoutIsolation(Path executable) {
        return new ChromiumHost(executable, false);
    }

    private ChromiumHost(Path executable, boolean isolated) {
        this.isolated = isolated;
        label = isolated ? "Chromium" : "Chromium, not isolated";
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable)
                        .setHeadless(true)
                        .setChromiumSandbox(false)
                        .setArgs(List.of(
                                "--disable-gpu",
                                "--disable-quic",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync")));
    }

    @Override
    public CheckResult check(Path packageFolder, Path check) {
        var settings = DevServerSettings.local(Map.of(
                        "/harness/",
                        Repository.path("tests/harness"),
                        "/package/",
                        packageFolder,
                        "/case/",
                        check.toAbsolutePath().getParent()))
                .withIsolated(isolated);
        return withPage(settings, "harness/page.html", (page, log) -> {
            Object result = evaluate(
                    page,
                    log,
                    "async (given) => (await import('/harness/run-page.mjs')).runPage(...given)",
                    List.of("/package/browser.js", "/case/" + check.getFileName(), label));
            return CheckResult.of(new Gson().toJsonTree(result).getAsJsonObject(), label, String.join("\n", log));
        });
    }

    /** Serves, opens a page and uses it; {@code use} also gets what the page wrote to its console, as it comes. */
    public <T> T withPage(DevServerSettings settings, String path, BiFunction<Page, List<String>, T> use) {
        try (var server = DevServer.start(settings);
                var context = browser.newContext()) {
            context.setDefaultTimeout(CHECK_MILLIS);
            List<String> log = new ArrayList<>();
            Page page = context.newPage();
            page.onConsoleMessage(message -> log.add(message.type() + ": " + message.text()));
            page.onPageError(error -> log.add("uncaught: " + error));
            page.navigate(server.uri() + path);
            return use.apply(page, log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * What a function gives in the page, or resolves to, or an {@link AssertionError} with the page's log: also when the page
     * hangs, which the driver's own evaluation would wait for without end.
     */
    public static Object evaluate(Page page, List<String> log, String function, Object argument) {
        try {
            page.evaluate(START.formatted(function), argument);
            JSHandle outcome = page.waitForFunction("() => globalThis.checkOutcome");
            if (outcome.getProperty("failure").jsonValue() instanceof String failure) {
                throw new AssertionError("Chromium: " + failure + "\n" + String.join("\n", log));
            }
            return outcome.getProperty("value").jsonValue();
        } catch (PlaywrightException e) {
            throw new AssertionError("Chromium: " + e.getMessage() + "\n" + String.join("\n", log), e);
        }
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
