package vn.lantoa.poll;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.flink.api.connector.source.Boundedness;
import org.apache.flink.api.connector.source.SplitEnumerator;
import org.apache.flink.connector.testutils.source.reader.TestingReaderContext;
import org.apache.flink.connector.testutils.source.reader.TestingSplitEnumeratorContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.lantoa.http.Fetcher;
import vn.lantoa.http.WebServer;
import vn.lantoa.model.Channel;
import vn.lantoa.model.ChannelKind;
import vn.lantoa.model.Channels;
import vn.lantoa.settings.PollSettings;
import vn.lantoa.settings.SocialSettings;

/** What a reader makes of what comes back from a checkpoint, and what goes into one. Nothing is due. */
class PollReaderTest {

    private static final Instant NOW = VisitStand.NOW;
    private static final int READERS = 2;
    private static final Cursor READ =
            new Cursor("e", null, null, List.of(), 3, 0, NOW, 1.0, NOW.plus(Duration.ofDays(1)), NOW);
    private static final List<Channel> CATALOGUE = List.of(feed("mot"), feed("hai"), feed("ba"), feed("bon"));

    private final AtomicLong nanos = new AtomicLong();
    private final Remembrance remembrance = new Remembrance(Duration.ofSeconds(1), nanos::get);
    private final TestingReaderContext context = new TestingReaderContext() {
        @Override
        public int currentParallelism() {
            return READERS;
        }
    };

    @Test
    void whatComesBackOfOtherReadersChannelsGoesToThem() throws Exception {
        List<Channel> others = CATALOGUE.stream()
                .filter(channel -> Places.reader(channel, READERS) == 1)
                .toList();
        List<Channel> own =
                CATALOGUE.stream().filter(channel -> !others.contains(channel)).toList();
        assertThat(own).isNotEmpty();
        assertThat(others).isNotEmpty();
        try (PollReader reader = reader()) {
            reader.addSplits(CATALOGUE.stream()
                    .map(channel -> new PollSplit(channel, READ))
                    .toList());
            assertThat(reader.snapshotState(1)).extracting(PollSplit::channel).containsExactlyInAnyOrderElementsOf(own);
            assertThat(reader.snapshotState(2)).extracting(PollSplit::cursor).containsOnly(READ);
        }
        assertThat(context.getSentEvents())
                .map(event -> ((MisplacedSplit) event).split())
                .containsExactlyElementsOf(others.stream()
                        .map(channel -> new PollSplit(channel, READ))
                        .toList());
    }

    @Test
    void whatLeftTheCatalogueEndsAndTheRestGoesOnAsDescribedNow() throws Exception {
        Channel own = CATALOGUE.stream()
                .filter(channel -> Places.reader(channel, READERS) == 0)
                .findFirst()
                .orElseThrow();
        Channel before = new Channel(own.id(), own.outlet(), own.kind(), own.address() + "?cu", "en", true, true, null);
        try (PollReader reader = reader()) {
            reader.addSplits(List.of(new PollSplit(before, READ), new PollSplit(feed("nam"), READ)));
            assertThat(reader.snapshotState(1)).containsExactly(new PollSplit(own, READ));
        }
        assertThat(context.getSentEvents()).isEmpty();
    }

    @Test
    void checkpointThatBeginsIsWaitedForUntilItIsComplete() throws Exception {
        try (PollReader reader = reader()) {
            reader.snapshotState(7);
            nanos.set(Duration.ofSeconds(2).toNanos());
            assertThat(remembrance.isBehind()).isTrue();
            reader.notifyCheckpointComplete(7);
            assertThat(remembrance.isBehind()).isFalse();
        }
    }

    @Test
    void sourceEndsWhereItsSettingsSaySo() throws Exception {
        assertThat(source(false).getBoundedness()).isEqualTo(Boundedness.CONTINUOUS_UNBOUNDED);
        assertThat(source(true).getBoundedness()).isEqualTo(Boundedness.BOUNDED);
    }

    @Test
    void sourceGivesOutTheChannelsThatNoReaderHasYet() throws Exception {
        TestingSplitEnumeratorContext<PollSplit> fresh = new TestingSplitEnumeratorContext<>(1);
        assertThat(given(fresh, source(false).createEnumerator(fresh))).hasSize(CATALOGUE.size());
        TestingSplitEnumeratorContext<PollSplit> again = new TestingSplitEnumeratorContext<>(1);
        PollCheckpoint checkpoint = new PollCheckpoint(List.of("mot", "hai"), List.of());
        assertThat(given(again, source(false).restoreEnumerator(again, checkpoint)))
                .extracting(PollSplit::splitId)
                .containsExactlyInAnyOrder("ba", "bon");
    }

    @Test
    void sourceWritesCheckpointsAndReadsThem() throws Exception {
        PollSplit split = new PollSplit(CATALOGUE.get(0), READ);
        var splits = source(false).getSplitSerializer();
        assertThat(splits.deserialize(splits.getVersion(), splits.serialize(split)))
                .isEqualTo(split);
        PollCheckpoint checkpoint = new PollCheckpoint(List.of("hai"), List.of(split));
        var checkpoints = source(false).getEnumeratorCheckpointSerializer();
        assertThat(checkpoints.deserialize(checkpoints.getVersion(), checkpoints.serialize(checkpoint)))
                .isEqualTo(checkpoint);
        try (var reader = source(false).createReader(context)) {
            assertThat(reader.snapshotState(1)).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyKindOfChannelHasAPoller(ChannelKind kind) {
        try (Fetcher fetcher = new Fetcher(WebServer.settings())) {
            assertThat(new Pollers(fetcher, SocialSettings.NONE, InstantSource.fixed(NOW)).of(kind))
                    .isNotNull();
        }
    }

    private static List<PollSplit> given(
            TestingSplitEnumeratorContext<PollSplit> readers, SplitEnumerator<PollSplit, PollCheckpoint> enumerator) {
        enumerator.start();
        readers.registerReader(0, "one");
        enumerator.addReader(0);
        return readers.getSplitAssignments().get(0).getAssignedSplits();
    }

    private PollReader reader() {
        return new PollReader(
                context,
                CATALOGUE,
                WebServer.settings(),
                settings(false),
                SocialSettings.NONE,
                InstantSource.fixed(NOW),
                remembrance);
    }

    private static PollSource source(boolean bounded) {
        return new PollSource(CATALOGUE, WebServer.settings(), settings(bounded), SocialSettings.NONE);
    }

    private static PollSettings settings(boolean bounded) {
        return new PollSettings(Duration.ofMinutes(5), Duration.ofHours(3), Duration.ofMinutes(10), 2, 4, bounded);
    }

    /** At a host of its own. */
    private static Channel feed(String id) {
        return Channels.of(id, ChannelKind.FEED, "https://" + id + ".example/rss", "https://" + id + ".example/");
    }
}
