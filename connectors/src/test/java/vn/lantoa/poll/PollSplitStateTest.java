package vn.lantoa.poll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.apache.flink.connector.testutils.source.reader.TestingReaderOutput;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.lantoa.http.Fetcher;
import vn.lantoa.http.MemoryBudget;
import vn.lantoa.http.WebServer;
import vn.lantoa.model.Channel;
import vn.lantoa.model.ChannelKind;
import vn.lantoa.model.SourceEvent;

/** What is remembered of a channel, and when. */
class PollSplitStateTest {

    private static final Seen FIRST = new Seen("https://bao.example/1", "d", 0, 1);
    private static final Seen FIRST_AGAIN = new Seen("https://bao.example/1", "e", 0, 2);
    private static final Seen SECOND = new Seen("https://bao.example/2", "d", 1, 2);
    private static final Instant NOW = VisitStand.NOW;
    private static final SourceEvent FOUND = new SourceEvent(null, null, null, null, null);

    private final TestingReaderOutput<SourceEvent> output = new TestingReaderOutput<>();
    private VisitStand stand;
    private Channel feed;
    private PollSplitState state;

    @BeforeEach
    void start() {
        stand = new VisitStand();
        feed = stand.channel("nguon", ChannelKind.FEED);
        state = new PollSplitState(new PollSplit(feed, cursor(1, FIRST)));
    }

    @AfterEach
    void stop() {
        stand.close();
    }

    @Test
    void whatIsHandedOnIsAddedToTheCursorAndTakesThePlaceOfWhatWasKnown() {
        emit(new VisitEvent(FOUND, FIRST_AGAIN, null, null));
        emit(new VisitEvent(FOUND, SECOND, null, null));
        emit(VisitEvent.of(FOUND));
        assertThat(state.toSplit()).isEqualTo(new PollSplit(feed, cursor(1, FIRST_AGAIN, SECOND)));
        assertThat(output.getEmittedRecords()).hasSize(3);
    }

    @Test
    void whatNothingCameOfStaysAsItWas() {
        assertThat(state.toSplit()).isEqualTo(new PollSplit(feed, cursor(1, FIRST)));
    }

    @Test
    void endOfAVisitTakesThePlaceOfAllThatWasNotedOnTheWay() {
        emit(new VisitEvent(FOUND, FIRST, null, null));
        Cursor end = cursor(2, SECOND);
        emit(new VisitEvent(FOUND, null, end, null));
        assertThat(state.toSplit()).isEqualTo(new PollSplit(feed, end));
        emit(new VisitEvent(FOUND, FIRST, null, null));
        assertThat(state.toSplit().cursor()).isEqualTo(cursor(2, SECOND, FIRST));
    }

    @Test
    void memoryIsGivenBackOnceThePagesWereHandedOn() {
        try (Fetcher fetcher = new Fetcher(WebServer.settings())) {
            MemoryBudget.Part room = fetcher.room();
            emit(new VisitEvent(FOUND, FIRST, null, room));
            assertThat(room.isClosed()).isTrue();
        }
    }

    @Test
    void checkpointsAreReadAsTheyWereWrittenAndThoseOfAnotherVersionRefusedInWords() throws IOException {
        JsonSerializer<PollSplit> serializer = new JsonSerializer<>(PollSplit.class);
        PollSplit split = new PollSplit(feed, cursor(1, FIRST, SECOND));
        assertThat(serializer.deserialize(serializer.getVersion(), serializer.serialize(split)))
                .isEqualTo(split);
        assertThat(new String(serializer.serialize(split), StandardCharsets.UTF_8))
                .contains("Báo");
        assertThatThrownBy(() -> serializer.deserialize(JsonSerializer.VERSION - 1, serializer.serialize(split)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("of version " + (JsonSerializer.VERSION - 1) + ", this one reads "
                        + JsonSerializer.VERSION + "): start without it");
    }

    private void emit(VisitEvent step) {
        new PollEmitter().emitRecord(step, output, state);
    }

    private static Cursor cursor(long visits, Seen... seen) {
        return new Cursor("e", "m", "x", List.of(seen), visits, 0, NOW, 1.0, NOW, NOW);
    }
}
