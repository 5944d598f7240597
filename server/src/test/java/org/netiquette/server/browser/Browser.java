package org.netiquette.server.browser;

import java.io.File;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.openqa.selenium.WindowType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.io.TemporaryFilesystem;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/**
 * Chromium without a window, one tab at a time, with an empty profile. It opens no page but ours and leaves the network
 * alone.
 */
final class Browser implements AutoCloseable {

    private static final String INSTALL = "apt-get install chromium chromium-driver";

    /** Held, because Java forgets the level of a logger that nobody holds. */
    private static final Logger DEVTOOLS = Logger.getLogger("org.openqa.selenium.devtools");

    static {
        // It warns that it has no typed DevTools commands for a Chromium as new as this one; we name ours ourselves.
        DEVTOOLS.setLevel(Level.OFF);
    }

    private final ChromeDriver driver;
    private final File profile;

    private Browser(ChromeDriver driver, File profile) {
        this.driver = driver;
        this.profile = profile;
    }

    /** Starts it, or ends the test where it is not installed. */
    static Browser start(RequiredPrograms programs) {
        Path chromium = programs.require(INSTALL, "chromium", "chromium-browser", "google-chrome");
        Path chromedriver = programs.require(INSTALL, "chromedriver");
        // With both programs named, Selenium has no reason to look for any and to download them.
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(chromedriver.toFile())
                .withLogOutput(OutputStream.nullOutputStream())
                .build();
        // A profile that chromedriver makes itself costs Chromium its orderly end, and leaves a folder behind each
        // time.
        File profile = TemporaryFilesystem.getDefaultTmpFS().createTempDir("netiquette", "profile");
        return new Browser(new ChromeDriver(service, options(chromium, profile)), profile);
    }

    private static ChromeOptions options(Path chromium, File profile) {
        LoggingPreferences console = new LoggingPreferences();
        console.enable(LogType.BROWSER, Level.ALL);
        ChromeOptions options = new ChromeOptions();
        options.setBinary(chromium.toFile());
        options.setCapability("goog:loggingPrefs", console);
        options.addArguments(
                "--headless=new",
                // The sandbox needs rights that containers and root do not have; only our own page is opened.
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--lang=en",
                "--window-size=1280,900",
                "--user-data-dir=" + profile);
        return options;
    }

    ChromeDriver driver() {
        return driver;
    }

    /**
     * Opens an address in a fresh tab, which remembers nothing of earlier ones, and closes the earlier one.
     *
     * @param look how the user likes pages to look
     */
    void open(String address, Look look) {
        String earlier = driver.getWindowHandle();
        driver.switchTo().newWindow(WindowType.TAB);
        String fresh = driver.getWindowHandle();
        driver.switchTo().window(earlier).close();
        driver.switchTo().window(fresh);
        wear(look);
        console();
        driver.get(address);
    }

    /** Shows the page that is open in another way. */
    void wear(Look look) {
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of(
                        "features",
                        List.of(
                                Map.of("name", "prefers-color-scheme", "value", look.scheme()),
                                // Half-faded colours and half-scrolled pages would be measured and clicked.
                                Map.of("name", "prefers-reduced-motion", "value", "reduce"))));
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", look.width(), "height", 900, "deviceScaleFactor", 1, "mobile", false));
    }

    /** What the console has said since it was last asked. */
    List<String> console() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .map(LogEntry::getMessage)
                .toList();
    }

    @Override
    public void close() {
        driver.quit();
        TemporaryFilesystem.getDefaultTmpFS().deleteTempDir(profile);
    }
}
