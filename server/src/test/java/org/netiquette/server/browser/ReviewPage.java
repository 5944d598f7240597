package org.netiquette.server.browser;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.support.ui.FluentWait;

/** The page as a user meets it: what can be done on it, and what it shows. */
final class ReviewPage {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration GLANCE = Duration.ofMillis(40);

    private final Browser browser;

    private ReviewPage(Browser browser) {
        this.browser = browser;
    }

    /** The page of the server at this port, in a fresh tab. */
    static ReviewPage open(Browser browser, int port, Look look) {
        browser.open("http://127.0.0.1:" + port + "/", look);
        return new ReviewPage(browser);
    }

    /** Writes at the end of a field. */
    void write(String field, String text) {
        element("#" + field).sendKeys(text);
    }

    /** Writes at the start of the body. */
    void writeBefore(String text) {
        element("#body").sendKeys(Keys.chord(Keys.CONTROL, Keys.HOME), text);
    }

    /** Puts a text into the body at once, as pasting does. */
    void paste(String text) {
        script("""
                const body = document.getElementById("body");
                body.value = arguments[0];
                body.dispatchEvent(new Event("input", { bubbles: true }));""", text);
    }

    void attach(String fileName) {
        element("#attachment-name").sendKeys(fileName, Keys.ENTER);
    }

    void press(CharSequence key) {
        new Actions(browser.driver()).sendKeys(key).perform();
    }

    void pressWithAlt(CharSequence key) {
        new Actions(browser.driver())
                .keyDown(Keys.ALT)
                .sendKeys(key)
                .keyUp(Keys.ALT)
                .perform();
    }

    void click(String css) {
        element(css).click();
    }

    void reload() {
        browser.driver().navigate().refresh();
    }

    /** Waits until this holds; the page answers in its own time. */
    void soon(Runnable assertion) {
        new FluentWait<>(browser)
                .withTimeout(PATIENCE)
                .pollingEvery(GLANCE)
                .ignoring(AssertionError.class, StaleElementReferenceException.class)
                .until(ignored -> {
                    assertion.run();
                    return true;
                });
    }

    /** One word for what the review came to. */
    String state() {
        return attribute("#review", "data-state");
    }

    String attribute(String css, String name) {
        return String.valueOf(
                script("return document.querySelector(arguments[0]).getAttribute(arguments[1])", css, name));
    }

    /** The texts of all elements that are there, in their order, hidden or not. */
    List<String> texts(String css) {
        return strings(script("return [...document.querySelectorAll(arguments[0])].map((e) => e.textContent)", css));
    }

    String text(String css) {
        return element(css).getText();
    }

    /** The values of an attribute of all elements that are there, in their order. */
    List<String> attributes(String css, String name) {
        return strings(script(
                "return [...document.querySelectorAll(arguments[0])].map((e) => e.getAttribute(arguments[1]))",
                css,
                name));
    }

    boolean shows(String css) {
        return browser.driver().findElements(By.cssSelector(css)).stream().anyMatch(WebElement::isDisplayed);
    }

    String value(String field) {
        return String.valueOf(script("return document.getElementById(arguments[0]).value", field));
    }

    /** The words that are selected in a field. */
    String selection(String field) {
        return String.valueOf(script("""
                const field = document.getElementById(arguments[0]);
                return field.value.slice(field.selectionStart, field.selectionEnd);""", field));
    }

    /** Whether the focus is on this element or inside it. */
    boolean hasFocus(String css) {
        return Boolean.TRUE.equals(
                script("return document.querySelector(arguments[0])?.contains(document.activeElement)", css));
    }

    /** By how many pixels the page is wider than the window. */
    long overflow() {
        Object pixels = script("return document.documentElement.scrollWidth - document.documentElement.clientWidth");
        return pixels instanceof Long number ? number : Long.MAX_VALUE;
    }

    /** What a paste elsewhere would insert. */
    String clipboard() {
        browser.driver()
                .executeCdpCommand(
                        "Browser.grantPermissions",
                        Map.of("permissions", List.of("clipboardReadWrite", "clipboardSanitizedWrite")));
        return String.valueOf(browser.driver()
                .executeAsyncScript(
                        "navigator.clipboard.readText().then(arguments[0], (e) => arguments[0](String(e)))"));
    }

    private WebElement element(String css) {
        return browser.driver().findElement(By.cssSelector(css));
    }

    private @Nullable Object script(String script, Object... arguments) {
        return browser.driver().executeScript(script, arguments);
    }

    private static List<String> strings(@Nullable Object result) {
        return result instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of();
    }
}
