package vn.lantoa.job;

import java.time.Duration;
import java.time.InstantSource;
import org.apache.flink.api.connector.sink2.Sink;
import vn.lantoa.document.Write;
import vn.lantoa.elastic.ElasticSink;
import vn.lantoa.elastic.RetryPolicy;
import vn.lantoa.model.ChannelReport;
import vn.lantoa.operator.CoverageSink;
import vn.lantoa.operator.HealthSink;
import vn.lantoa.operator.Touched;
import vn.lantoa.settings.ArchiveSettings;
import vn.lantoa.settings.HttpSettings;
import vn.lantoa.settings.Settings;

/**
 * Where the job's results go.
 *
 * @param documents changes of documents; has to have written them all when a checkpoint is complete
 * @param coverage days whose coverage has to be counted again after that
 * @param health that the health of the sources has to be computed again after that
 * @param archive where captures are kept; {@link ArchiveSettings#OFF} for captures that come from the archive
 * @param http how pages are asked for again that could not be kept: as the source asks
 */
public record Sinks(
        Sink<Write> documents,
        Sink<Touched> coverage,
        Sink<ChannelReport> health,
        ArchiveSettings archive,
        HttpSettings http) {

    /** Days come in any order from files, so that each count would be of nearly all; the last comes when all is written. */
    private static final Duration COUNTED_EVERY_IN_REPLAY = Duration.ofMinutes(10);

    /** Documents, coverage and health in Elasticsearch, captures in the settings' archive. */
    public static Sinks into(Settings settings) {
        return into(settings, RetryPolicy.USUAL, InstantSource.system());
    }

    /**
     * The same with another retry policy and another clock.
     *
     * @param patience with an Elasticsearch that refuses; then the job ends
     * @param clock that versions are moments of; has to be serializable
     */
    static Sinks into(Settings settings, RetryPolicy patience, InstantSource clock) {
        return new Sinks(
                new ElasticSink(settings.elasticsearch(), patience, clock),
                new CoverageSink(settings.elasticsearch(), patience, clock, Duration.ZERO),
                new HealthSink(settings.elasticsearch(), settings.health(), clock),
                settings.archive(),
                settings.http());
    }

    /** For what comes from files: without keeping captures, and in large requests. */
    static Sinks ofReplay(Settings settings) {
        return new Sinks(
                ElasticSink.ofMuch(settings.elasticsearch()),
                new CoverageSink(
                        settings.elasticsearch(), RetryPolicy.USUAL, InstantSource.system(), COUNTED_EVERY_IN_REPLAY),
                new HealthSink(settings.elasticsearch(), settings.health(), InstantSource.system()),
                ArchiveSettings.OFF,
                settings.http());
    }
}
