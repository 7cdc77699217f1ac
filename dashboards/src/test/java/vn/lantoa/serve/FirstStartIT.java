package vn.lantoa.serve;

import static org.assertj.core.api.Assertions.assertThat;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.Refresh;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.lantoa.elastic.ChannelDocument;
import vn.lantoa.elastic.ElasticsearchServer;
import vn.lantoa.elastic.Index;
import vn.lantoa.elastic.TaskDocument;
import vn.lantoa.elastic.Write;
import vn.lantoa.model.Channel;
import vn.lantoa.model.ChannelKind;
import vn.lantoa.model.ChannelReport;
import vn.lantoa.model.DetailKind;
import vn.lantoa.model.Fault;
import vn.lantoa.model.Outlet;
import vn.lantoa.model.OutletKind;
import vn.lantoa.model.Remark;
import vn.lantoa.model.Setting;
import vn.lantoa.newsroom.Invention;
import vn.lantoa.newsroom.Newsroom;
import vn.lantoa.query.Searcher;

/** What the pages say in the first minutes, and on a machine without a network. */
@ExtendWith(ElasticsearchServer.class)
class FirstStartIT {

    private static final int CHANNELS = 40;
    private static final Instant NOW = Newsroom.NOW;

    private ElasticsearchClient client;

    @BeforeEach
    void empty(ElasticsearchClient given) throws IOException {
        client = given;
        client.bulk(request -> {
            for (int i = 0; i < CHANNELS; i++) {
                String id = channel(i).id();
                request.operations(operation -> operation.delete(
                        delete -> delete.index("lantoa-channels").id(id)));
            }
            return request.refresh(Refresh.True);
        });
        Newsroom.store(
                client,
                Invention.at(NOW).indicators().stream()
                        .map(document -> Write.index(Index.INDICATORS, document.id(), 1, document))
                        .toList());
    }

    @Test
    void theFirstReadingHasAStateOfItsOwn() throws Exception {
        List<ChannelDocument> channels = new ArrayList<>();
        for (int i = 0; i < CHANNELS; i++) {
            channels.add(i < 12 ? answered(i, NOW.minusSeconds(60)) : waiting(i));
        }
        store(channels);
        Document page = page("/?lang=en");
        assertThat(page.selectFirst("#condition").text()).contains("Reading for the first time: 12 of 40 channels");
        assertThat(page.select(".strip .faulty")).isEmpty();
        assertThat(page.select(".indicator strong").eachText().subList(0, 3)).doesNotContain("0%");
    }

    @Test
    void figuresWithoutABasisAreNotKnown() throws Exception {
        store(List.of(waiting(0), waiting(1), waiting(2), waiting(3)));
        Document page = page("/?lang=en");
        assertThat(page.select(".figure strong").eachText()).hasSize(5).containsOnly("not known");
        assertThat(page.select(".indicator").get(1).selectFirst("strong").text())
                .isEqualTo("not known");
        assertThat(page.select("#daily-chart")).isEmpty();
        assertThat(page.text())
                .contains("No source could be read yet")
                .doesNotContain(" 0%", "0 of 4 bodies", "0 alive", "Not compared");
    }

    @Test
    void beforeAnythingWasSearchedNoTaskIsCalledSilent() throws Exception {
        List<TaskDocument> tasks = Invention.at(NOW).tasks();
        Newsroom.store(
                client,
                tasks.stream()
                        .map(task -> Write.index(Index.TASKS, task.id(), 1, task))
                        .toList());
        Document page = page("/tasks?lang=en");
        assertThat(page.selectFirst(".share .value").text())
                .isEqualTo("not known No articles have been collected yet.");
        assertThat(page.select(".segments .count").eachText()).containsExactly(String.valueOf(tasks.size()));
        assertThat(page.select(".facet .count").eachText()).isNotEmpty().noneMatch(count -> count.contains("/"));
        assertThat(page.select(".hit .tag.no").eachText()).isNotEmpty().containsOnly("Not known yet");
        String[] rows = body("/tasks.csv?lang=en").split("\r?\n", -1);
        assertThat(rows).hasSizeGreaterThan(tasks.size());
        assertThat(Arrays.copyOfRange(rows, 1, 1 + tasks.size())).allMatch(row -> row.endsWith(",,,"));
    }

