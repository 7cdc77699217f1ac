package vn.lantoa.job;

import java.io.IOException;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.lantoa.catalogue.Catalogue;
import vn.lantoa.coverage.Recount;
import vn.lantoa.document.ChannelDocument;
import vn.lantoa.document.Index;
import vn.lantoa.document.IndicatorDocument;
import vn.lantoa.elastic.Indices;
import vn.lantoa.elastic.PitScan;
import vn.lantoa.elastic.Reconciliation;
import vn.lantoa.elastic.Store;
import vn.lantoa.elastic.Tasks;
import vn.lantoa.model.Channel;
import vn.lantoa.operator.RetentionLimits;
import vn.lantoa.registry.Registry;
import vn.lantoa.settings.Settings;

/**
 * What has to be in the index before the job starts: the indicators, the registry, the channels, and coverage that agrees
 * with the articles.
 */
public final class Bootstrap {

    private static final Logger LOG = LoggerFactory.getLogger(Bootstrap.class);

    private Bootstrap() {}

    /** Writes what the job relies on; the inputs have been checked before. */
    public static Analysis prepare(Settings settings, Inputs inputs) throws IOException {
        return prepare(settings, inputs, InstantSource.system());
    }

    /**
     * The same with another clock.
     *
     * @param clock that versions are moments of; has to be serializable
     */
    static Analysis prepare(Settings settings, Inputs inputs, InstantSource clock) throws IOException {
        ProgrammeIndicators programme = ProgrammeIndicators.bundled();
        Registry registry = inputs.registry();
        try (Store store = Store.open(settings.elasticsearch(), clock)) {
            Indices.prepare(store.client());
            // a reprocessing that was killed may have left its refresh interval
            Indices.searchable(store.client(), null);
            indicators(store, programme);
            Tasks.replace(store, registry.tasks(), registry.version());
            channels(store, inputs.catalogue());
            int corrected = new Recount(store).all();
            LOG.debug(
                    "registry {}: {} tasks, {} refused as secret; catalogue: {} channels; coverage: {} figures corrected",
                    registry.version(),
                    registry.tasks().size(),
                    registry.secretRefused(),
                    inputs.catalogue().channels().size(),
                    corrected);
        }
        return new Analysis(
                inputs.taxonomy(),
                inputs.taxonomyVersion(),
                registry.version(),
                settings.elasticsearch(),
                settings.memory(),
                RetentionLimits.of(settings.social(), inputs.catalogue().channels()),
                inputs.catalogue().sample(),
                clock);
    }

    /** Those that the programme no longer lists go. */
    static void indicators(Store store, ProgrammeIndicators programme) throws IOException {
        store.refresh(Index.INDICATORS);
        Map<String, IndicatorDocument> listed = new LinkedHashMap<>();
        programme.indicators().forEach(indicator -> listed.put(indicator.id(), indicator));
        store.write(Reconciliation.overwriting(
                        new PitScan(store, Index.INDICATORS),
                        listed,
                        store.now().toEpochMilli())
                .writes());
    }

    /** Channels that were never visited are shown too; those no longer in the catalogue go. */
    private static void channels(Store store, Catalogue catalogue) throws IOException {
        store.refresh(Index.CHANNELS);
        Map<String, ChannelDocument> listed = new LinkedHashMap<>();
        for (Channel channel : catalogue.channels()) {
            listed.put(channel.id(), ChannelDocument.unvisited(channel, catalogue.sample(), store.now()));
        }
        // any report on a channel is newer than that it was never visited
        store.write(Reconciliation.adding(
                        new PitScan(store, Index.CHANNELS),
                        listed,
                        0,
                        store.now().toEpochMilli())
                .writes());
    }
}
