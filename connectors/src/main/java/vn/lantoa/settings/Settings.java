package vn.lantoa.settings;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import vn.lantoa.yaml.InvalidInput;
import vn.lantoa.yaml.Mistake;
import vn.lantoa.yaml.Problems;
import vn.lantoa.yaml.YamlFile;

/**
 * All settings of one Lantoa, as {@code lantoa.yaml} gives them.
 *
 * @param memory how long the job remembers an article that it has seen
 * @param capacity how much of the machine may be taken
 * @param health when people are told that something is wrong with a source
 */
@RecordBuilder
public record Settings(
        FileSettings files,
        HttpSettings http,
        PollSettings poll,
        SocialSettings social,
        ArchiveSettings archive,
        ElasticsearchSettings elasticsearch,
        Duration memory,
        CapacitySettings capacity,
        HealthSettings health,
        DashboardsSettings dashboards) {

    /** Port of the dashboards unless the settings name another. */
    public static final int DASHBOARDS_PORT = 8570;

    /** Reads and checks a file; throws {@link InvalidInput} with all its mistakes. Paths are relative to the file. */
    public static Settings read(Path file) {
        Problems problems = new Problems();
        Settings settings = read(file, problems);
        problems.stopIfAny();
        return settings;
    }

    /**
     * Reads a file and notes its mistakes. What could be read is returned all the same, so that the files that it names can
     * be looked at too; nothing may be started with it where there are mistakes.
     */
    public static Settings read(Path file, Problems problems) {
        Path folder = Objects.requireNonNull(file.toAbsolutePath().getParent(), "a file lies in a folder");
        return new SettingsReader(folder).read(YamlFile.read(file, problems));
    }

    /** Whether a mistake is that nobody has filled in who asks: the one setting that has no default. */
    public static boolean isContactMissing(Mistake mistake) {
        return HttpSettingsReader.isContactMissing(mistake.text());
    }

    /** {@link FileSettings#data}. */
    public Path data() {
        return files.data();
    }

    /** The same settings with another data folder. */
    public Settings withData(Path folder) {
        return SettingsBuilder.builder(this)
                .files(new FileSettings(folder, files.catalogue(), files.taxonomy(), files.registry()))
                .http(http.moved(folder))
                .social(social.moved(data(), folder))
                .archive(archive.moved(data(), folder))
                .build();
    }

    /** The same settings with another Elasticsearch. */
    public Settings withElasticsearch(ElasticsearchSettings other) {
        return SettingsBuilder.builder(this).elasticsearch(other).build();
    }
}
