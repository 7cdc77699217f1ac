package vn.lantoa.serve;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.lantoa.elastic.ElasticsearchServer;
import vn.lantoa.newsroom.Invention;
import vn.lantoa.newsroom.Newsroom;

/** The pages on a phone: everything fits, nothing is cut. */
@ExtendWith(ElasticsearchServer.class)
class PhoneIT {

    private static final int HEIGHT = 740;

    /**
     * What reaches over an edge of the screen, and what is cut by a box that scrolls or hides sideways. What is hidden on
     * purpose is a pixel wide.
     */
    private static final String CUT = """
            () => [...document.querySelectorAll("body *")].filter((element) => {
              const box = element.getBoundingClientRect();
              if (box.width <= 1 || box.height <= 1 || element.closest(".hidden, .skip, thead")) return false;
              const style = getComputedStyle(element);
              if (style.visibility === "hidden") return false;
              const clips = style.overflowX !== "visible" && style.display !== "inline" && element.tagName !== "INPUT";
              return box.right > innerWidth + 0.5 || box.left < -0.5
                  || (clips && element.scrollWidth > element.clientWidth + 1);
            }).map((element) => element.outerHTML.slice(0, 160))
            """;

    @TempDir
    private static Path archive;

    private static List<String> places;
    private static String address;
    private static Stage stage;

    private BrowserContext context;
    private Page page;

    @BeforeAll
    static void start(ElasticsearchClient client) throws IOException {
        Newsroom newsroom = Invention.at(Newsroom.NOW);
        stage = Stage.of(client, newsroom, archive);
        places = Places.of(newsroom);
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
        context = stage.chromium().browser().newContext(new Browser.NewContextOptions().setViewportSize(360, HEIGHT));
        page = context.newPage();
    }

    @AfterEach
    void leave() {
        context.close();
    }

    @ParameterizedTest
    @CsvSource({"360, vi", "360, en", "400, vi", "768, vi"})
    void nothingIsCutAndNothingScrollsSideways(int width, String language) {
        page.setViewportSize(width, HEIGHT);
        for (String path : places) {
            page.navigate(address + path + (path.contains("?") ? "&" : "?") + "lang=" + language);
            page.evaluate("document.querySelectorAll('details').forEach((part) => { part.open = true; })");
            Object wider = page.evaluate("document.documentElement.scrollWidth - window.innerWidth");
            assertThat(((Number) wider).intValue()).as(path).isLessThanOrEqualTo(0);
            assertThat((List<?>) page.evaluate(CUT)).as(path).isEmpty();
        }
    }

    @Test
    void anOutletStandsAboveItsBarAndItsFiguresHaveNames() {
        page.navigate(address + "/");
        Locator row = page.locator(".outlets tbody tr").first();
        BoundingBox name = row.locator("th").boundingBox();
        BoundingBox bar = row.locator(".wide-cell").boundingBox();
        assertThat(name.y + name.height).isLessThanOrEqualTo(bar.y + 1);
        assertThat(name.width).isGreaterThan(250);
        assertThat(bar.width).isGreaterThan(250);
        for (Locator cell : row.locator("td").all()) {
            assertThat(cell.getAttribute("data-label")).isNotBlank();
        }
    }

    @Test
    void filtersLieInADrawer() {
        page.navigate(address + "/articles");
        Locator drawer = page.locator("#facets");
        assertThat(drawer).not().isVisible();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Bộ lọc"))
                .click();
        assertThat(drawer).isVisible();
        page.keyboard().press("Escape");
        assertThat(drawer).not().isVisible();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Bộ lọc"))
                .click();
        String total = page.locator("#total").textContent();
        drawer.getByRole(AriaRole.LINK).first().click();
        assertThat(page.locator("#total")).not().hasText(total);
        assertThat(drawer).not().isVisible();
        assertThat(page.locator(".drawer-open .count")).hasText("1");
    }

    @Test
    void theDrawerOpensWithoutScripts() {
        try (BrowserContext plain = stage.chromium()
                .browser()
                .newContext(new Browser.NewContextOptions()
                        .setJavaScriptEnabled(false)
                        .setViewportSize(360, HEIGHT))) {
            Page still = plain.newPage();
            still.navigate(address + "/tasks");
            still.locator(".drawer-open").click();
            assertThat(still.locator("#facets")).isVisible();
        }
    }

    @Test
    void onAWideScreenFiltersStandBesideTheList() {
        page.setViewportSize(1280, 900);
        page.navigate(address + "/articles");
        assertThat(page.locator("#facets")).isVisible();
        assertThat(page.locator(".drawer-open")).not().isVisible();
    }
}
