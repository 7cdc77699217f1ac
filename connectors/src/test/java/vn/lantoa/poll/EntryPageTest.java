package vn.lantoa.poll;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.lantoa.channel.PollResult;
import vn.lantoa.channel.Poller;
import vn.lantoa.http.MemoryBudget;
import vn.lantoa.http.WebServer;
import vn.lantoa.model.Channel;
import vn.lantoa.model.ChannelKind;
import vn.lantoa.model.ChannelReport;
import vn.lantoa.model.Entry;
import vn.lantoa.model.Fault;
import vn.lantoa.model.Skipped;
import vn.lantoa.settings.HttpSettings;

/** What becomes of an entry whose page can or cannot be had, and of the memory that it takes. */
class EntryPageTest {

    private final VisitStand stand = new VisitStand();
    private final Channel feed = stand.feed;

    @AfterEach
    void stop() {
        stand.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {404, 410})
    void pageThatIsGoneInEveryAttemptIsNoArticle(int status) {
        stand.server.text("/mat", status, "text/html", "");
        Cursor first = stand.visit(VisitStand.listing(stand.entry("/mat")), feed, Cursor.NEW);
        assertThat(first.unfinished()).as("it may come yet").isTrue();
        assertThat(stand.skipped()).isEmpty();
        Cursor second = stand.visit(VisitStand.listing(stand.entry("/mat")), feed, first);
        assertThat(stand.captures()).isEmpty();
        assertThat(stand.skipped())
                .containsExactly(Skipped.filtered("gone", "HTTP status " + status, stand.address("/mat")));
        assertThat(stand.reports())
                .extracting(ChannelReport::fresh)
                .as("new once")
                .containsExactly(1, 0);
        assertThat(second.unfinished()).isFalse();
    }

    @Test
    void pageThatFailsForGoodIsDoneWithoutAtOnce() {
        stand.server.text("/cam", 403, "text/html", "");
        Cursor end = stand.visit(VisitStand.listing(stand.entry("/cam")), feed, Cursor.NEW);
        assertThat(stand.captures()).singleElement().satisfies(capture -> {
            assertThat(capture.pages()).isEmpty();
            assertThat(capture.fault()).isEqualTo("forbidden: answered with status 403");
        });
        assertThat(end.unfinished()).isFalse();
        assertThat(stand.taken.has(stand.address("/cam"))).isTrue();
    }

    @Test
    void pageThatFailsForAWhileIsTriedInEachVisitAndDoneWithoutAfterTheLast() {
        stand.server.text("/cham", 503, "text/html", "");
        Cursor first = stand.visit(VisitStand.listing(stand.entry("/cham")), feed, Cursor.NEW);
        assertThat(first.seen()).extracting(Seen::attempts).containsExactly(1);
        assertThat(stand.captures()).isEmpty();
        stand.visit(VisitStand.listing(stand.entry("/cham")), feed, first);
        assertThat(stand.captures())
                .singleElement()
                .satisfies(capture -> assertThat(capture.fault()).contains("503"));
        assertThat(stand.sightings()).as("sighted once").hasSize(1);
    }

    @Test
    void faultOfOurOwnMachineIsNoAttempt() {
        try (VisitStand tight = new VisitStand(withMemory(300_000))) {
            tight.server.route("/lon", exchange -> WebServer.send(exchange, 200, "text/html", new byte[900_000]));
            Channel channel = tight.channel("nguon", ChannelKind.FEED);
            Poller lists = VisitStand.listing(tight.entry("/lon"));
            Cursor second = tight.visit(lists, channel, tight.visit(lists, channel, Cursor.NEW));
            assertThat(tight.reports()).extracting(ChannelReport::fault).containsOnly(Fault.OWN_MACHINE);
            assertThat(tight.captures()).isEmpty();
            assertThat(second.seen()).extracting(Seen::attempts).containsExactly(1);
        }
    }

    @Test
    @Timeout(20)
    void whatIsNotHandedOnGivesItsMemoryBackAtOnce() {
        try (VisitStand tight = new VisitStand(withMemory(1_000_000))) { // in which a second one finds no place
            List<Entry> entries = new ArrayList<>();
            for (int page = 0; page < 3; page++) {
                tight.server.text("/cham" + page, 404, "text/html", "");
                entries.add(tight.entry("/cham" + page));
            }
            Channel channel = tight.channel("nguon", ChannelKind.FEED);
            tight.visit(VisitStand.listing(PollResult.of(entries)), channel, Cursor.NEW);
            assertThat(tight.reports().get(0).message()).contains("could not be read: 3,");
        }
    }

    @Test
    void whatCannotBeHandedOnGivesItsMemoryBackToo() {
        List<MemoryBudget.Part> rooms = new ArrayList<>();
        stand.visit(
                VisitStand.listing(stand.entry("/bai")),
                feed,
                Cursor.NEW,
                step -> {
                    if (step.room() != null) {
                        rooms.add(step.room());
                        throw new IllegalStateException("bimat");
                    }
                },
                () -> false);
        assertThat(rooms)
                .singleElement()
                .satisfies(room -> assertThat(room.isClosed()).isTrue());
    }

    @Test
    void memoryOfAPageIsHeldUntilItIsHandedOn() {
        stand.visit(VisitStand.listing(stand.entry("/bai")), feed, Cursor.NEW);
        VisitEvent capture = stand.steps.get(1);
        assertThat(capture.room().isClosed()).isFalse();
        assertThat(capture.room().bytes()).isPositive();
        capture.leave();
        assertThat(capture.room().isClosed()).isTrue();
    }

    private static HttpSettings withMemory(int bytes) {
        return new HttpSettings(
                "Lantoa", "test@lantoa.localhost", Duration.ZERO, Duration.ofSeconds(2), 1_000_000, bytes, null, true);
    }
}
