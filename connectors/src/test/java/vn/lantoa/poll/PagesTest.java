package vn.lantoa.poll;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.lantoa.http.Fetcher;
import vn.lantoa.http.MemoryBudget;
import vn.lantoa.http.WebServer;
import vn.lantoa.model.Capture;
import vn.lantoa.model.Channel;
import vn.lantoa.model.ChannelKind;
import vn.lantoa.model.Response;

/** The pages of articles that are spread over several. */
class PagesTest {

    private VisitStand stand;
    private Channel feed;

    @BeforeEach
    void start() {
        stand = new VisitStand();
        feed = stand.channel("nguon", ChannelKind.FEED);
    }

    @AfterEach
    void stop() {
        stand.close();
    }

    @Test
    void articleOnSeveralPagesIsTakenWhole() {
        stand.server.route("/bai-dai.html", exchange -> {
            boolean second = "page=2".equals(exchange.getRequestURI().getQuery());
            WebServer.send(
                    exchange,
                    200,
                    "text/html",
                    second
                            ? "<p>hai</p><a href='/bai-dai.html'>1</a>"
                            : "<p>một</p><a href='/bai-dai.html?page=2'>2</a>");
        });
        assertThat(taken("/bai-dai.html"))
                .singleElement()
                .satisfies(capture -> assertThat(capture.pages())
                        .extracting(Response::address)
                        .containsExactly(stand.address("/bai-dai.html"), stand.address("/bai-dai.html?page=2")));
    }

    @Test
    void pagesBehindMegabytesOfAnArticleAreNotAskedFor() {
        for (int number = 1; number <= 10; number++) {
            int page = number;
            stand.server.route(path(number), exchange -> answer(exchange, page, 900_000));
        }
        assertThat(taken(path(1)))
                .singleElement()
                .satisfies(capture -> assertThat(capture.pages()).hasSize(6));
    }

    @Test
    void moreThanTwentyPagesOfAnArticleAreNotAskedFor() {
        for (int number = 1; number <= 25; number++) {
            int page = number;
            stand.server.route(path(number), exchange -> answer(exchange, page, 10));
        }
        try (Fetcher fetcher = new Fetcher(WebServer.settings());
                MemoryBudget.Part room = fetcher.room()) {
            Pages pages = Pages.of(fetcher, stand.address(path(1)), room);
            assertThat(pages.had()).hasSize(20);
            assertThat(pages.last().response().address()).endsWith(path(20));
            assertThat(pages.fault()).isNull();
        }
        assertThat(stand.server.requests()).doesNotContain(path(21));
    }

    @Test
    void articleWhosePageAfterTheFirstFailsForAWhileWaitsAndIsThenWhatItsFirstPagesSay() {
        stand.server.text("/bai-dai", 200, "text/html", "<a href='/bai-dai/2'>2</a>");
        stand.server.text("/bai-dai/2", 503, "text/html", "");
        Cursor first = stand.visit(VisitStand.listing(stand.entry("/bai-dai")), feed, Cursor.NEW);
        assertThat(stand.captures()).isEmpty();
        assertThat(first.unfinished()).isTrue();
        stand.visit(VisitStand.listing(stand.entry("/bai-dai")), feed, first);
        assertOnlyFirstPage(stand.captures());
    }

    @Test
    void articleWhosePageAfterTheFirstIsGoneIsWhatItsFirstPagesSayAtOnce() {
        stand.server.text("/bai-dai", 200, "text/html", "<a href='/bai-dai/2'>2</a>");
        stand.server.text("/bai-dai/2", 404, "text/html", "");
        assertOnlyFirstPage(taken("/bai-dai"));
    }

    private List<Capture> taken(String path) {
        stand.visit(VisitStand.listing(stand.entry(path)), feed, Cursor.NEW);
        return stand.captures();
    }

    private static void assertOnlyFirstPage(List<Capture> captures) {
        assertThat(captures).singleElement().satisfies(capture -> {
            assertThat(capture.pages()).hasSize(1);
            assertThat(capture.fault()).isNull();
        });
    }

    private static String path(int number) {
        return number == 1 ? "/bai-lon.html" : "/bai-lon-trang-" + number + ".html";
    }

    private static void answer(HttpExchange exchange, int number, int bytes) throws IOException {
        String next = path(number + 1);
        WebServer.send(
                exchange,
                200,
                "text/html",
                "<link rel=\"next\" href=\"" + next + "\"><a href=\"" + next + "\">Trang sau</a><p>bài</p><!--"
                        + "x".repeat(bytes));
    }
}
