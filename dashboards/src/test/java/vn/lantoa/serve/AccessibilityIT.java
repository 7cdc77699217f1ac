package vn.lantoa.serve;

import static org.assertj.core.api.Assertions.assertThat;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.lantoa.elastic.ElasticsearchServer;
import vn.lantoa.newsroom.Invention;
import vn.lantoa.newsroom.Newsroom;

/** No page has a fault that axe calls serious or critical. */
@ExtendWith(ElasticsearchServer.class)
class AccessibilityIT {

    private static final List<String> GRAVE = List.of("serious", "critical");

    @TempDir
    private static Path archive;

    private static List<String> places;
    private static String address;
    private static Stage stage;

    @BeforeAll
    static void start(ElasticsearchClient client) throws IOException {
        Newsroom newsroom = Invention.at(Newsroom.NOW);
        stage = Stage.of(client, newsroom, archive);
        String trapped = Trap.set(client, archive, newsroom.articles().get(0));
        address = stage.address();
        places = new ArrayList<>(Places.of(newsroom));
        places.add(copy(trapped));
    }

    @AfterAll
    static void stop() {
        if (stage != null) {
            stage.close();
        }
    }

    @ParameterizedTest
    @CsvSource({
        // each language in each light, each width in each language, each light in each width
        "vi, LIGHT, 1280",
        "vi, DARK, 360",
        "en, LIGHT, 360",
        "en, DARK, 1280"
    })
    void nothingGraveIsFound(String language, ColorScheme scheme, int width) {
        try (BrowserContext context = stage.chromium()
                .browser()
                .newContext(
                        new Browser.NewContextOptions().setColorScheme(scheme).setViewportSize(width, 900))) {
            Page page = context.newPage();
            for (String path : places) {
                page.navigate(address + path + (path.contains("?") ? "&" : "?") + "lang=" + language);
                assertThat(grave(page)).as(path).isEmpty();
            }
            if (width < 500) {
                page.navigate(address + "/articles?lang=" + language);
                page.locator(".drawer-open").click();
                assertThat(grave(page)).as("the drawer").isEmpty();
            }
        }
    }

    private static List<String> grave(Page page) {
        // without a page of its own for each run; frames of strangers are not looked into
        return new AxeBuilder(page)
                .setLegacyMode(true).analyze().getViolations().stream()
                        .filter(rule -> GRAVE.contains(rule.getImpact()))
                        .map(rule -> rule.getId() + ": "
                                + rule.getNodes().stream()
                                        .limit(3)
                                        .map(node -> node.getHtml() + " " + node.getFailureSummary())
                                        .toList())
                        .toList();
    }

    /** The path of an article's archived copy. */
    private static String copy(String article) {
        try (BrowserContext context = stage.chromium().browser().newContext()) {
            Page page = context.newPage();
            page.navigate(address + "/articles/" + article);
            return page.locator("#archived").getAttribute("href");
        }
    }
}
