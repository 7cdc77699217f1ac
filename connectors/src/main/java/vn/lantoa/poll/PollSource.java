package vn.lantoa.poll;

import java.time.InstantSource;
import java.util.List;
import org.apache.flink.api.connector.source.Boundedness;
import org.apache.flink.api.connector.source.Source;
import org.apache.flink.api.connector.source.SourceReader;
import org.apache.flink.api.connector.source.SourceReaderContext;
import org.apache.flink.api.connector.source.SplitEnumerator;
import org.apache.flink.api.connector.source.SplitEnumeratorContext;
import org.apache.flink.core.io.SimpleVersionedSerializer;
import vn.lantoa.model.Channel;
import vn.lantoa.model.SourceEvent;
import vn.lantoa.settings.HttpSettings;
import vn.lantoa.settings.PollSettings;
import vn.lantoa.settings.SocialSettings;

/** All channels of a catalogue as one source, unbounded unless the settings say otherwise. */
public final class PollSource implements Source<SourceEvent, PollSplit, PollCheckpoint> {

    private static final long serialVersionUID = 1L;

    private final String channels;
    private final HttpSettings http;
    private final PollSettings poll;
    private final SocialSettings social;
    private final InstantSource clock;

    /** With the clock of each machine. */
    public PollSource(List<Channel> channels, HttpSettings http, PollSettings poll, SocialSettings social) {
        this(channels, http, poll, social, InstantSource.system());
    }

    /**
     * @param clock tells visits what time it is; has to be serializable
     */
    public PollSource(
            List<Channel> channels, HttpSettings http, PollSettings poll, SocialSettings social, InstantSource clock) {
        this.channels = ChannelList.write(channels);
        this.http = http;
        this.poll = poll;
        this.social = social;
        this.clock = clock;
    }

    @Override
    public Boundedness getBoundedness() {
        return poll.bounded() ? Boundedness.BOUNDED : Boundedness.CONTINUOUS_UNBOUNDED;
    }

    @Override
    public SplitEnumerator<PollSplit, PollCheckpoint> createEnumerator(SplitEnumeratorContext<PollSplit> context) {
        return restoreEnumerator(context, new PollCheckpoint(List.of(), List.of()));
    }

    @Override
    public SplitEnumerator<PollSplit, PollCheckpoint> restoreEnumerator(
            SplitEnumeratorContext<PollSplit> context, PollCheckpoint checkpoint) {
        return new PollEnumerator(context, ChannelList.read(channels), checkpoint, poll.bounded());
    }

    @Override
    public SimpleVersionedSerializer<PollSplit> getSplitSerializer() {
        return new JsonSerializer<>(PollSplit.class);
    }

    @Override
    public SimpleVersionedSerializer<PollCheckpoint> getEnumeratorCheckpointSerializer() {
        return new JsonSerializer<>(PollCheckpoint.class);
    }

    @Override
    public SourceReader<SourceEvent, PollSplit> createReader(SourceReaderContext context) {
        return new PollReader(context, ChannelList.read(channels), http, poll, social, clock);
    }
}
