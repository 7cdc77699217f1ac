package vn.lantoa.poll;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.lantoa.model.Channel;
import vn.lantoa.model.ChannelKind;
import vn.lantoa.settings.PollSettings;

/** Which channels are visited next, with three visitors. */
class NextVisitsTest {

    private static final Instant NOW = VisitStand.NOW;

    @Test
    void channelsThatAreDueAreVisited() {
        assertThat(next(channel("a", NOW), channel("b", NOW.plusMillis(1)), channel("c", null)))
                .containsExactly("c", "a");
    }

    @Test
    void whatHasBeenDueLongestIsVisitedFirst() {
        assertThat(next(
                        channel("a", NOW),
                        channel("b", NOW.minusSeconds(2)),
                        channel("c", NOW.minusSeconds(1)),
                        channel("d", NOW.minusSeconds(3))))
                .containsExactly("d", "b", "c");
        assertThat(next(channel("a", null), channel("b", null), channel("c", null), channel("d", null)))
                .as("in the order of the catalogue where nothing is known")
                .containsExactly("a", "b", "c");
    }

    @Test
    void whatAClockAheadNotedIsDueLongest() {
        Instant ahead = NOW.plus(Duration.ofDays(9));
        assertThat(next(channel("a", NOW.minusSeconds(1)), split("b", "b", ahead, NOW.plus(Duration.ofDays(8)))))
                .containsExactly("b", "a");
    }

    @Test
    void ofAHostOneChannelAtATimeIsVisited() {
        assertThat(next(
                        split("a", "one", NOW, NOW),
                        split("b", "one", NOW.minusSeconds(1), NOW),
                        split("c", "two", NOW, NOW)))
                .containsExactly("b", "c");
        assertThat(next(Set.of("one.example"), split("a", "one", NOW, NOW), split("c", "two", NOW, NOW)))
                .containsExactly("c");
    }

    @Test
    void asManyAreVisitedAsThereAreVisitorsFree() {
        Set<String> two = Set.of("x.example", "y.example");
        assertThat(next(two, channel("a", null), channel("b", null))).containsExactly("a");
        Set<String> three = Set.of("x.example", "y.example", "z.example");
        assertThat(next(three, channel("a", null))).isEmpty();
    }

    @Test
    void boundedReaderWaitsForNoTime() {
        PollSplit later = channel("b", NOW.plusSeconds(9));
        PollSplit due = channel("a", NOW);
        assertThat(new NextVisits(settings(true)).of(List.of(later, due), Set.of(), NOW))
                .containsExactly(due, later);
    }

    private static List<String> next(PollSplit... channels) {
        return next(Set.of(), channels);
    }

    private static List<String> next(Set<String> busy, PollSplit... channels) {
        return new NextVisits(settings(false))
                .of(List.of(channels), busy, NOW).stream()
                        .map(PollSplit::splitId)
                        .toList();
    }

    private static PollSettings settings(boolean bounded) {
        return new PollSettings(Duration.ofMinutes(5), Duration.ofHours(3), Duration.ofMinutes(10), 2, 3, bounded);
    }

    /** A channel at a host of its own. */
    private static PollSplit channel(String id, Instant due) {
        return split(id, id, due, NOW);
    }

    private static PollSplit split(String id, String host, Instant due, Instant visited) {
        Channel channel = new Channel(
                id, VisitStand.other(), ChannelKind.FEED, "http://" + host + ".example/" + id, "vi", false, true, null);
        return new PollSplit(channel, new Cursor(null, null, null, List.of(), 1, 0, NOW, 1.0, due, visited));
    }
}
