package vn.lantoa.poll;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.lantoa.channel.PollResult;
import vn.lantoa.channel.PollState;
import vn.lantoa.channel.Poller;
import vn.lantoa.model.Channel;
import vn.lantoa.model.Diagnostic;
import vn.lantoa.model.DiagnosticKind;
import vn.lantoa.model.Fault;

/** What a visit leaves behind for the next. */
class VisitCursorTest {

    private static final Instant NOW = VisitStand.NOW;
    private static final PollResult NOTHING = PollResult.of(List.of());

    private final VisitStand stand = new VisitStand();
    private final Channel feed = stand.feed;
    private final Channel social = stand.social;

    @AfterEach
    void stop() {
        stand.close();
    }

    @Test
    void whatAFeedNoLongerListsIsForgottenAfterFiftyVisitsThatSaySo() {
        assertThat(stand.visit(VisitStand.listing(NOTHING), feed, known(50, 1)).seen())
                .as("50 visits after the last that listed it")
                .isEmpty();
        assertThat(stand.visit(VisitStand.listing(NOTHING), feed, known(49, 1)).seen())
                .hasSize(1);
        Cursor old = known(500, 1);
        assertThat(stand.visit(VisitStand.listing(PollResult.unchanged(PollState.NEW)), feed, old)
                        .seen())
                .as("nothing changed")
                .hasSize(1);
        assertThat(stand.visit(VisitStand.listing(throttled(null)), feed, old).seen())
                .as("a fault says nothing of the list")
                .hasSize(1);
        assertThat(stand.visit(VisitStand.listing(NOTHING), social, old).seen())
                .as("accounts list only what is new")
                .hasSize(1);
    }

    @Test
    void ofMoreThanTwentyThousandEntriesThoseKnownLongestAreForgotten() {
        Cursor full = known(1, 20_000);
        assertThat(stand.visit(VisitStand.listing(NOTHING), feed, full).seen()).isEqualTo(full.seen());
        Cursor next = stand.visit(VisitStand.listing(stand.entry("/bai"), stand.entry("/hai")), feed, full);
        assertThat(next.seen())
                .hasSize(20_000)
                .doesNotContain(full.seen().get(0), full.seen().get(1));
        assertThat(next.seen().subList(0, 19_998)).isEqualTo(full.seen().subList(2, 20_000));
    }

    @Test
    void pollerFindsWhatItAskedToBeKeptAlsoAfterAFault() {
        List<PollState> standings = new ArrayList<>();
        PollResult kept = NOTHING.validated("e1", "m1").remembering("trang 7");
        Cursor cursor = stand.visit(noting(standings, kept), social, Cursor.NEW);
        cursor = stand.visit(noting(standings, throttled(Duration.ofHours(2))), social, cursor);
        assertThat(cursor.nextDue()).isEqualTo(NOW.plus(Duration.ofHours(2)));
        cursor = stand.visit(noting(standings, NOTHING.validated("e2", "m2")), social, cursor);
        cursor = stand.visit(noting(standings, throttled(null).remembering("trang 8")), social, cursor);
        stand.visit(noting(standings, NOTHING), social, cursor);
        assertThat(standings)
                .containsExactly(
                        PollState.NEW,
                        new PollState("e1", "m1", "trang 7"),
                        new PollState("e1", "m1", "trang 7"),
                        new PollState("e2", "m2", "trang 7"),
                        new PollState("e2", "m2", "trang 8"));
    }

    @Test
    void faultsInARowAreCountedAndWaitedForLongerUntilAVisitGoesWell() {
        Cursor well = stand.visit(VisitStand.listing(NOTHING), feed, Cursor.NEW);
        Cursor once = stand.visit(VisitStand.listing(throttled(null)), feed, well);
        assertThat(once.nextDue()).isEqualTo(NOW.plus(Duration.ofMinutes(10)));
        Cursor twice = stand.visit(VisitStand.listing(throttled(null)), feed, once);
        assertThat(twice.nextDue()).isEqualTo(NOW.plus(Duration.ofMinutes(20)));
        assertThat(twice.failures()).isEqualTo(2);
        assertThat(twice.visits()).isEqualTo(3);
        assertThat(twice.visited()).isEqualTo(NOW);
        assertThat(twice.perHour()).isEqualTo(well.perHour());
        assertThat(stand.reports().get(2).lastSuccess()).isEqualTo(NOW);
        assertThat(stand.reports().get(2).fault()).isEqualTo(Fault.THROTTLED);
        Cursor again = stand.visit(VisitStand.listing(NOTHING), feed, twice);
        assertThat(again.failures()).isZero();
        assertThat(again.visits()).isEqualTo(4);
    }

    private static PollResult throttled(Duration retryAfter) {
        return PollResult.failed(Fault.THROTTLED, Diagnostic.of(DiagnosticKind.STATUS, 429), retryAfter);
    }

    /** After so many visits; in the first one it knew so many entries. */
    private static Cursor known(long visits, int entries) {
        List<Seen> seen = IntStream.range(0, entries)
                .mapToObj(i -> new Seen("https://bao.example/" + i, "d", 0, 1))
                .toList();
        return new Cursor(null, null, null, seen, visits, 0, NOW, 1.0, NOW, NOW);
    }

    private static Poller noting(List<PollState> standings, PollResult answer) {
        return (channel, standing) -> {
            standings.add(standing);
            return answer;
        };
    }
}
