package vn.lantoa.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.lantoa.document.GapDocument;
import vn.lantoa.model.GapKind;

class OutageTest {

    private static final Instant NINE = Instant.parse("2026-03-02T02:00:00Z");

    private final List<GapDocument> gaps = new ArrayList<>();

    @Test
    void timesThatTouchAreToldOnceWithTheirChannels() {
        outage("a", 0, 60);
        outage("b", 10, 70);
        outage("a", 60, 80);
        outage("b", 200, 260);
        gaps.add(GapDocument.begin("c", "bao", GapKind.FAULT, minute(0), minute(0)));
        assertThat(Outage.of(gaps))
                .containsExactly(new Outage(minute(200), minute(260), 1), new Outage(minute(0), minute(80), 2));
    }

    @Test
    void oneThatLastsHasNoEnd() {
        outage("a", 0, 60);
        gaps.add(GapDocument.begin("b", "bao", GapKind.OUTAGE, minute(30), minute(30)));
        assertThat(Outage.of(gaps)).containsExactly(new Outage(minute(0), null, 2));
    }

    @Test
    void theNewestFewAreTold() {
        for (long i = 0; i < 9; i++) {
            outage("a", 100 * i, 100 * i + 10);
        }
        assertThat(Outage.of(gaps)).hasSize(5).first().isEqualTo(new Outage(minute(800), minute(810), 1));
        assertThat(Outage.of(List.of())).isEmpty();
    }

    private void outage(String channel, long from, long to) {
        gaps.add(GapDocument.begin(channel, "bao", GapKind.OUTAGE, minute(from), minute(from))
                .end(minute(to), false));
    }

    private static Instant minute(long minute) {
        return NINE.plusSeconds(60 * minute);
    }
}
