package vn.lantoa.operator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.lantoa.model.Capture;
import vn.lantoa.model.Entry;
import vn.lantoa.model.Response;

class DebtsTest {

    private static final Instant NOON = Instant.parse("2026-11-20T05:00:00Z");

    @Test
    void thereIsRoomForSoMany() {
        Debts debts = new Debts(2, 1_000_000);
        assertThat(debts.add(owed("a", 10))).isTrue();
        assertThat(debts.add(owed("b", 10))).isTrue();
        assertThat(debts.add(owed("c", 10))).isFalse();
        assertThat(debts.add(owed("b", 20))).as("in place of one").isTrue();
        debts.settle("a");
        assertThat(debts.add(owed("c", 10))).isTrue();
        assertThat(debts.all()).extracting(owed -> owed.capture().address()).containsExactly("b", "c");
    }

    @Test
    void thereIsRoomForSoMuchText() {
        Debts debts = new Debts(100, 12_000);
        assertThat(debts.add(owed("a", 9_000))).isTrue();
        assertThat(debts.add(owed("b", 9_000))).isFalse();
        debts.settle("a");
        assertThat(debts.add(owed("b", 9_000))).isTrue();
    }

    @Test
    void whatFailedByItselfWaitsLongerAndLonger() {
        Debts debts = new Debts();
        Owed owed = owed("a", 10);
        debts.add(owed.later(NOON).later(NOON));
        assertThat(debts.due(NOON.plusSeconds(119), 10)).isEmpty();
        assertThat(debts.due(NOON.plusSeconds(120), 10)).hasSize(1);
    }

    @Test
    void bytesAreNotKept() {
        Owed owed = owed("a", 10);
        assertThat(owed.paged()).isTrue();
        assertThat(owed.capture().pages()).isEmpty();
    }

    private static Owed owed(String address, int length) {
        Entry entry = new Entry(address, address, address, null, null, NOON, null, null, "x".repeat(length), null);
        Response page = new Response(address, 200, List.of(), new byte[10]);
        return Owed.of(new Capture(null, entry, address, List.of(page), null, NOON));
    }
}
