package vn.lantoa.serve;

import static org.assertj.core.api.Assertions.assertThat;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.lantoa.document.ChannelDocument;
import vn.lantoa.document.Elsewhere;
import vn.lantoa.document.HealthDocument;
import vn.lantoa.document.Index;
import vn.lantoa.document.SightingDocument;
import vn.lantoa.document.StatedTimes;
import vn.lantoa.document.Write;
import vn.lantoa.elastic.ElasticsearchServer;
import vn.lantoa.model.Days;
import vn.lantoa.model.Precision;
import vn.lantoa.newsroom.Invention;
import vn.lantoa.newsroom.Newsroom;
import vn.lantoa.query.Searcher;

/** Every number of the health page that is a link opens a list of so many. */
@ExtendWith(ElasticsearchServer.class)
class HealthNumbersIT {

    private static final Newsroom NEWSROOM = Invention.at(Newsroom.NOW);
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Pattern NUMBER = Pattern.compile("(\\d[\\d,]*) (?:new item|)");
    /** What a channel brought before the days that are told. */
    private static final int OLDER = 7;

    private static Dashboards dashboards;
    private static String address;

    @BeforeAll
    static void start(ElasticsearchClient client) throws IOException {
        NEWSROOM.store(client);
        Newsroom.store(client, sightings());
        dashboards = new Dashboards(new Searcher(client), InstantSource.fixed(Newsroom.NOW));
        address = "http://127.0.0.1:" + dashboards.start("127.0.0.1", 0);
    }

    @AfterAll
    static void stop() {
        dashboards.close();
    }

    @Test
    void everyNumberOpensToItself() throws Exception {
        Map<String, Long> numbers = new LinkedHashMap<>();
        Document health = page("/health?lang=en");
        for (Element link : health.select("main a[href]")) {
            String said =
                    link.hasAttr("aria-label") ? link.attr("aria-label").replaceFirst("^[^:]*: ", "") : link.text();
            Matcher number = NUMBER.matcher(said + " ");
            if (said.matches(".*\\d.*") && link.parents().is("div.days, .segments, .states") && number.find()) {
                numbers.put(link.attr("href"), Long.parseLong(number.group(1).replace(",", "")));
            }
        }

        assertThat(numbers.keySet().stream().filter(href -> href.startsWith("/sightings?")))
                .hasSizeGreaterThan(800);
        assertThat(numbers.keySet().stream().filter(href -> href.startsWith("/health")))
                .hasSizeGreaterThan(8);
        for (Map.Entry<String, Long> link : numbers.entrySet()) {
            assertThat(opened(link.getKey())).as(link.getKey()).isEqualTo(link.getValue());
        }
    }

    @Test
    void itemsOfAChannelAreTheNewestFirst() throws Exception {
        String channel = NEWSROOM.health().get(0).id();
        Document page = page("/sightings?channel=" + channel + "&lang=en");

        assertThat(page.select("h2.day time").eachAttr("datetime"))
                .hasSizeGreaterThan(1)
                .doesNotHaveDuplicates()
                .isSortedAccordingTo(Comparator.reverseOrder());
        for (Element list : page.select("h2.day + ol")) {
            List<String> times = list.select(".hit p.meta").eachText();
            assertThat(times)
                    .isNotEmpty()
                    .allMatch(time -> time.matches("first seen \\d\\d:\\d\\d · published \\d\\d:\\d\\d"))
                    .isSortedAccordingTo(Comparator.reverseOrder());
        }
    }

    private static long opened(String href) throws Exception {
        String english = href + (href.contains("?") ? "&" : "?") + "lang=en";
        if (href.startsWith("/sightings")) {
            return Long.parseLong(page(english).selectFirst("#total").text().replace(",", ""));
        }
        long channels = 0;
        int shown = -1;
        for (int at = 1; shown != 0; at++) {
            shown = page(english + "&page=" + at).select(".channel-health").size();
            channels += shown;
        }
        return channels;
    }

    /** So many items on each day as the health of each channel says, and older ones. */
    private static List<Write> sightings() {
        Map<String, ChannelDocument> channels = new LinkedHashMap<>();
        NEWSROOM.channels().forEach(channel -> channels.put(channel.id(), channel));
        List<Write> writes = new ArrayList<>();
        for (HealthDocument health : NEWSROOM.health()) {
            ChannelDocument channel = channels.get(health.id());
            for (HealthDocument.Day day : health.days()) {
                Instant noon = LocalDate.parse(day.day())
                        .atTime(8, 0)
                        .atZone(Days.VIETNAM)
                        .toInstant();
                for (int i = 0; i < day.items(); i++) {
                    writes.add(sighting(channel, noon.plusSeconds(i)));
                }
            }
            Instant before = Newsroom.NOW.minus(Duration.ofDays(HealthDocument.DAYS + 1));
            for (int i = 0; i < OLDER; i++) {
                writes.add(sighting(channel, before.minusSeconds(i)));
            }
        }
        return writes;
    }

    private static Write sighting(ChannelDocument channel, Instant at) {
        SightingDocument sighting = new SightingDocument(
                channel.id() + at,
                "a" + at,
                channel.publisher().outlet(),
                channel.id(),
                channel.kind(),
                at,
                new StatedTimes(at, Precision.MOMENT, at),
                null,
                Elsewhere.NOWHERE);
        return Write.index(Index.SIGHTINGS, sighting.id(), 1, sighting);
    }

    private static Document page(String path) throws Exception {
        HttpResponse<String> response = HTTP.send(
                HttpRequest.newBuilder(URI.create(address + path)).build(), HttpResponse.BodyHandlers.ofString());
        assertThat(response.statusCode()).as(path).isEqualTo(200);
        return Jsoup.parse(response.body());
    }
}
