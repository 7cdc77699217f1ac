package vn.lantoa.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.lantoa.document.GapDocument;
import vn.lantoa.elastic.Documents;
import vn.lantoa.model.ChannelKind;
import vn.lantoa.model.ChannelReport;
import vn.lantoa.model.Diagnostic;
import vn.lantoa.model.DiagnosticKind;
import vn.lantoa.model.Fault;
import vn.lantoa.model.FaultCount;
import vn.lantoa.model.GapKind;
import vn.lantoa.model.OutletKind;
import vn.lantoa.model.VisitDay;

class AvailabilityTest {

    private static final Instant NINE = Instant.parse("2026-03-02T02:00:00Z");

    private final List<GapDocument> gaps = new ArrayList<>();
    private Availability track = Availability.NEW;

    @Test
    void visitsThatGoWellMakeNoGaps() {
        visit(0, null, 20, 20);
        visit(15, null, 20, 1);
        visit(30, null, 0, 0);
        assertThat(gaps).isEmpty();
        assertThat(track.firstSuccess()).isEqualTo(NINE);
        assertThat(track.lastSuccess()).isEqualTo(minute(30));
    }

    @Test
    void visitsThatFindNothingChangedDoNotHideWhatWasListed() {
        visit(0, null, 20, 20);
        visit(15, null, 21, 1);
        visit(30, null, 0, 0);
        visit(45, Fault.TIMEOUT, 0, 0);
        VisitDay day = track.days().get(0);
        assertThat(day.visits()).isEqualTo(4);
        assertThat(day.found()).isEqualTo(21);
        assertThat(day.fresh()).isEqualTo(21);
    }

    @Test
    void aGapLastsFromTheLastSuccessToTheNext() {
        visit(0, null, 20, 20);
        visit(15, Fault.TIMEOUT, 0, 0);
        assertThat(gaps).hasSize(1);
        assertThat(gaps.get(0).from()).isEqualTo(NINE);
        assertThat(gaps.get(0).open()).isTrue();
        visit(30, Fault.SERVER_ERROR, 0, 0);
        visit(45, null, 20, 3);
        GapDocument closed = gaps.get(gaps.size() - 1);
        assertThat(gaps).extracting(GapDocument::id).containsOnly(closed.id());
        assertThat(closed.open()).isFalse();
        assertThat(closed.to()).isEqualTo(minute(45));
        assertThat(closed.failed().visits()).isEqualTo(2);
        assertThat(closed.failed().fault()).isEqualTo(Fault.SERVER_ERROR);
        assertThat(track.fault()).isNull();
    }

    @Test
    void beingOffIsNoFaultAndNoneOfTheFaultsThatAreCounted() {
        visit(0, Fault.OFF, 0, 0);
        visit(15, Fault.OFF, 0, 0);
        assertThat(gaps).extracting(GapDocument::kind).containsOnly(GapKind.OFF);
        assertThat(gaps.get(1).failed().visits()).isEqualTo(2);
        assertThat(track.days().get(0).visits()).isEqualTo(2);
        assertThat(track.days().get(0).faults()).isEmpty();
        visit(30, null, 20, 20);
        assertThat(gaps.get(gaps.size() - 1).open()).isFalse();
        assertThat(gaps.get(gaps.size() - 1).to()).isEqualTo(minute(30));
    }

    @Test
    void aChannelThatIsTurnedOffWhileItFailsIsNoLongerAtFault() {
        visit(0, null, 20, 20);
        visit(15, Fault.FORBIDDEN, 0, 0);
        visit(30, Fault.OFF, 0, 0);
        assertThat(gaps).extracting(GapDocument::kind).containsExactly(GapKind.FAULT, GapKind.FAULT, GapKind.OFF);
        assertThat(gaps.get(1).open()).isFalse();
        assertThat(gaps.get(1).to()).isEqualTo(minute(30));
        assertThat(gaps.get(2).from()).isEqualTo(minute(30));
        assertThat(gaps.get(2).failed().remark()).isEqualTo(Diagnostic.of(DiagnosticKind.STATUS, 503));
    }

    @Test
    void whatIsStillListedWasNotMissed() {
        visit(0, null, 20, 20);
        visit(15, Fault.TIMEOUT, 0, 0);
        visit(30, null, 20, 19);
        assertThat(gaps.get(gaps.size() - 1).bridged()).isTrue();
        assertThat(gaps.get(gaps.size() - 1).missing()).isFalse();
    }

    @Test
    void aListOfNothingButNewEntriesMayHaveLostSome() {
        visit(0, null, 20, 20);
        visit(15, Fault.TIMEOUT, 0, 0);
        visit(30, null, 20, 20);
        assertThat(gaps.get(gaps.size() - 1).bridged()).isFalse();
        assertThat(gaps.get(gaps.size() - 1).missing()).isTrue();
    }

