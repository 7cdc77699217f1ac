package vn.lantoa.serve;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.lantoa.elastic.ElasticsearchServer;
import vn.lantoa.newsroom.Bundled;
import vn.lantoa.newsroom.Newsroom;

/** The health of all channels of the catalogue that ships, by the keyboard alone. */
@ExtendWith(ElasticsearchServer.class)
class KeyboardIT {

    private static final int CHANNELS = 239;
    private static final int PAGES = 8;

    private static String address;
    private static Stage stage;

    private BrowserContext context;
    private Page page;

    @BeforeAll
    static void start(ElasticsearchClient client) throws IOException {
        Newsroom newsroom = Bundled.at(Newsroom.NOW);
        assertThat(newsroom.channels()).hasSize(CHANNELS);
        stage = Stage.of(client, newsroom, null);
        address = stage.address();
    }

    @AfterAll
    static void stop() {
        if (stage != null) {
            stage.close();
        }
    }

    @BeforeEach
    void open() {
        context = stage.chromium().browser().newContext(new Browser.NewContextOptions().setViewportSize(1280, 1000));
        page = context.newPage();
        page.navigate(address + "/health");
    }

    @AfterEach
    void leave() {
        context.close();
    }

    @Test
    void theTableIsOneStop() {
        List<String> inside = new ArrayList<>();
        int stops = 0;
        boolean passed = false;
        while (!passed && stops < 60) {
            page.keyboard().press("Tab");
            stops++;
            if (at("closest('[data-grid]') !== null")) {
                inside.add(name());
            }
            passed = at("closest('.pager') !== null");
        }
        assertThat(passed).as("the pager is reached").isTrue();
        assertThat(inside).hasSize(1);
        assertThat(stops).isLessThan(40);
    }

    @Test
    void theSkipLinkPassesTheTable() {
        Locator skip = page.locator("a.skip[href='#after-channels']");
        assertThat(skip).hasText("Bỏ qua bảng từng kênh");
        skip.focus();
        assertThat(skip).isInViewport();
        page.keyboard().press("Enter");
        page.keyboard().press("Tab");
        assertThat(at("closest('.pager') !== null")).isTrue();
    }

    @Test
    void arrowsMoveAlongDaysAndBetweenChannels() {
        enter();
        page.keyboard().press("ArrowRight");
        String firstDay = name();
        assertThat(firstDay).startsWith("22/10/2026: ");
        page.keyboard().press("ArrowRight");
        assertThat(name()).startsWith("23/10/2026: ");
        page.keyboard().press("ArrowDown");
        assertThat(name()).startsWith("23/10/2026: ");
        assertThat(row()).isEqualTo(1);
        page.keyboard().press("ArrowUp");
        assertThat(row()).isZero();
        page.keyboard().press("ArrowLeft");
        assertThat(name()).isEqualTo(firstDay);
        page.keyboard().press("End");
        assertThat(name()).contains("tin mới");
        page.keyboard().press("Home");
        assertThat(at("matches('h3 a')")).isTrue();
        page.keyboard().press("Control+End");
        assertThat(row()).isEqualTo(29);
        page.keyboard().press("ArrowDown");
        assertThat(row()).isEqualTo(29);
        page.keyboard().press("Control+Home");
        assertThat(row()).isZero();
    }

    @Test
    void tabLeavesAndComesBackToTheSameDay() {
        enter();
        page.keyboard().press("ArrowRight");
        page.keyboard().press("ArrowDown");
        String day = name();
        page.keyboard().press("Tab");
        assertThat(at("closest('.pager') !== null")).isTrue();
        page.keyboard().press("Shift+Tab");
        assertThat(name()).isEqualTo(day);
        assertThat(row()).isEqualTo(1);
    }

    @Test
    void enterOpensTheDay() {
        enter();
        page.keyboard().press("ArrowRight");
        page.keyboard().press("Enter");
        assertThat(page).hasURL(Pattern.compile(".*/sightings\\?channel=.*&day=2026-10-22"));
    }

    @Test
    void everyLinkOfEveryPageHasAName() {
        int channels = 0;
        for (int number = 1; number <= PAGES; number++) {
            page.navigate(address + "/health?page=" + number);
            channels += page.locator(".channel-health").count();
            assertThat(page.evaluate("""
                            [...document.querySelectorAll("a")]
                                .filter((link) => !(link.textContent.trim() || link.getAttribute("aria-label"))).length
                            """)).isEqualTo(0);
            assertThat(page.locator("[data-grid] a[tabindex='0']")).hasCount(1);
        }
        assertThat(channels).isEqualTo(CHANNELS);
    }

    @Test
    void withoutScriptsTheDaysAreNoStopsAndAChannelOpensAllOfThem() {
        try (BrowserContext plain =
                stage.chromium().browser().newContext(new Browser.NewContextOptions().setJavaScriptEnabled(false))) {
            Page still = plain.newPage();
            still.navigate(address + "/health");
            assertThat(still.locator("[role=grid], .keys:visible")).hasCount(0);
            assertThat(still.locator(".strip.thirty a:not([tabindex='-1'])")).hasCount(0);
            still.locator(".strip.thirty a").first().click();
            assertThat(still).hasURL(Pattern.compile(".*/sightings\\?channel=.*&day=2026-10-22"));
            still.goBack();
            still.locator(".ends a").first().focus();
            still.keyboard().press("Enter");
            assertThat(still).hasURL(Pattern.compile(".*/sightings\\?channel=[^&]*"));
        }
    }

    /** Goes to the table as people do. */
    private void enter() {
        page.locator("a.skip[href='#after-channels']").focus();
        page.keyboard().press("Tab");
        assertThat(at("closest('[role=grid]') !== null")).isTrue();
    }

    private boolean at(String question) {
        return Boolean.TRUE.equals(page.evaluate("document.activeElement." + question));
    }

    private int row() {
        return ((Number) page.evaluate("[...document.querySelectorAll('.channel-health')]"
                        + ".indexOf(document.activeElement.closest('.channel-health'))"))
                .intValue();
    }

    private String name() {
        return String.valueOf(page.evaluate(
                "document.activeElement.getAttribute('aria-label') || document.activeElement.textContent"));
    }
}
