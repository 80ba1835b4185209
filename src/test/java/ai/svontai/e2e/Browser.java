package ai.svontai.e2e;

import static org.assertj.core.api.Assertions.fail;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Somebody's browser: a fresh one for every test, in the one Chromium of this JVM. */
final class Browser implements AutoCloseable {

    /** Names the program, where it is not on the path under one of its usual names. */
    private static final String VARIABLE = "CHROMIUM";

    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");
    private static final String MISSING =
            "no Chromium: install chromium or set " + VARIABLE + " to test the pages in a browser, too";
    private static final double PATIENCE = Duration.ofSeconds(20).toMillis();
    private static final Logger LOG = LoggerFactory.getLogger(Browser.class);
    private static final AtomicBoolean SAID = new AtomicBoolean();

    private static com.microsoft.playwright.@Nullable Browser chromium;

    private final List<String> troubles = new CopyOnWriteArrayList<>();
    private final BrowserContext context;

    private Browser(BrowserContext context) {
        this.context = context;
        context.setDefaultTimeout(PATIENCE);
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
        context.onWebError(error -> troubles.add("uncaught: " + error.error()));
        context.onDialog(dialog -> {
            troubles.add("dialog: " + dialog.message());
            dialog.dismiss();
        });
        context.onConsoleMessage(message -> {
            if (message.text().contains("Content Security Policy")) {
                troubles.add(message.text());
            }
        });
    }

    /** Without a Chromium the test is skipped, in CI it fails. */
    static Browser openOrSkip(String locale) {
        return new Browser(shared().newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                .setLocale(locale)
                .setTimezoneId("Europe/Istanbul")
                .setViewportSize(1280, 800)));
    }

    Page page() {
        return context.newPage();
    }

    /** Clicks what may close its own window. {@code Page.click} fails if the window closes before it is over. */
    static void clickAndLeave(Page window, String what) {
        var target = window.locator(what);
        target.click(new Locator.ClickOptions().setTrial(true));
        target.evaluate("target => { setTimeout(() => target.click()) }");
    }

    /** Scripts that ran into an error or against the page's policy, and dialogs that a page of ours never opens. */
    List<String> troubles() {
        return List.copyOf(troubles);
    }

    @Override
    public void close() {
        context.close();
    }

    private static synchronized com.microsoft.playwright.Browser shared() {
        if (chromium == null) {
            chromium = launch(program());
        }
        return chromium;
    }

    /** As root Chromium runs without its sandbox only; it sees no page but ours. */
    private static com.microsoft.playwright.Browser launch(Path program) {
        var playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
        return playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(program)
                        .setChromiumSandbox(false)
                        .setArgs(List.of("--no-sandbox")));
    }

    private static Path program() {
        var found = installed();
        if (found.isPresent()) {
            return found.get();
        }
        if ("true".equals(System.getenv("CI"))) {
            return fail(MISSING);
        }
        if (SAID.compareAndSet(false, true)) {
            LOG.warn("skipped: {}", MISSING);
        }
        return Assumptions.abort(MISSING);
    }

    private static Optional<Path> installed() {
        var named = Stream.ofNullable(System.getenv(VARIABLE)).filter(name -> !name.isBlank());
        var path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        var usual = Arrays.stream(path.split(File.pathSeparator))
                .filter(folder -> !folder.isEmpty())
                .flatMap(folder -> NAMES.stream().map(name -> folder + File.separator + name));
        return Stream.concat(named, usual)
                .map(Path::of)
                .filter(Files::isExecutable)
                .filter(Files::isRegularFile)
                .findFirst();
    }
}
