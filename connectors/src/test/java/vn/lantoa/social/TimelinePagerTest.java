package vn.lantoa.social;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.lantoa.channel.PollResult;
import vn.lantoa.model.ArticleKind;
import vn.lantoa.model.Diagnostic;
import vn.lantoa.model.DiagnosticKind;
import vn.lantoa.model.Entry;
import vn.lantoa.model.Fault;

class TimelinePagerTest {

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final int AT_ONCE = 10;

    private int items;
    private int asked;

    /** A platform that fails now and then, a list that grows in bursts, visits of few pages: in the end everything was read. */
    @Test
    void everyItemIsReadInTheEndWhateverHappensOnTheWay() {
        for (long seed = 0; seed < 50; seed++) {
            Random random = new Random(seed);
            items = random.nextInt(200);
            Set<String> read = new HashSet<>();
            TimelineCursor place = TimelineCursor.START;
            for (int visit = 0; visit < 200; visit++) {
                boolean last = visit > 120;
                items += last ? 0 : random.nextInt(random.nextInt(5) == 0 ? 40 : 3);
                TimelinePager.Result result = TimelinePager.from(
                        place,
                        1 + random.nextInt(4),
                        START.minusSeconds(1),
                        cursor -> !last && random.nextInt(6) == 0
                                ? TimelinePage.failed(PollResult.failed(
                                        Fault.SERVER_ERROR, Diagnostic.of(DiagnosticKind.OUT_OF_ORDER, "X"), null))
                                : page(cursor));
                result.entries().forEach(entry -> read.add(entry.id()));
                place = result.place();
            }
            assertThat(place.gaps()).as("seed " + seed).isEmpty();
            assertThat(read).as("seed " + seed).hasSize(items);
        }
    }

    @Test
    void whatIsKnownEndsTheWay() {
        items = 95;
        TimelinePager.Result first = TimelinePager.from(TimelineCursor.START, 20, START.minusSeconds(1), this::page);
        assertThat(first.entries()).hasSize(95);
        asked = 0;
        items = 103;
        TimelinePager.Result second = TimelinePager.from(first.place(), 20, START.minusSeconds(1), this::page);
        assertThat(second.entries()).hasSize(10);
        assertThat(asked).isEqualTo(1);
        assertThat(second.place().gaps()).isEmpty();
    }

    @Test
    void pageThatEndsWithWhatIsKnownIsTheLast() {
        items = 50;
        TimelineCursor place = TimelinePager.from(TimelineCursor.START, 20, START.minusSeconds(1), this::page)
                .place();
        asked = 0;
        items = 59;
        assertThat(TimelinePager.from(place, 20, START.minusSeconds(1), this::page)
                        .entries())
                .hasSize(10);
        assertThat(asked).isEqualTo(1);
    }

    @Test
    void nothingBeforeTheFloorIsLookedFor() {
        items = 1_000;
        TimelinePager.Result result =
                TimelinePager.from(TimelineCursor.START, 50, START.plus(Duration.ofMinutes(955)), this::page);
        assertThat(result.entries()).hasSize(50);
        assertThat(result.place().gaps()).isEmpty();
    }

    @Test
    void cursorThatIsNoLongerKnownIsGivenUp() {
        items = 100;
        TimelinePager.Result first = TimelinePager.from(TimelineCursor.START, 2, START.minusSeconds(1), this::page);
        assertThat(first.place().gaps()).hasSize(1);
        TimelinePager.Result second = TimelinePager.from(
                first.place(),
                5,
                START.minusSeconds(1),
                cursor -> cursor == null
                        ? page(null)
                        : TimelinePage.failed(PollResult.failed(
                                Fault.NOT_FOUND, Diagnostic.of(DiagnosticKind.LIST_LOST, "X"), null)));
        assertThat(second.failure()).isNull();
        assertThat(second.warning()).hasToString("read in part: X no longer knows where its list was left");
        assertThat(second.place().gaps()).isEmpty();
    }

    @Test
    void listThatTurnsInACircleEnds() {
        TimelinePage circle = TimelinePage.of(List.of(), List.of(START), "same");
        TimelinePager.Result result = TimelinePager.from(TimelineCursor.START, 7, Instant.EPOCH, cursor -> {
            asked++;
            return circle;
        });
        assertThat(asked).isEqualTo(2);
        assertThat(result.place().gaps()).isEmpty();
    }

    private TimelinePage page(String cursor) {
        asked++;
        int top = cursor == null ? items : Integer.parseInt(cursor);
        int low = Math.max(0, top - AT_ONCE);
        List<Integer> numbers =
                IntStream.range(0, top - low).mapToObj(index -> top - index).toList();
        return TimelinePage.of(
                numbers.stream().map(TimelinePagerTest::entry).toList(),
                numbers.stream().map(TimelinePagerTest::moment).toList(),
                low == 0 ? null : Integer.toString(low));
    }

    private static Entry entry(int number) {
        return Posts.entry(
                Integer.toString(number),
                null,
                "https://a.example/" + number,
                "x",
                moment(number),
                null,
                ArticleKind.POST);
    }

    private static Instant moment(int number) {
        return START.plus(Duration.ofMinutes(number));
    }
}
