package vn.lantoa.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.lantoa.catalogue.Catalogue;
import vn.lantoa.http.WebServer;
import vn.lantoa.model.Channel;
import vn.lantoa.model.ChannelKind;
import vn.lantoa.model.Days;
import vn.lantoa.model.OutletKind;
import vn.lantoa.newsroom.Newsroom;

/** {@code discover} as a person runs it, on the outlets of the sample newsroom and on a hostile site. */
class DiscoverIT {

    private static Newsroom newsroom;

    private final StringWriter progress = new StringWriter();
    private String proposed;

    @BeforeAll
    static void start() throws IOException {
        newsroom = Newsroom.start(0, Days.of(Instant.now()).minusDays(1));
    }

    @AfterAll
    static void stop() {
        newsroom.close();
    }

    @Test
    void findsFeedsSitemapSectionsAndColumns() {
        assertThat(discover(site("song-xanh"))).isZero();
        assertThat(entry().outlets().get(0).name()).isEqualTo("Báo Sông Xanh (mẫu)");
        assertThat(entry().outlets().get(0).kind()).isEqualTo(OutletKind.PRESS);
        assertThat(shapes())
                .containsExactlyInAnyOrder(
                        "khoa-hoc feed column", "tin-moi feed", "sitemap sitemap", "nghi-quyet-57 section column");
        assertThat(entry().channels())
                .allMatch(Channel::checked)
                .allMatch(channel -> channel.language().equals("vi"));
        assertThat(proposed).containsPattern("# Khoa học: \\d+ entries, newest \\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d");
        assertThat(progress.toString()).contains("/40 ").contains("/robots.txt");
    }

    @Test
    void outletWithoutFeedsIsReadByItsSections() {
        assertThat(discover(site("hoa-ban"))).isZero();
        assertThat(shapes()).contains("nghi-quyet-57 section column", "trang-chu section");
        assertThat(entry().channels()).noneMatch(channel -> channel.kind() == ChannelKind.FEED);
    }

    @Test
    void everyColumnAndEveryFeedOfTheNewsroomIsFoundExceptWhatIsOutOfOrder() {
        List<String> expected = new ArrayList<>();
        List<String> columns = new ArrayList<>();
        List<String> found = new ArrayList<>();
        List<String> foundColumns = new ArrayList<>();
        for (Channel channel : newsroom.catalogue().channels()) {
            boolean broken = channel.id().endsWith("thu-thach") || channel.id().endsWith("khong-con");
            if (channel.kind() == ChannelKind.FEED && !broken) {
                expected.add(channel.address());
            }
            // the journal of science is a column as a whole: nothing in the name of its feed tells
            if (channel.column() && !channel.id().startsWith("hat-giong")) {
                columns.add(channel.address());
            }
        }
        newsroom.catalogue().outlets().forEach(outlet -> {
            assertThat(discover(outlet.site())).isZero();
            entry().channels().forEach(channel -> {
                found.add(channel.address());
                if (channel.column()) {
                    foundColumns.add(channel.address());
                }
            });
        });
        assertThat(found).containsAll(expected).noneMatch(address -> address.contains("thu-thach"));
        assertThat(foundColumns).containsExactlyInAnyOrderElementsOf(columns);
    }

    @Test
    void whatCannotBeReadIsToldAndNotProposed() {
        assertThat(discover(site("so-hoa-24"))).isZero();
        assertThat(proposed).containsPattern("# not proposed: .*thu-thach\\.rss: [a-z-]+, ");
    }

    @Test
    void englishOutletIsProposedInEnglish() {
        assertThat(discover(site("river-lantern"))).isZero();
        assertThat(entry().channels())
                .isNotEmpty()
                .allMatch(channel -> channel.language().equals("en"));
    }

    @Test
    void requestsStayWithinTheirBound() {
        assertThat(discover(site("song-xanh"), "--requests", "3")).isZero();
        assertThat(progress.toString().lines().filter(line -> line.contains("/3 ")))
                .hasSize(3);
        assertThat(entry().channels()).anyMatch(channel -> !channel.checked());
    }

    @Test
    void siteThatAnswersNothingEndsWithOne() {
        assertThat(discover("http://nobody.localhost:" + newsroom.port() + "/")).isEqualTo(1);
        assertThat(proposed).contains("# not proposed: ").doesNotContain("outlets:");
        assertThat(discover("no address")).isEqualTo(2);
    }

    @Test
    void whatAHostileSiteSaysStaysWithinItsQuotes() throws IOException {
        try (WebServer server = new WebServer()) {
            server.text(
                    "/",
                    200,
                    "text/html",
                    "<html lang=\"vi\"><head><title>x</title><meta property=\"og:site_name\" content=\"A&#10;outlets: []&#10;# "
                            + "&quot;}&#8232;key: true\"></head><body><a href=\"/khoa-hoc.rss?&quot;}, {id: x\">Khoa học&#10;"
                            + "- {id: y}</a><a href=\"/tin-moi.rss\">Tin</a></body></html>");
            server.text(
                    "/tin-moi.rss",
                    200,
                    "application/rss+xml",
                    "<rss version=\"2.0\"><channel><title>t</title><link>http://x/</link><description>d</description><item>"
                            + "<title>Bài</title><link>" + server.address("/bai.html")
                            + "</link></item></channel></rss>");
            assertThat(discover(server.address("/"))).isZero();
            assertThat(entry().outlets()).hasSize(1);
            assertThat(entry().outlets().get(0).key()).isFalse();
            assertThat(entry().channels()).extracting(Channel::address).contains(server.address("/tin-moi.rss"));
        }
    }

    private static String site(String outlet) {
        return "http://" + outlet + ".localhost:" + newsroom.port() + "/";
    }

    private int discover(String address, String... more) {
        List<String> arguments = new ArrayList<>(List.of("discover", address, "--allow-local", "--pace", "0"));
        arguments.addAll(List.of(more));
        PrintStream before = System.out;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
        try {
            return Lantoa.commandLine()
                    .setErr(new PrintWriter(progress, true))
                    .execute(arguments.toArray(String[]::new));
        } finally {
            System.setOut(before);
            proposed = out.toString(StandardCharsets.UTF_8);
        }
    }

    /** The proposal as the catalogue's own reader takes it. */
    private Catalogue entry() {
        return Catalogue.parse("proposal.yaml", proposed);
    }

    private List<String> shapes() {
        return entry().channels().stream()
                .map(channel -> channel.id().replaceFirst(".*/", "") + " " + channel.kind()
                        + (channel.column() ? " column" : ""))
                .toList();
    }
}
