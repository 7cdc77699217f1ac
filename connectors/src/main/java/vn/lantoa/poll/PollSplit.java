package vn.lantoa.poll;

import org.apache.flink.api.connector.source.SourceSplit;
import vn.lantoa.model.Channel;

/** A channel and where its reading stands. */
public record PollSplit(Channel channel, Cursor cursor) implements SourceSplit {

    @Override
    public String splitId() {
        return channel.id();
    }
}
