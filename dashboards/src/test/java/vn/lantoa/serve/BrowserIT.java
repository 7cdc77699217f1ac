package vn.lantoa.serve;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.lantoa.elastic.ElasticsearchServer;
import vn.lantoa.newsroom.Invention;
import vn.lantoa.newsroom.Newsroom;

/** What people do with the pages, in a real browser. */
@ExtendWith(ElasticsearchServer.class)
class BrowserIT {

    @TempDir
    private static Path archive;

    private static String trapped;
    private static String address;
    private static Stage stage;

    private final List<String> complaints = new ArrayList<>();
    private final List<String> elsewhere = new ArrayList<>();
    private BrowserContext context;
    private Page page;

    @BeforeAll
    static void start(ElasticsearchClient client) throws IOException {
        Newsroom newsroom = Invention.at(Newsroom.NOW);
        stage = Stage.of(client, newsroom, archive);
        trapped = Trap.set(client, archive, newsroom.articles().get(0));
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
        context.onRequest(request -> {
            if (!request.url().startsWith(address) && !request.url().startsWith("data:")) {
                elsewhere.add(request.url());
            }
        });
        page = context.newPage();
        page.onConsoleMessage(message -> {
            if (List.of("error", "warning").contains(message.type())) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
    }

    @AfterEach
    void nothingComplainedAndNothingWasAskedElsewhere() {
        context.close();
        assertThat(complaints).isEmpty();
        assertThat(elsewhere).isEmpty();
    }

    @Test
    void fromAPeriodToAFigureToItsArticlesToTheMarkedText() {
        page.navigate(address + "/");
        Locator figure = page.locator("[data-figure=DX] strong");
        String month = figure.textContent();
        link("7 ngày").click();
        assertThat(figure).not().hasText(month);
        String week = figure.textContent();
        page.locator("[data-figure=DX]").click();
        assertThat(page.locator("#total")).hasText(week);
        assertThat(page).hasURL(Pattern.compile(".*/articles\\?from=2026-11-14&to=2026-11-20&theme=DX"));
        page.locator(".hit h3 a").first().click();
        assertThat(page.locator("article mark.DX").first()).isVisible();
        assertThat(page.getByRole(AriaRole.HEADING, named("Căn cứ xác định chủ đề")))
                .isVisible();
    }

    @Test
    void theChartHasTheFiguresOfTheTableAndOpensThem() {
        page.navigate(address + "/");
        assertThat(page.locator("#daily-chart canvas")).isVisible();
        page.getByText("Xem dạng bảng").click();
        assertThat(page.locator("#daily-table tbody tr")).hasCount(30);
        assertThat(page.locator("#daily-table td.gap")).hasCount(2);
        Locator cell =
                page.locator("#daily-table tr[data-day='2026-11-19'] td a").first();
        String articles = cell.textContent();
        cell.click();
        assertThat(page.locator("#total")).hasText(articles);
    }

    @Test
    void anArticleOfATaskIsFoundUnderTheTabsOfThemes() {
        String words = "&from=2026-09-01&to=2026-11-20";
        page.navigate(address + "/articles?about=unsure" + words);
        Locator chip =
                page.locator(".facet").getByText("Có thông tin về nhiệm vụ").first();
        String all = chip.locator("xpath=ancestor-or-self::a").locator(".count").textContent();
        chip.click();
        assertThat(page.locator("#total")).hasText(all);
        assertThat(page.locator(".hit")
                        .filter(new Locator.FilterOptions()
                                .setHasNot(page.locator(".tag.ST, .tag.INN, .tag.DX, .tag.NQ57")))
                        .first())
                .isVisible();
    }

    @Test
    void columnsThatAreAliveSilentOrUnknownAreThreeFigures() {
        page.navigate(address + "/");
        Locator press = page.locator(".indicator").nth(2);
        assertThat(press.locator("[data-part=reached] strong")).hasText("2");
        assertThat(press.locator("[data-part=missed] strong")).hasText("1");
        press.locator("[data-part=unknown]").click();
        assertThat(page.locator("#total")).hasText("1");
        assertThat(page.locator(".columns-table tbody tr")).containsText("Báo Trường Sơn");
    }

    @Test
    void aComparisonNamesTheOutletsThatItLeavesOut() {
        page.navigate(address + "/");
        page.getByText("So sánh ở 15/16 cơ quan").click();
        assertThat(page.locator(".aside-outlets").first()).containsText("Đài truyền hình Sen Vàng");
    }

    @Test
    void aCustomPeriodIsInTheAddress() {
        page.navigate(address + "/");
        page.getByLabel("Từ ngày").fill("2026-11-02");
        page.getByLabel("Đến ngày").fill("2026-11-03");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Xem"))
                .click();
        assertThat(page).hasURL(Pattern.compile(".*from=2026-11-02&to=2026-11-03"));
        assertThat(page.locator(".sub").first()).hasText("Từ 02/11/2026 đến 03/11/2026");
    }

    @Test
    void searchingWithoutDiacriticsFindsAndMarksTheWords() {
        page.navigate(address + "/articles");
        page.getByLabel("Từ khóa").fill("\"khoa hoc\"");
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Tìm").setExact(true))
                .click();
        assertThat(page.locator("mark.found").first()).containsText(Pattern.compile("khoa", Pattern.CASE_INSENSITIVE));
        String total = page.locator("#total").textContent();
        page.locator(".facet").getByRole(AriaRole.LINK).first().click();
        assertThat(page.locator(".facet a[aria-current=true]")).hasCount(1);
        assertThat(page).hasURL(Pattern.compile(".*theme=.*"));
        page.locator(".facet a[aria-current=true]").click();
        assertThat(page.locator("#total")).hasText(total);
    }

    @Test
    void listsCanBePagedAndGoneBack() {
        page.navigate(address + "/articles");
        String first = page.locator(".hit h3").first().textContent();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Trang sau"))
                .click();
        assertThat(page.getByText("Trang 2/")).isVisible();
        assertThat(page).hasURL(Pattern.compile(".*page=2"));
        page.goBack();
        assertThat(page.getByText("Trang 1/")).isVisible();
        assertThat(page.locator(".hit h3").first()).hasText(first);
    }

    @Test
    void theLanguageCanBeSwitchedAndStays() {
        page.navigate(address + "/tasks?publicised=no");
        link("English").click();
        assertThat(page.getByRole(AriaRole.HEADING, named("Tasks"))).isVisible();
        assertThat(page).hasURL(Pattern.compile(".*publicised=no.*"));
        link("Sources").click();
        assertThat(page.getByRole(AriaRole.HEADING, named("Sources")).first()).isVisible();
        link("Tiếng Việt").click();
        assertThat(page.getByRole(AriaRole.HEADING, named("Nguồn tin")).first()).isVisible();
    }

    @Test
    void aTaskWithoutEvidenceLeadsToTheFaultyChannels() {
        page.navigate(address + "/tasks");
        link(Pattern.compile("^Chưa tìm thấy")).click();
        assertThat(page).hasURL(Pattern.compile(".*publicised=no"));
        page.locator(".hit h3 a").last().click();
        assertThat(page.locator("#absence")).containsText("Đã tìm trong");
        page.locator("#absence a[href^='/sources']").first().click();
        assertThat(page.locator("tr .state.faulty").first()).isVisible();
    }

    @Test
    void theHealthPageShowsProblemsFirstAndOpensDownToArticles() {
        page.navigate(address + "/health");
        assertThat(page.getByRole(AriaRole.HEADING, named("Tình trạng nguồn tin")))
                .isVisible();
        Locator first = page.locator(".channel-health").first();
        assertThat(first).hasAttribute("data-state", "fault");
        assertThat(first.locator(".state")).hasText("không đọc được");
        assertThat(first.locator(".strip .gap")).hasCount(11);
        assertThat(first.locator(".strip a")).hasCount(30);
        assertThat(first).containsText("Nguồn đang phản hồi chậm");
        link(Pattern.compile("^Vắng tin")).click();
        assertThat(page.locator(".channel-health")).hasCount(1);
        assertThat(page.locator(".channel-health")).containsText("đọc được nhưng không có tin mới");
        assertThat(page.locator(".channel-health .strip .silent")).hasCount(6);
        Locator completeness = page.locator("[data-outlet=song-hong]");
        assertThat(completeness).containsText("khoảng tin cậy 95%: 90,8% đến 98,3%");
        assertThat(page.locator("[data-outlet=cuu-long]")).containsText("chưa đủ dữ liệu để ước tính");
        page.locator(".channel-health .strip a.ok").first().click();
        assertThat(page).hasURL(Pattern.compile(".*/sightings\\?channel=song-hong%2Fnghi-quyet-57&day=2026-.*"));
        assertThat(page.locator("#total")).isVisible();
    }

    @Test
    void theChartNamesDaysOfWhichOutletsAreMissing() {
        page.navigate(address + "/");
        page.getByText("Xem dạng bảng").click();
        assertThat(page.locator("#daily-table tr[data-unread]")).hasCount(2);
        assertThat(page.getByText("2 ngày chưa đầy đủ")).isVisible();
    }

    /** Drawn by the browser and asked of it: letters with all marks, composed or not, in both weights, are in our font. */
    @ParameterizedTest
    @ValueSource(strings = {"p", "h1"})
    void everyVietnameseLetterIsInTheFontThatComesWithThePages(String tag) {
        page.navigate(address + "/nothing");
        complaints.removeIf(text -> text.contains("404"));
        String letters = vietnamese() + vietnamese().toUpperCase(Locale.ROOT) + " 0123456789 .,;:!?()“”‘’–—…%/₫";
        page.evaluate(
                "([tag, text]) => { const box = document.createElement(tag); box.id = 'letters';"
                        + " box.textContent = text; document.querySelector('main').replaceChildren(box);"
                        + " return document.fonts.ready; }",
                List.of(tag, letters));
        page.waitForTimeout(200);
        assertThat(fonts("#letters")).singleElement().asString().startsWith("Be Vietnam Pro");
    }

    @Test
    void namesWithMarksApartAreSentComposed() {
        String apart = Normalizer.normalize("chuyển đổi số ấn tượng", Normalizer.Form.NFD);
        page.navigate(address + "/articles?q=" + URLEncoder.encode(apart, StandardCharsets.UTF_8));
        assertThat(page.evaluate("document.getElementById('q').value")).isEqualTo("chuyển đổi số ấn tượng");
    }

    /** All vowels with all tones. */
    private static String vietnamese() {
        StringBuilder letters = new StringBuilder("bcdđghklmnpqrstvxfjwz ");
        for (char vowel : "aăâeêioôơuưy".toCharArray()) {
            for (String tone : List.of("", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323")) {
                letters.append(Normalizer.normalize(vowel + tone, Normalizer.Form.NFC))
                        .append(' ');
            }
        }
        return letters.toString();
    }

    /** The fonts in which the browser draws the text of an element. */
    private List<String> fonts(String selector) {
        CDPSession session = context.newCDPSession(page);
        session.send("DOM.enable");
        session.send("CSS.enable");
        int root = session.send("DOM.getDocument")
                .getAsJsonObject("root")
                .get("nodeId")
                .getAsInt();
        JsonObject query = new JsonObject();
        query.addProperty("nodeId", root);
        query.addProperty("selector", selector);
        JsonObject node = new JsonObject();
        node.addProperty(
                "nodeId", session.send("DOM.querySelector", query).get("nodeId").getAsInt());
        List<String> fonts = new ArrayList<>();
        session.send("CSS.getPlatformFontsForNode", node)
                .getAsJsonArray("fonts")
                .forEach(font ->
                        fonts.add(font.getAsJsonObject().get("familyName").getAsString()));
        return fonts.stream().distinct().toList();
    }

    @Test
    void articlesStandUnderTheirDaysWhereTheNewestComeFirst() {
        page.navigate(address + "/articles");
        assertThat(page.locator("h2.day").first()).hasText("Thứ Sáu, 20/11/2026");
        List<String> days = page.locator("h2.day time").all().stream()
                .map(day -> day.getAttribute("datetime"))
                .toList();
        assertThat(days).hasSizeGreaterThan(1).doesNotHaveDuplicates().isSortedAccordingTo(Comparator.reverseOrder());
        assertThat(page.locator(".hit")).hasCount(20);
        page.navigate(address + "/articles?q=so&order=best");
        assertThat(page.locator("h2.day")).hasCount(0);
        assertThat(page.locator(".hit").first()).isVisible();
    }

    @Test
    void aMistakeInASearchIsSaid() {
        page.navigate(address + "/articles");
        page.evaluate("document.getElementById('q').removeAttribute('maxlength')");
        page.getByLabel("Từ khóa").fill("x".repeat(400));
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Tìm").setExact(true))
                .click();
        assertThat(page.getByRole(AriaRole.HEADING, named("Địa chỉ không đúng")))
                .isVisible();
        complaints.removeIf(text -> text.contains("400"));
    }

    @Test
    void everythingWorksWithoutScripts() {
        try (BrowserContext plain =
                stage.chromium().browser().newContext(new Browser.NewContextOptions().setJavaScriptEnabled(false))) {
            Page still = plain.newPage();
            still.navigate(address + "/articles?q=khoa+hoc&page=2");
            assertThat(still.locator("#total")).isVisible();
            still.navigate(address + "/");
            still.getByText("Xem dạng bảng").click();
            assertThat(still.locator("#daily-table")).isVisible();
        }
    }

    @Test
    void anArchivedPageRunsNothingLoadsNothingAndLeadsNowhere() {
        page.navigate(address + "/articles/" + trapped);
        link("Bản lưu").first().click();
        assertThat(page).hasURL(Pattern.compile(".*/archive/" + trapped + "/\\d{17}"));
        assertThat(page.getByText("Trang này được lưu lúc")).isVisible();
        FrameLocator copy = page.frameLocator("iframe.copy");
        assertThat(copy.getByText("Nội dung có thật của bài")).isVisible();
        assertThat(copy.getByText("Trang thứ hai")).isVisible();
        assertThat(copy.locator("script, img, iframe, form, link, meta[http-equiv], a, base, video, svg, [style]"))
                .hasCount(0);
        assertThat(copy.locator(".shown").first()).containsText("Ảnh minh họa");
        page.waitForTimeout(500);
        assertThat(page.frames().get(1).url()).endsWith("/copy");
        assertThat(page.url()).startsWith(address);
    }

    private Locator link(String name) {
        return page.getByRole(
                AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private Locator link(Pattern name) {
        return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name));
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }
}