    @Test
    void oneCauseIsToldOnce() throws Exception {
        List<ChannelDocument> channels = new ArrayList<>();
        for (int i = 0; i < CHANNELS; i++) {
            channels.add(unreachable(i, NOW.minusSeconds(i), null));
        }
        store(channels);
        Document page = page("/?lang=en");
        assertThat(page.selectFirst("#condition").text())
                .contains("is the machine that runs Lantoa connected?", "40 channels could not be read");
        assertThat(page.select(".strip .faulty, .faults li")).isEmpty();
        assertThat(page.select(".strip .disconnected")).hasSize(CHANNELS);
        for (String path : List.of("/health?lang=en", "/sources?lang=en")) {
            assertThat(page(path).text().split("connected\\?", -1)).as(path).hasSize(2);
            assertThat(page(path).select(".remark, .state-fault, .state.faulty"))
                    .as(path)
                    .isEmpty();
        }
    }

    @Test
    void aNetworkThatGoesAwayIsNoFaultOfTheSources() throws Exception {
        List<ChannelDocument> channels = new ArrayList<>();
        for (int i = 0; i < CHANNELS; i++) {
            Instant before = NOW.minus(Duration.ofHours(1));
            channels.add(i < 6 ? unreachable(i, NOW.minusSeconds(i), before) : answered(i, before));
        }
        store(channels);
        assertThat(page("/?lang=en").selectFirst("#condition").text()).contains("the last success was at");
    }

    @Test
    void aFewHostsThatAreDownAreFaultsOfTheirOwn() throws Exception {
        List<ChannelDocument> channels = new ArrayList<>();
        for (int i = 0; i < CHANNELS; i++) {
            channels.add(i < 6 ? unreachable(i, NOW.minusSeconds(i), null) : answered(i, NOW.minusSeconds(i)));
        }
        store(channels);
        Document page = page("/?lang=en");
        assertThat(page.selectFirst("#condition").text()).isEmpty();
        assertThat(page.select(".faults li"))
                .singleElement()
                .satisfies(cause -> assertThat(cause.text()).contains("6", "and 3 more"));
    }

    private void store(List<ChannelDocument> channels) throws IOException {
        Newsroom.store(
                client,
                channels.stream()
                        .map(channel -> Write.index(Index.CHANNELS, channel.id(), 1, channel))
                        .toList());
    }

    private static ChannelDocument answered(int number, Instant at) {
        return document(new ChannelReport(channel(number), at, null, null, 3, 3, at, at.plusSeconds(3600)), at);
    }

    private static ChannelDocument waiting(int number) {
        return document(new ChannelReport(channel(number), null, null, null, 0, 0, null, null), null);
    }

    private static ChannelDocument unreachable(int number, Instant at, Instant success) {
        Remark remark = Remark.of(DetailKind.UNKNOWN_HOST, "o" + number + ".example");
        return document(
                new ChannelReport(channel(number), at, Fault.UNREACHABLE, remark, 0, 0, success, at.plusSeconds(3600)),
                success);
    }

    private static ChannelDocument document(ChannelReport report, Instant first) {
        return ChannelDocument.of(report, false, first, List.of());
    }

    private static Channel channel(int number) {
        String id = "o" + number;
        Outlet outlet = new Outlet(
                id,
                "Tỉnh " + number,
                "Province " + number,
                OutletKind.PROVINCE,
                Setting.GRASSROOTS,
                "https://" + id + ".example/",
                false);
        return new Channel(
                id + "/tin", outlet, ChannelKind.FEED, "https://" + id + ".example/rss", "vi", false, true, null);
    }

    private Document page(String path) throws Exception {
        return Jsoup.parse(body(path));
    }

    private String body(String path) throws Exception {
        try (Dashboards dashboards = new Dashboards(new Searcher(client), InstantSource.fixed(NOW))) {
            int port = dashboards.start("127.0.0.1", 0);
            HttpResponse<String> answer = HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(200);
            return answer.body();
        }
    }
}
