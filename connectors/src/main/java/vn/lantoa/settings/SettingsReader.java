package vn.lantoa.settings;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.lantoa.model.ChannelKind;
import vn.lantoa.yaml.YamlMap;

/** Reads {@code lantoa.yaml} section by section, and notes its mistakes. */
final class SettingsReader {

    private final RelativePaths paths;

    /** @param folder that paths are relative to */
    SettingsReader(Path folder) {
        this.paths = new RelativePaths(folder);
    }

    Settings read(YamlMap root) {
        YamlMap dashboards = root.map("dashboards");
        Path data = paths.read(root, "data", paths.folder().resolve("data"));
        YamlMap elasticsearch = root.map("elasticsearch");
        SocialSettings social = new SocialSettingsReader(paths, data).read(root.map("social"));
        Settings settings = new Settings(
                files(root, data),
                HttpSettingsReader.read(root.map("http"), data),
                poll(root.map("poll")),
                social,
                archive(root.map("archive"), data, social),
                ElasticsearchSettingsReader.read(elasticsearch, paths),
                root.duration("memory", Duration.ofDays(90), Duration.ofHours(1), Duration.ofDays(3650)),
                capacity(root, elasticsearch),
                health(root.map("health")),
                dashboards(dashboards));
        elasticsearch.done();
        dashboards.done();
        root.done();
        return settings;
    }

    private FileSettings files(YamlMap root, Path data) {
        return new FileSettings(
                data, paths.read(root, "catalogue"), paths.read(root, "taxonomy"), paths.read(root, "registry"));
    }

    private static PollSettings poll(YamlMap section) {
        PollSettings poll = new PollSettings(
                section.duration("shortest", Duration.ofMinutes(5), Duration.ofSeconds(1), Duration.ofDays(30)),
                section.duration("longest", Duration.ofHours(3), Duration.ofSeconds(1), Duration.ofDays(30)),
                section.duration("retry", Duration.ofMinutes(5), Duration.ofSeconds(1), Duration.ofHours(6)),
                section.number("attempts", 3, 1, 20),
                section.number("hosts", 200, 1, 2_000),
                false);
        if (section.isRight("shortest", "longest") && poll.shortest().compareTo(poll.longest()) > 0) {
            section.problem("shortest", "expected no more than poll.longest");
        }
        section.done();
        return poll;
    }

    private ArchiveSettings archive(YamlMap section, Path data, SocialSettings social) {
        ArchiveSettings usual = ArchiveSettings.within(data);
        Path named = paths.read(section, "folder");
        ArchiveSettings archive = new ArchiveSettings(
                named == null ? usual.folder() : named.toAbsolutePath().toString(),
                section.flag("enabled", true),
                section.number("file-bytes", usual.fileBytes(), 1_000_000, 2_000_000_000),
                section.duration("file-age", usual.fileAge(), Duration.ofMinutes(1), Duration.ofDays(365)),
                Arrays.stream(ChannelKind.values())
                        .filter(kind -> kind.isSocial() && social.terms(kind).archive())
                        .toList());
        section.done();
        return archive;
    }

    private static CapacitySettings capacity(YamlMap root, YamlMap elasticsearch) {
        CapacitySettings usual = CapacitySettings.USUAL;
        if (elasticsearch.has("heap") && elasticsearch.has("hosts")) {
            elasticsearch.problem(
                    "heap", "expected only where no hosts are named: it is the memory of the embedded Elasticsearch");
        }
        return new CapacitySettings(
                root.number("workers", usual.workers(), 1, CapacitySettings.MOST_WORKERS),
                elasticsearch.number(
                        "heap", usual.elasticsearchHeap(), CapacitySettings.LEAST_HEAP, CapacitySettings.MOST_HEAP));
    }

    private static HealthSettings health(YamlMap section) {
        HealthSettings health = new HealthSettings(section.duration(
                "column-silence", HealthSettings.USUAL.columnSilence(), Duration.ofDays(1), Duration.ofDays(365)));
        section.done();
        return health;
    }

    private static DashboardsSettings dashboards(YamlMap section) {
        return new DashboardsSettings(
                section.textOr("host", "127.0.0.1"),
                section.has("port") ? section.number("port", Settings.DASHBOARDS_PORT, 0, 65_535) : null,
                publicAddress(section));
    }

    private static @Nullable String publicAddress(YamlMap section) {
        String text = section.text("address", null);
        if (text == null) {
            return null;
        }
        Optional<String> origin = PublicAddress.origin(text);
        if (origin.isEmpty()) {
            section.problem("address", PublicAddress.expected(text));
        }
        return origin.orElse(null);
    }
}
