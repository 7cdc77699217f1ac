package vn.lantoa.serve;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.Refresh;
import co.elastic.clients.elasticsearch.core.BulkRequest;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.io.IOException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.lantoa.document.ChannelDocument;
import vn.lantoa.document.Index;
import vn.lantoa.document.Write;
import vn.lantoa.elastic.ElasticsearchServer;
import vn.lantoa.newsroom.Invention;
import vn.lantoa.newsroom.Newsroom;
import vn.lantoa.query.Searcher;

/** The banner of the first reading goes away by itself, and the figures below it are new then. */
@ExtendWith(ElasticsearchServer.class)
class FirstReadingIT {

    private static final Newsroom NEWSROOM = Invention.at(Newsroom.NOW);
    private static final LocatorAssertions.HasTextOptions SOON =
            new LocatorAssertions.HasTextOptions().setTimeout(30_000);

    private final List<String> complaints = new ArrayList<>();
    private Chromium chromium;
    private Dashboards dashboards;
    private ElasticsearchClient client;
    private Page page;

    @BeforeEach
    void openInTheFirstReading(ElasticsearchClient given) throws IOException {
        client = given;
        chromium = Chromium.startOrSkip();
        empty();
        ChannelDocument waiting = waiting();
        List<Write> writes = new ArrayList<>();
        NEWSROOM.indicators().forEach(one -> writes.add(Write.index(Index.INDICATORS, one.id(), 1, one)));
        writes.add(Write.index(Index.CHANNELS, waiting.id(), 1, waiting));
        Newsroom.store(client, writes);
        dashboards = new Dashboards(new Searcher(client), InstantSource.fixed(Newsroom.NOW));
        page = chromium.browser().newPage();
        page.onPageError(complaints::add);
        page.navigate("http://127.0.0.1:" + dashboards.start("127.0.0.1", 0) + "/");
        page.evaluate("window.sameDocument = true");
        assertThat(page.locator("#condition progress")).isVisible();
    }

    @AfterEach
    void close() {
        if (chromium != null) {
            chromium.close();
        }
        if (dashboards != null) {
            dashboards.close();
        }
        assertThat(complaints).isEmpty();
    }

    @Test
    void figuresAreNewWithoutTakingTheKeyboardOrClosingWhatIsOpen() throws IOException {
        String before = figure().textContent();
        page.locator(".indicator summary").first().click();
        page.locator("[data-figure=DX]").focus();
        end();
        assertThat(page.locator("#condition")).hasText("", SOON);
        assertThat(figure()).not().hasText(before);
        String after = figure().textContent();
        assertThat(page.locator("[data-figure=DX]")).isFocused();
        assertThat(page.locator(".indicator details").first()).hasAttribute("open", "");
        assertThat(page.locator("#daily-chart canvas")).isVisible();
        assertThat(page.evaluate("window.sameDocument")).isEqualTo(true);
        page.reload();
        assertThat(figure()).hasText(after);
    }

    @Test
    void whoFillsInAFormIsLeftAloneUntilLeavingIt() throws IOException {
        String before = figure().textContent();
        Locator from = page.locator(".period input[name=from]");
        from.fill("2026-11-02");
        end();
        assertThat(page.locator("#condition")).hasText("", SOON);
        page.waitForTimeout(1_000);
        assertThat(figure()).hasText(before);
        assertThat(from).isFocused();
        assertThat(from).hasValue("2026-11-02");
        page.locator("[data-figure=DX]").focus();
        assertThat(figure()).not().hasText(before);
        assertThat(page.locator("[data-figure=DX]")).isFocused();
        assertThat(from).hasValue("2026-11-02");
    }

    @Test
    void whatWasTypedAndNotSentStaysAlsoWhereTheKeyboardIsElsewhere() throws IOException {
        String before = figure().textContent();
        Locator from = page.locator(".period input[name=from]");
        Locator to = page.locator(".period input[name=to]");
        String untouched = to.inputValue();
        from.fill("2026-11-02");
        page.locator("[data-figure=DX]").focus();
        end();
        assertThat(page.locator("#condition")).hasText("", SOON);
        assertThat(figure()).not().hasText(before);
        assertThat(from).hasValue("2026-11-02");
        assertThat(to).hasValue(untouched);
    }

    @Test
    void aDrawerThatIsOpenStaysOpenWithTheKeyboardInIt() throws IOException {
        page.setViewportSize(390, 800);
        page.navigate(page.url() + "articles");
        page.locator(".drawer-open").click();
        Locator close = page.locator("#facets .drawer-head button");
        close.focus();
        Locator facets = page.locator("#facets .facet");
        int before = facets.count();
        end();
        assertThat(page.locator("#condition")).hasText("", SOON);
        assertThat(facets).not().hasCount(before);
        assertThat(facets.first()).isVisible();
        assertThat(page.locator("#facets:popover-open")).hasCount(1);
        assertThat(close).isFocused();
    }

    /** What an earlier test collected goes. */
    private void empty() throws IOException {
        client.bulk(request -> {
            NEWSROOM.articles().forEach(one -> gone(request, Index.ARTICLES, one.id()));
            NEWSROOM.coverage().forEach(one -> gone(request, Index.COVERAGE, one.id()));
            NEWSROOM.channels().forEach(one -> gone(request, Index.CHANNELS, one.id()));
            return request.refresh(Refresh.True);
        });
    }

    private static void gone(BulkRequest.Builder request, Index index, String id) {
        request.operations(operation ->
                operation.delete(delete -> delete.index(index.alias()).id(id)));
    }

    private Locator figure() {
        return page.locator("[data-figure=DX] strong");
    }

    private void end() throws IOException {
        NEWSROOM.store(client);
        client.delete(request ->
                request.index(Index.CHANNELS.alias()).id(waiting().id()).refresh(Refresh.True));
    }

    /** The newsroom's one channel that was never read. */
    private static ChannelDocument waiting() {
        return NEWSROOM.channels().stream()
                .filter(channel -> channel.visit().visited() == null)
                .findFirst()
                .orElseThrow();
    }
}
