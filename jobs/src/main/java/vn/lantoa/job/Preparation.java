package vn.lantoa.job;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.lantoa.catalogue.Catalogue;
import vn.lantoa.classify.Taxonomy;
import vn.lantoa.coverage.Recount;
import vn.lantoa.elastic.ChannelDocument;
import vn.lantoa.elastic.Index;
import vn.lantoa.elastic.Indices;
import vn.lantoa.elastic.Scan;
import vn.lantoa.elastic.Store;
import vn.lantoa.elastic.Tasks;
import vn.lantoa.elastic.Write;
import vn.lantoa.model.Channel;
import vn.lantoa.model.ChannelReport;
import vn.lantoa.registry.Registry;
import vn.lantoa.settings.Settings;

/**
 * What has to be in the index before the job starts: the indicators, the registry, the channels, and coverage that agrees
 * with the articles.
 */
public final class Preparation {

    private static final Logger LOG = LoggerFactory.getLogger(Preparation.class);

    private Preparation() {}

    /** Reads and checks everything that people wrote, then prepares the index; nothing is written before all is right. */
    public static Analysis prepare(Settings settings, Catalogue catalogue) throws IOException {
        String yaml = taxonomy(settings);
        Taxonomy taxonomy = Taxonomy.parse(String.valueOf(settings.taxonomy()), yaml);
        Registry registry =
                settings.registry() == null ? new Registry("none", List.of(), 0) : Registry.read(settings.registry());
        Programme programme = Programme.bundled();
        try (Store store = Store.open(settings.elasticsearch())) {
            Indices.prepare(store.client());
            indicators(store, programme);
            Tasks.replace(store, registry.tasks(), registry.version());
            channels(store, catalogue);
            int corrected = new Recount(store).all();
            LOG.info(
                    "registry {}: {} tasks, {} refused as secret; catalogue: {} channels; coverage: {} figures corrected",
                    registry.version(),
                    registry.tasks().size(),
                    registry.secretRefused(),
                    catalogue.channels().size(),
                    corrected);
        }
        return new Analysis(
                yaml,
                taxonomy.version(),
                registry.version(),
                settings.elasticsearch(),
                settings.memory(),
                catalogue.sample());
    }

    private static String taxonomy(Settings settings) throws IOException {
        if (settings.taxonomy() != null) {
            return Files.readString(settings.taxonomy());
        }
        try (InputStream bundled = Taxonomy.class.getResourceAsStream("/taxonomy.yaml")) {
            return new String(bundled.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static void indicators(Store store, Programme programme) throws IOException {
        long version = System.currentTimeMillis();
        store.write(programme.indicators().stream()
                .map(indicator -> Write.index(Index.INDICATORS, indicator.id(), version, indicator))
                .toList());
    }

    /** Channels that were never visited are shown too; those no longer in the catalogue go. */
    private static void channels(Store store, Catalogue catalogue) throws IOException {
        store.refresh(Index.CHANNELS);
        long version = System.currentTimeMillis();
        List<Write> writes = new ArrayList<>();
        Set<String> stored = new HashSet<>();
        Set<String> listed =
                new HashSet<>(catalogue.channels().stream().map(Channel::id).toList());
        new Scan(store, Index.CHANNELS).fields("id").eachWithId((id, node) -> {
            stored.add(id);
            if (!listed.contains(id)) {
                writes.add(Write.delete(Index.CHANNELS, id, version));
            }
        });
        for (Channel channel : catalogue.channels()) {
            if (!stored.contains(channel.id())) {
                ChannelReport unvisited = new ChannelReport(channel, null, null, null, 0, 0, null, Instant.now());
                writes.add(Write.index(
                        Index.CHANNELS, channel.id(), 0, ChannelDocument.of(unvisited, catalogue.sample())));
            }
        }
        store.write(writes);
    }
}
