package vn.lantoa.poll;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.lantoa.channel.PollResult;
import vn.lantoa.channel.Poller;
import vn.lantoa.model.Capture;
import vn.lantoa.model.Channel;
import vn.lantoa.model.ChannelKind;
import vn.lantoa.model.ChannelReport;
import vn.lantoa.model.Diagnostic;
import vn.lantoa.model.DiagnosticKind;
import vn.lantoa.model.Entry;
import vn.lantoa.model.Fault;
import vn.lantoa.model.Ids;

/** What a visit asks and reports; what it takes of each entry is told in {@link EntryIntakeTest}. */
class VisitTest {

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
    void visitAsksForItsOwnChannelAndEndsWithItsReportAndItsCursor() {
        List<Channel> asked = new ArrayList<>();
        Poller poller = (channel, standing) -> {
            asked.add(channel);
            return PollResult.of(List.of(stand.entry("/bai"), stand.entry("/hai")));
        };
        Channel section = stand.channel("muc", ChannelKind.SECTION);
        Cursor cursor = stand.visit(poller, section, Cursor.NEW);
        assertThat(asked).containsExactly(section);
        assertThat(stand.sightings()).allSatisfy(sighting -> {
            assertThat(sighting.channel()).isEqualTo(section);
            assertThat(sighting.at()).isEqualTo(NOW);
        });
        assertThat(stand.captures()).extracting(Capture::channel).containsExactly(section, section);
        assertThat(stand.steps.get(stand.steps.size() - 1).end()).isSameAs(cursor);
        assertThat(stand.reports())
                .containsExactly(new ChannelReport(section, NOW, null, null, 2, 2, NOW, cursor.nextDue()));
        assertThat(cursor.visits()).isEqualTo(1);
        assertThat(cursor.failures()).isZero();
        assertThat(cursor.visited()).isEqualTo(NOW);
        assertThat(cursor.lastSuccess()).isEqualTo(NOW);
        assertThat(cursor.nextDue()).isEqualTo(NOW.plus(Duration.ofHours(3)));
        assertThat(cursor.seen())
                .extracting(Seen::address)
                .containsExactly(stand.address("/bai"), stand.address("/hai"));
    }

    @Test
    void entriesWithoutAPageArePassedOverAndOneThatIsListedTwiceIsTakenAsListedFirst() {
        Entry bare = new Entry("1", "Không trang", null, null, null, NOW, null, null, null, null);
        Entry twice =
                new Entry("2", "Lần hai", stand.address("/bai#binh-luan"), null, null, NOW, null, null, null, null);
        stand.visit(VisitStand.listing(bare, stand.entry("/bai"), twice), feed, Cursor.NEW);
        assertThat(stand.captures())
                .extracting(capture -> capture.entry().title())
                .containsExactly("Tựa");
        assertThat(stand.reports().get(0).found()).as("as listed").isEqualTo(3);
        assertThat(stand.reports().get(0).fresh()).isEqualTo(1);
    }

    @Test
    void visitThatIsStoppedBetweenTwoPagesHasNoEnd() {
        Poller two = VisitStand.listing(stand.entry("/bai"), stand.entry("/hai"));
        Cursor end = stand.visit(
                two, feed, Cursor.NEW, step -> {}, () -> !stand.captures().isEmpty());
        assertThat(end).isNull();
        assertThat(stand.captures()).extracting(Capture::address).containsExactly(stand.address("/bai"));
        assertThat(stand.reports()).isEmpty();
        assertThat(stand.server.requests()).doesNotContain("/hai");
    }

    @Test
    void errorWhileListingOrTakingIsTheChannelsFaultAndKeepsWhatWasTaken() {
        Poller broken = (c, standing) -> {
            throw new StackOverflowError();
        };
        stand.visit(broken, feed, Cursor.NEW);
        assertThat(stand.reports().get(0).fault()).isEqualTo(Fault.OWN_MACHINE);

        stand.steps.clear();
        Poller two = VisitStand.listing(stand.entry("/bai"), stand.entry("/hai"));
        Cursor cursor = stand.visit(
                two,
                feed,
                Cursor.NEW,
                step -> {
                    if (stand.captures().size() == 1 && step.polled().capture() != null) {
                        throw new LinkageError();
                    }
                },
                () -> false);
        assertThat(stand.captures()).hasSize(1);
        assertThat(stand.reports()).singleElement().satisfies(report -> {
            assertThat(report.fault()).isEqualTo(Fault.OWN_MACHINE);
            assertThat(report.message()).isEqualTo("a fault of Lantoa itself, described in the log");
            assertThat(report.nextDue()).isAfter(NOW);
        });
        assertThat(cursor.seen()).hasSize(1);
    }

    @Test
    void itemThatHasToGoIsWithdrawnAndForgotten() {
        Cursor first = stand.visit(VisitStand.listing(stand.entry("/bai")), social, Cursor.NEW);
        Cursor second =
                stand.visit(VisitStand.listing(NOTHING.withdrawing(List.of(stand.address("/bai")))), social, first);
        assertThat(stand.withdrawn()).singleElement().satisfies(tombstone -> {
            assertThat(tombstone.article()).isEqualTo(Ids.article(stand.address("/bai")));
            assertThat(tombstone.address()).isEqualTo(stand.address("/bai"));
            assertThat(tombstone.at()).isEqualTo(NOW);
        });
        assertThat(second.seen()).isEmpty();
    }

    @Test
    void pageThatCannotBeReadIsTheReportsWordUnlessTheChannelItselfFailed() {
        stand.server.text("/cam", 403, "text/html", "");
        Diagnostic expires = Diagnostic.of(DiagnosticKind.EXPIRES, "social.x", 6);
        stand.visit(VisitStand.listing(NOTHING.warning(expires)), social, Cursor.NEW);
        stand.visit(
                VisitStand.listing(PollResult.of(List.of(stand.entry("/cam"))).warning(expires)), feed, Cursor.NEW);
        assertThat(stand.reports()).extracting(ChannelReport::fault).containsExactly(null, Fault.FORBIDDEN);
        assertThat(stand.reports().get(0).message())
                .isEqualTo("the credential of social.x expires in 6 days: renew it");
        assertThat(stand.reports().get(1).message())
                .contains(stand.address("/cam"))
                .contains("403");
        assertThat(stand.reports().get(1).lastSuccess()).as("the list was read").isEqualTo(NOW);

        stand.visit(
                VisitStand.listing(stand.entry("/cam"), stand.entry("/hai")),
                feed,
                Cursor.NEW,
                step -> {
                    if (step.room() != null && step.polled().capture().fault() == null) {
                        throw new LinkageError();
                    }
                },
                () -> false);
        assertThat(stand.reports().get(2).fault()).isEqualTo(Fault.OWN_MACHINE);
        assertThat(stand.reports().get(2).message()).doesNotContain("403");
    }

    @Test
    void entryThatWaitsForItsPageBringsTheNextVisitForward() {
        stand.server.text("/cham", 503, "text/html", "");
        Cursor cursor = stand.visit(VisitStand.listing(stand.entry("/cham")), feed, Cursor.NEW);
        assertThat(cursor.nextDue()).isEqualTo(NOW.plus(Duration.ofMinutes(10)));
    }
}
