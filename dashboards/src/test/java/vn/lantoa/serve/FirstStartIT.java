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
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.lantoa.document.ChannelDocument;
import vn.lantoa.document.Index;
import vn.lantoa.document.TaskDocument;
import vn.lantoa.document.Write;
import vn.lantoa.elastic.ElasticsearchServer;
import vn.lantoa.model.Channel;
import vn.lantoa.model.ChannelKind;
import vn.lantoa.model.ChannelReport;
import vn.lantoa.model.CommunicationSetting;
import vn.lantoa.model.Diagnostic;
import vn.lantoa.model.DiagnosticKind;
import vn.lantoa.model.Fault;
import vn.lantoa.model.Outlet;
import vn.lantoa.model.OutletKind;
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
        for (String publicised : List.of("yes", "no")) {
            Document asked = page("/tasks?lang=en&publicised=" + publicised);
            assertThat(asked.selectFirst("#total").text()).isEqualTo(String.valueOf(tasks.size()));
            assertThat(asked.select(".segments a[aria-current]").text()).startsWith("All");
            assertThat(asked.select(".segments a"))
                    .as("nothing can be told apart")
                    .hasSize(1);
            assertThat(asked.select(".segments > span").eachText()).containsExactly("Publicised", "Nothing found");
            assertThat(body("/tasks.csv?lang=en&publicised=" + publicised))
                    .as(publicised)
                    .isEqualTo(body("/tasks.csv?lang=en"));
        }
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
    void faultsOfTheirOwnAreStillToldWhereNoHostCanBeReached() throws Exception {
        store(disconnectedWithThreeFaults());
        Document overview = page("/?lang=en");
        assertThat(overview.selectFirst("#condition").text()).contains("36 channels could not be read");
        assertThat(overview.select(".faults li .fault").eachText())
                .containsExactlyInAnyOrder("cannot be reached", "no longer at this address", "requires a captcha");
        assertThat(overview.select(".health a").eachText())
                .containsExactly("1 of 40 channels read well", "36 not reached", "3 failing");
        assertThat(overview.select(".strip .faulty")).hasSize(3);
        Document sources = page("/sources?lang=en");
        assertThat(sources.select(".key.disconnected")).hasSize(1);
        assertThat(sources.select("tr .state.disconnected")).hasSize(36);
        Document faulty = page("/sources?lang=en&show=faulty");
        assertThat(faulty.selectFirst(".segments [aria-current]").text()).isEqualTo("Failing 3");
        assertThat(faulty.select("tr .state").eachText()).hasSize(3).doesNotContain("not reached");
        assertThat(page("/health?lang=en&state=disconnected")
                        .selectFirst("#total")
                        .text())
                .isEqualTo("36");
        assertThat(page("/health?lang=en&state=fault").selectFirst("#total").text())
                .isEqualTo("3");
    }

    @Test
    void anAbsenceOfArticlesRestsOnOneCauseAndTheFaultsBesideIt() throws Exception {
        TaskDocument task = Invention.at(NOW).tasks().get(0);
        Newsroom.store(client, List.of(Write.index(Index.TASKS, task.id(), 1, task)));
        store(disconnectedWithThreeFaults());
        Document page = page("/tasks/" + task.id() + "?lang=en");
        assertThat(page.selectFirst("#disconnected").text()).contains("36 channels were not reached");
        assertThat(page.select("#faulty li")).hasSize(3);
        assertThat(page.selectFirst("#absence").text())
                .contains("3 channels were failing")
                .doesNotContain("Every channel could be read");
    }

    @Test
    void conditionsAreShownAndDroppedAndCountInTheTabs() throws Exception {
        store(disconnectedWithThreeFaults());
        for (String conditions : List.of("fault=captcha", "outlet=o37", "fault=captcha&outlet=o37")) {
            Document page = page("/sources?lang=en&" + conditions);
            assertThat(page.selectFirst("#total").text()).as(conditions).isEqualTo("1");
            assertThat(page.select(".condition-of")).hasSize(conditions.split("&").length);
            for (Element tab : page.select(".segments a")) {
                Document opened = page(tab.attr("href") + "&lang=en");
                assertThat(opened.select(".sources tbody tr"))
                        .as(tab.attr("href"))
                        .hasSize(Integer.parseInt(tab.selectFirst(".count").text()));
                assertThat(opened.selectFirst(".segments [aria-current]").text())
                        .isEqualTo(tab.text());
            }
        }
        Document both = page("/sources?lang=en&show=faulty&fault=captcha&outlet=o37");
        assertThat(both.select(".condition-of").eachText())
                .containsExactly("Fault: requires a captcha ×", "Outlet: Province 37 ×");
        assertThat(both.select(".condition-of a").eachAttr("href"))
                .containsExactly("/sources?show=faulty&outlet=o37", "/sources?show=faulty&fault=captcha");
        Document health = page("/health?lang=en&state=fault");
        assertThat(health.select(".condition-of").text()).isEqualTo("State: cannot be read ×");
        assertThat(health.select(".condition-of a").attr("href")).isEqualTo("/health");
        assertThat(page("/sources?lang=en").select(".condition-of, #total")).isEmpty();
    }

    /** 36 that were not reached; a page that is gone, a captcha, and a host that was away while another one answered. */
    private static List<ChannelDocument> disconnectedWithThreeFaults() {
        List<ChannelDocument> channels = new ArrayList<>();
        Instant before = NOW.minus(Duration.ofHours(2));
        for (int i = 0; i < 36; i++) {
            channels.add(unreachable(i, NOW.minusSeconds(i), before.minusSeconds(60)));
        }
        channels.add(failing(36, before, Fault.NOT_FOUND, Diagnostic.of(DiagnosticKind.STATUS, 404)));
        channels.add(failing(37, before, Fault.CAPTCHA, null));
        channels.add(unreachable(38, before.minusSeconds(600), null));
        channels.add(answered(39, before));
        return channels;
    }

    private static ChannelDocument failing(int number, Instant at, Fault fault, Diagnostic remark) {
        return document(
                new ChannelReport(channel(number), at, fault, remark, 0, 0, null, at.plusSeconds(10_000)), null);
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
        Diagnostic remark = Diagnostic.of(DiagnosticKind.UNKNOWN_HOST, "o" + number + ".example");
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
                CommunicationSetting.GRASSROOTS,
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
