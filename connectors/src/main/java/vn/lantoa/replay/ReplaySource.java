package vn.lantoa.replay;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.flink.api.connector.source.Boundedness;
import org.apache.flink.api.connector.source.Source;
import org.apache.flink.api.connector.source.SourceReader;
import org.apache.flink.api.connector.source.SourceReaderContext;
import org.apache.flink.api.connector.source.SplitEnumerator;
import org.apache.flink.api.connector.source.SplitEnumeratorContext;
import org.apache.flink.core.io.SimpleVersionedSerializer;
import vn.lantoa.catalogue.Catalogue;
import vn.lantoa.catalogue.Owners;
import vn.lantoa.model.Channel;
import vn.lantoa.model.Json;
import vn.lantoa.model.SourceEvent;
import vn.lantoa.poll.JsonSerializer;

/** Files of captures or articles as one source, which ends with the last of them. */
public final class ReplaySource implements Source<SourceEvent, FileSplit, ReplayCheckpoint> {

    private static final long serialVersionUID = 1L;

    private final String[] files;
    private final String catalogue;
    private final ReplayPeriod period;

    /**
     * @param files WARC files and files of articles, in the order in which they are to be read
     */
    public ReplaySource(List<Path> files, Catalogue catalogue, ReplayPeriod period) {
        this.files =
                files.stream().map(file -> file.toAbsolutePath().toString()).toArray(String[]::new);
        this.catalogue = Json.write(catalogue);
        this.period = period;
    }

    @Override
    public Boundedness getBoundedness() {
        return Boundedness.BOUNDED;
    }

    @Override
    public SplitEnumerator<FileSplit, ReplayCheckpoint> createEnumerator(SplitEnumeratorContext<FileSplit> context) {
        return new ReplayEnumerator(
                context,
                List.of(files).stream().map(file -> new FileSplit(file, -1)).toList());
    }

    @Override
    public SplitEnumerator<FileSplit, ReplayCheckpoint> restoreEnumerator(
            SplitEnumeratorContext<FileSplit> context, ReplayCheckpoint checkpoint) {
        return new ReplayEnumerator(context, checkpoint.waiting());
    }

    @Override
    public SimpleVersionedSerializer<FileSplit> getSplitSerializer() {
        return new JsonSerializer<>(FileSplit.class);
    }

    @Override
    public SimpleVersionedSerializer<ReplayCheckpoint> getEnumeratorCheckpointSerializer() {
        return new JsonSerializer<>(ReplayCheckpoint.class);
    }

    @Override
    public SourceReader<SourceEvent, FileSplit> createReader(SourceReaderContext context) {
        Catalogue known = Json.read(catalogue, Catalogue.class);
        Owners owners = Owners.of(known);
        Map<String, Channel> channels = known.channels().stream()
                .collect(Collectors.toMap(Channel::id, Function.identity(), (one, other) -> one));
        return new ReplayReader(
                context, () -> new FileSplitReader(owners), new ReplayEmitter(channels, owners, period));
    }
}