    @Test
    void aChannelThatNeverAnsweredIsAGapSinceItsFirstVisit() {
        visit(0, Fault.NOT_FOUND, 0, 0);
        visit(5, Fault.NOT_FOUND, 0, 0);
        assertThat(gaps).extracting(GapDocument::from).containsOnly(NINE);
        assertThat(gaps.get(1).open()).isTrue();
        assertThat(track.firstSuccess()).isNull();
    }

    @Test
    void aVisitThatWasNotMadeIsAnOutageOfOurs() {
        visit(0, null, 20, 20);
        visit(15, null, 20, 1);
        visit(600, null, 20, 20);
        assertThat(gaps).hasSize(1);
        GapDocument outage = gaps.get(0);
        assertThat(outage.kind()).isEqualTo(GapKind.OUTAGE);
        assertThat(outage.from()).isEqualTo(minute(15));
        assertThat(outage.to()).isEqualTo(minute(600));
        assertThat(outage.bridged()).isFalse();
    }

    @Test
    void aVisitThatIsALittleLateIsNone() {
        visit(0, null, 20, 20);
        visit(29, null, 20, 1);
        assertThat(gaps).isEmpty();
    }

    @Test
    void whetherAnOutageLostAnythingIsToldAtTheNextSuccess() {
        visit(0, null, 20, 20);
        visit(600, Fault.TIMEOUT, 0, 0);
        assertThat(gaps).extracting(GapDocument::kind).containsExactly(GapKind.OUTAGE, GapKind.FAULT);
        assertThat(gaps.get(0).bridged()).isNull();
        gaps.clear();
        visit(615, null, 20, 5);
        assertThat(gaps).extracting(GapDocument::kind).containsExactlyInAnyOrder(GapKind.OUTAGE, GapKind.FAULT);
        assertThat(gaps).allMatch(gap -> gap.bridged() && !gap.open());
        assertThat(gaps)
                .filteredOn(gap -> gap.kind() == GapKind.OUTAGE)
                .allMatch(gap -> gap.to().equals(minute(600)));
    }

    @Test
    void faultsAreCountedByDayForThirtyDays() {
        visit(0, Fault.TIMEOUT, 0, 0);
        visit(15, Fault.TIMEOUT, 0, 0);
        visit(30, Fault.NOT_FOUND, 0, 0);
        track = track.after(report(minute(45), Fault.TIMEOUT, true, 20, 20)).track();
        assertThat(track.days()).hasSize(1);
        assertThat(track.days().get(0).visits()).isEqualTo(4);
        assertThat(track.days().get(0).faults())
                .containsExactlyInAnyOrder(
                        new FaultCount(Fault.TIMEOUT, false, 2),
                        new FaultCount(Fault.NOT_FOUND, false, 1),
                        new FaultCount(Fault.TIMEOUT, true, 1));
        for (long day = 1; day <= 40; day++) {
            visit(day * 24 * 60, null, 20, 1);
        }
        assertThat(track.days()).hasSize(30);
    }

    @Test
    void aJobWithoutItsStateGoesOnWithWhatTheIndexKnows() {
        GapDocument fault = Channels.gap(GapKind.FAULT, Channels.BEGUN);
        assertThat(Availability.of(Channels.channel(ChannelKind.FEED, Channels.BEGUN), fault))
                .isEqualTo(new Availability(
                        Channels.BEGUN,
                        Channels.NOW,
                        Channels.NOW,
                        Channels.NOW.plusSeconds(900),
                        List.of(),
                        fault,
                        null));
        assertThat(Availability.of(Channels.channel(ChannelKind.FEED, null), null)
                        .firstSuccess())
                .as("earlier versions did not keep it")
                .isEqualTo(Channels.NOW);
    }

    private void visit(long minute, Fault fault, int found, int fresh) {
        Availability.Step step = track.after(report(minute(minute), fault, fault == null, found, fresh));
        track = step.track();
        gaps.addAll(step.gaps());
    }

    private ChannelReport report(Instant at, Fault fault, boolean answered, int found, int fresh) {
        return new ChannelReport(
                Documents.report("bao", OutletKind.PRESS, fault, at).channel(),
                at,
                fault,
                fault == null ? null : Diagnostic.of(DiagnosticKind.STATUS, 503),
                found,
                fresh,
                answered ? at : track.lastSuccess(),
                at.plus(Duration.ofMinutes(15)));
    }

    private static Instant minute(long minute) {
        return NINE.plus(Duration.ofMinutes(minute));
    }
}
