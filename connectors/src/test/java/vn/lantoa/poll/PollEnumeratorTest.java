package vn.lantoa.poll;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.flink.connector.testutils.source.reader.TestingSplitEnumeratorContext;
import org.junit.jupiter.api.Test;
import vn.lantoa.model.Addresses;
import vn.lantoa.model.Channel;
import vn.lantoa.model.ChannelKind;
import vn.lantoa.model.Channels;

/** Which reader has which channels. */
class PollEnumeratorTest {

    private static final int READERS = 4;
    private static final PollCheckpoint NOTHING = new PollCheckpoint(List.of(), List.of());
    private static final Cursor READ = new Cursor("e", null, null, List.of(), 3, 0, null, null, null, null);

    private final TestingSplitEnumeratorContext<PollSplit> context = new TestingSplitEnumeratorContext<>(READERS);

    @Test
    void channelsAreGivenOutOnceAllReadersAreThereAllOfAHostToOne() {
        List<Channel> channels = new ArrayList<>();
        for (int host = 0; host < 20; host++) {
            for (int feed = 0; feed < 3; feed++) {
                channels.add(channel(host + "/" + feed, ChannelKind.FEED, "https://bao" + host + ".example/" + feed));
            }
        }
        PollEnumerator enumerator = enumerator(channels, NOTHING, false);
        come(enumerator, 0, 1, 2);
        assertThat(given()).isEmpty();
        come(enumerator, 3);
        assertThat(given()).hasSize(60);
        assertThat(readersBy(split -> Addresses.host(split.channel().address())))
                .hasSize(20)
                .allSatisfy((host, readers) -> assertThat(readers).hasSize(1));
        assertThat(readersBy(split -> ""))
                .as("all have some")
                .hasEntrySatisfying("", readers -> assertThat(readers).hasSize(READERS));
        assertThat(context.getSplitAssignments().values())
                .allSatisfy(state ->
                        assertThat(state.hasReceivedNoMoreSplitsSignal()).isFalse());
    }

    @Test
    void accountsOfAPlatformAreWithOneReaderWhateverTheirHostsAndThoseOfMastodonWithThatOfTheirServer() {
        List<Channel> channels = new ArrayList<>();
        for (int account = 0; account < 20; account++) {
            channels.add(channel("y" + account, ChannelKind.YOUTUBE, "https://m" + account + ".youtube.com/a"));
            channels.add(channel("m" + account, ChannelKind.MASTODON, "https://s" + account + ".example/@a"));
        }
        come(enumerator(channels, NOTHING, false), 0, 1, 2, 3);
        Map<String, Set<Integer>> readers =
                readersBy(split -> split.channel().kind().toString());
        assertThat(readers.get(ChannelKind.YOUTUBE.toString())).hasSize(1);
        assertThat(readers.get(ChannelKind.MASTODON.toString())).hasSize(READERS);
    }

    @Test
    void channelsOfABoundedSourceAreAllThereWillBe() {
        come(enumerator(List.of(feed("a")), NOTHING, true), 0, 1, 2, 3);
        assertThat(context.getSplitAssignments()).hasSize(READERS);
        assertThat(context.getSplitAssignments().values())
                .allSatisfy(state ->
                        assertThat(state.hasReceivedNoMoreSplitsSignal()).isTrue());
    }

    @Test
    void whatIsNewInTheCatalogueIsGivenOutAfterARestartWhatReadersHaveIsNotAndWhatWaitsKeepsItsCursor() {
        PollCheckpoint before = new PollCheckpoint(List.of("a"), List.of(new PollSplit(feed("b"), READ)));
        PollEnumerator enumerator = enumerator(List.of(feed("a"), feed("b"), feed("c")), before, false);
        come(enumerator, 0, 1, 2, 3);
        assertThat(given())
                .containsExactlyInAnyOrder(new PollSplit(feed("b"), READ), new PollSplit(feed("c"), Cursor.NEW));
        PollCheckpoint after = enumerator.snapshotState(1);
        assertThat(after.assigned()).containsExactlyInAnyOrder("a", "b", "c");
        assertThat(after.waiting()).isEmpty();
    }

    @Test
    void whatComesBackFromAReaderThatFailedWaitsUntilTheReaderIsThereAgain() {
        PollEnumerator enumerator = enumerator(List.of(feed("a")), NOTHING, false);
        come(enumerator, 0, 1, 2, 3);
        context.registeredReaders().remove(2);
        enumerator.addSplitsBack(List.of(new PollSplit(feed("a"), READ)), 2);
        PollCheckpoint meanwhile = enumerator.snapshotState(1);
        assertThat(meanwhile.assigned()).isEmpty();
        assertThat(meanwhile.waiting()).containsExactly(new PollSplit(feed("a"), READ));
        assertThat(given()).hasSize(1);
        come(enumerator, 2);
        assertThat(given()).hasSize(2).contains(new PollSplit(feed("a"), READ));
    }

    @Test
    void whatComesBackFromAReaderThatIsThereAlreadyIsGivenOutAtOnce() {
        PollEnumerator enumerator = enumerator(List.of(feed("a")), NOTHING, false);
        come(enumerator, 0, 1, 2, 3);
        enumerator.addSplitsBack(List.of(new PollSplit(feed("a"), READ)), 2);
        assertThat(given()).hasSize(2).contains(new PollSplit(feed("a"), READ));
        assertThat(enumerator.snapshotState(1).waiting()).isEmpty();
    }

    private PollEnumerator enumerator(List<Channel> channels, PollCheckpoint checkpoint, boolean bounded) {
        PollEnumerator enumerator = new PollEnumerator(context, channels, checkpoint, bounded);
        enumerator.start();
        return enumerator;
    }

    private void come(PollEnumerator enumerator, int... readers) {
        for (int reader : readers) {
            context.registerReader(reader, "host");
            enumerator.addReader(reader);
        }
    }

    private List<PollSplit> given() {
        return context.getSplitAssignments().values().stream()
                .flatMap(state -> state.getAssignedSplits().stream())
                .toList();
    }

    private Map<String, Set<Integer>> readersBy(Function<PollSplit, String> what) {
        return context.getSplitAssignments().entrySet().stream()
                .flatMap(reader -> reader.getValue().getAssignedSplits().stream()
                        .map(split -> Map.entry(what.apply(split), reader.getKey())))
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toSet())));
    }

    private static Channel feed(String id) {
        return channel(id, ChannelKind.FEED, "https://" + id + ".example/rss");
    }

    private static Channel channel(String id, ChannelKind kind, String address) {
        return Channels.of(id, kind, address, "https://bao.example/");
    }
}
