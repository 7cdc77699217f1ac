package vn.lantoa.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.lantoa.document.GapDocument;
import vn.lantoa.model.Fault;
import vn.lantoa.model.GapKind;

class ToldGapTest {

    private static final Instant MORNING = Instant.parse("2026-11-20T01:00:00Z");

    @Test
    void gapsOfAChannelThatOverlapOrGoOnAreOne() {
        List<ToldGap> told = ToldGap.ofChannels(List.of(
                gap("bao/tin", 0, 60, Fault.TIMEOUT),
                gap("bao/tin", 30, 90, Fault.TIMEOUT),
                gap("bao/tin", 90, 120, Fault.TIMEOUT),
                gap("bao/tin", 0, 60, Fault.TIMEOUT),
                gap("bao/tin", 300, 360, Fault.TIMEOUT)));

        assertThat(told).hasSize(2);
        assertThat(told.get(0).from()).isEqualTo(MORNING);
        assertThat(told.get(0).to()).isEqualTo(MORNING.plusSeconds(120 * 60));
        assertThat(told.get(0).channels()).containsExactly("bao/tin");
    }

    @Test
    void whatLastsSwallowsWhatBeginsInIt() {
        List<ToldGap> told = ToldGap.ofChannels(
                List.of(gap("bao/tin", 0, null, Fault.TIMEOUT), gap("bao/tin", 30, 60, Fault.TIMEOUT)));

        assertThat(told).hasSize(1);
        assertThat(told.get(0).open()).isTrue();
    }

    @Test
    void channelsOfAnOutletWithOneCauseAtOneTimeAreToldOnce() {
        List<ToldGap> told = ToldGap.ofOutlets(List.of(
                gap("bao/tin", 0, 600, Fault.TIMEOUT),
                gap("bao/khoa-hoc", 4, 612, Fault.TIMEOUT),
                gap("bao/video", 4, 612, Fault.BROKEN),
                gap("khac/tin", 0, 600, Fault.TIMEOUT),
                gap("bao/sach", 300, 600, Fault.TIMEOUT)));

        assertThat(told).hasSize(4);
        assertThat(told)
                .filteredOn(gap -> gap.channels().size() == 2)
                .singleElement()
                .satisfies(gap -> {
                    assertThat(gap.channels()).containsExactly("bao/khoa-hoc", "bao/tin");
                    assertThat(gap.from()).isEqualTo(MORNING);
                    assertThat(gap.to()).isEqualTo(MORNING.plusSeconds(612 * 60));
                });
    }

    @Test
    void differentKindsStayApart() {
        GapDocument off = GapDocument.begin("bao/tin", "bao", GapKind.OFF, MORNING, MORNING);

        assertThat(ToldGap.ofOutlets(List.of(off, gap("bao/tin", 0, 60, Fault.TIMEOUT))))
                .hasSize(2);
    }

    private static GapDocument gap(String channel, int from, Integer to, Fault fault) {
        Instant begin = MORNING.plusSeconds(from * 60L);
        String outlet = channel.substring(0, channel.indexOf('/'));
        GapDocument gap =
                GapDocument.begin(channel, outlet, GapKind.FAULT, begin, begin).failed(fault, null, begin);
        return to == null ? gap : gap.end(MORNING.plusSeconds(to * 60L), false);
    }
}
