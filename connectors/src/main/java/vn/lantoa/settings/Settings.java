package vn.lantoa.settings;

import java.nio.file.Path;
import java.time.Duration;

/**
 * All settings of one Lantoa, as {@code lantoa.yaml} gives them.
 *
 * @param data folder for the index, the checkpoints and whatever else has to outlive a process
 * @param catalogue file of outlets and channels; null for the one that comes with Lantoa
 * @param taxonomy file of themes and phrases; null for the one that comes with Lantoa
 * @param registry file of research tasks, CSV or XLSX; null where there is none yet
 * @param memory how long the job remembers an article that it has seen
 * @param dashboardsHost address that the dashboards listen on
 * @param dashboardsPort 0 for any free one
 */
public record Settings(
        Path data,
        Path catalogue,
        Path taxonomy,
        Path registry,
        HttpSettings http,
        PollSettings poll,
        ElasticsearchSettings elasticsearch,
        Duration memory,
        String dashboardsHost,
        int dashboardsPort) {

    /** Port of the dashboards unless the settings name another. */
    public static final int DASHBOARDS_PORT = 8570;

    private static final int MAX_BODY_BYTES = 10_000_000;

    /** Reads and checks a file; throws {@link InvalidInput} with all its mistakes. Paths are relative to the file. */
    public static Settings read(Path file) {
        Problems problems = new Problems();
        YamlMap root = YamlFile.read(file, problems);
        Path folder = file.toAbsolutePath().getParent();
        YamlMap dashboards = root.map("dashboards");
        Settings settings = new Settings(
                path(root, "data", folder, folder.resolve("data")),
                path(root, "catalogue", folder, null),
                path(root, "taxonomy", folder, null),
                path(root, "registry", folder, null),
                http(root.map("http")),
                poll(root.map("poll")),
                elasticsearch(root.map("elasticsearch")),
                root.duration("memory", Duration.ofDays(90)),
                dashboards.text("host", "127.0.0.1"),
                dashboards.number("port", DASHBOARDS_PORT, 0, 65_535));
        dashboards.done();
        root.done();
        problems.stopIfAny();
        return settings;
    }

    /** The same settings with another data folder. */
    public Settings withData(Path folder) {
        return new Settings(
                folder,
                catalogue,
                taxonomy,
                registry,
                http,
                poll,
                elasticsearch,
                memory,
                dashboardsHost,
                dashboardsPort);
    }

    /** The same settings with another Elasticsearch. */
    public Settings withElasticsearch(ElasticsearchSettings other) {
        return new Settings(
                data, catalogue, taxonomy, registry, http, poll, other, memory, dashboardsHost, dashboardsPort);
    }

    private static Path path(YamlMap root, String key, Path folder, Path absent) {
        String text = root.text(key, null);
        return text == null ? absent : folder.resolve(text).normalize();
    }

    private static HttpSettings http(YamlMap section) {
        HttpSettings http = new HttpSettings(
                section.text("agent", "Lantoa"),
                section.text("contact"),
                section.duration("pace", Duration.ofSeconds(2)),
                section.duration("timeout", Duration.ofSeconds(30)),
                section.number("max-body-bytes", MAX_BODY_BYTES, 1_000, 100_000_000),
                section.flag("allow-local", false));
        String contact = http.contact();
        if (contact != null && !contact.contains("@") && !contact.startsWith("http")) {
            section.problem("contact", "expected a mail or web address, was \"" + contact + "\"");
        }
        section.done();
        return http;
    }

    private static PollSettings poll(YamlMap section) {
        PollSettings poll = new PollSettings(
                section.duration("interval", Duration.ofMinutes(15)),
                section.duration("retry", Duration.ofMinutes(5)),
                section.number("attempts", 3, 1, 20),
                section.number("hosts", 16, 1, 500),
                false);
        section.done();
        return poll;
    }

    private static ElasticsearchSettings elasticsearch(YamlMap section) {
        ElasticsearchSettings elasticsearch = new ElasticsearchSettings(
                section.texts("hosts"),
                section.text("user", null),
                section.text("password", null),
                section.text("api-key", null),
                section.text("ca", null));
        for (String host : elasticsearch.hosts()) {
            if (!host.startsWith("http://") && !host.startsWith("https://")) {
                section.problem("hosts", "expected an address such as https://es.example:9200, was \"" + host + "\"");
            }
        }
        if (elasticsearch.user() != null && elasticsearch.password() == null) {
            section.problem("user", "a user needs a password; write password: ${ENV:NAME}");
        }
        if (elasticsearch.user() != null && elasticsearch.apiKey() != null) {
            section.problem("api-key", "give either a user with password or an API key, not both");
        }
        section.done();
        return elasticsearch;
    }
}
