package vn.lantoa.settings;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.lantoa.model.Addresses;
import vn.lantoa.model.ChannelKind;
import vn.lantoa.yaml.InvalidInput;
import vn.lantoa.yaml.Mistake;
import vn.lantoa.yaml.Problems;
import vn.lantoa.yaml.YamlFile;
import vn.lantoa.yaml.YamlMap;

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

    private static final int MAX_BODY_BYTES = 10_000_000;
    private static final String CONTACT_MISSING = "\"contact\" is missing";
    private static final String CONTACT_EMPTY =
            "contact: expected a mail or web address such as press@ministry.example, is empty";
    private static final Pattern AGENT = Pattern.compile("[A-Za-z0-9._-]{1,60}");
    private static final Pattern CONTACT = Pattern.compile(
            "[\\x21-\\x7E&&[^()@]]+@[\\x21-\\x7E&&[^()@]]+\\.[a-zA-Z0-9]+|https?://[\\x21-\\x7E&&[^()]]+");

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
        YamlMap root = YamlFile.read(file, problems);
        YamlMap dashboards = root.map("dashboards");
        Path folder = file.toAbsolutePath().getParent();
        Path data = path(root, "data", folder, folder.resolve("data"));
        YamlMap elasticsearch = root.map("elasticsearch");
        SocialSettings social = new SocialSettingsReader(folder, data).read(root.map("social"));
        Settings settings = new Settings(
                new FileSettings(
                        data,
                        path(root, "catalogue", folder, null),
                        path(root, "taxonomy", folder, null),
                        path(root, "registry", folder, null)),
                http(root.map("http"), data),
                poll(root.map("poll")),
                social,
                archive(root.map("archive"), folder, data, social),
                elasticsearch(elasticsearch, folder),
                root.duration("memory", Duration.ofDays(90), Duration.ofHours(1), Duration.ofDays(3650)),
                capacity(root, elasticsearch),
                health(root.map("health")),
                new DashboardsSettings(
                        dashboards.text("host", "127.0.0.1"),
                        dashboards.has("port") ? dashboards.number("port", DASHBOARDS_PORT, 0, 65_535) : null,
                        publicAddress(dashboards)));
        elasticsearch.done();
        dashboards.done();
        root.done();
        return settings;
    }

    /** Whether a mistake is that nobody has filled in who asks: the one setting that has no default. */
    public static boolean isContactMissing(Mistake mistake) {
        return mistake.text().equals(CONTACT_MISSING) || mistake.text().equals(CONTACT_EMPTY);
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

    private static Path path(YamlMap section, String key, Path folder, Path absent) {
        String text = section.text(key, null);
        try {
            return text == null ? absent : folder.resolve(text).normalize();
        } catch (InvalidPathException e) {
            section.problem(key, "expected a path, was \"" + text + "\"");
            return absent;
        }
    }

    private static HttpSettings http(YamlMap section, Path data) {
        int largest = section.number("max-body-bytes", MAX_BODY_BYTES, 1_000, 100_000_000);
        HttpSettings http = new HttpSettings(
                section.text("agent", "Lantoa"),
                contact(section),
                section.duration("pace", Duration.ofSeconds(2), Duration.ZERO, Duration.ofHours(1)),
                section.duration("timeout", Duration.ofSeconds(30), Duration.ofMillis(100), Duration.ofMinutes(10)),
                largest,
                section.number("bodies-bytes", (int) HttpSettings.BY_MEMORY, 3_000, 2_000_000_000),
                HttpSettings.folder(data),
                section.flag("allow-local", false));
        // while a body grows, its bytes are there twice
        if (section.isRight("bodies-bytes", "max-body-bytes")
                && http.bodiesBytes() != HttpSettings.BY_MEMORY
                && http.bodiesBytes() < 3L * http.maxBodyBytes()) {
            section.problem("bodies-bytes", "expected three times http.max-body-bytes at least");
        }
        // both are sent as a header, which takes plain letters only
        if (http.agent() != null && !AGENT.matcher(http.agent()).matches()) {
            section.problem("agent", "expected one word of letters without marks, was \"" + http.agent() + "\"");
        }
        section.done();
        return http;
    }

    private static String contact(YamlMap section) {
        if (section.isBlank("contact")) {
            section.mistake("contact", section.has("contact") ? CONTACT_EMPTY : CONTACT_MISSING);
            return null;
        }
        String contact = section.text("contact", null);
        if (contact != null && !CONTACT.matcher(contact).matches()) {
            section.problem("contact", "expected a mail or web address, was \"" + contact + "\"");
        }
        return contact;
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

    private static ArchiveSettings archive(YamlMap section, Path folder, Path data, SocialSettings social) {
        ArchiveSettings usual = ArchiveSettings.within(data);
        Path named = path(section, "folder", folder, null);
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

    private static String publicAddress(YamlMap section) {
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

    private static ElasticsearchSettings elasticsearch(YamlMap section, Path folder) {
        Path ca = path(section, "ca", folder, null);
        ElasticsearchSettings elasticsearch = new ElasticsearchSettings(
                section.texts("hosts"),
                section.text("user", null),
                section.text("password", null),
                section.text("api-key", null),
                ca == null ? null : ca.toString());
        for (String host : elasticsearch.hosts()) {
            if (host.contains("@")) {
                section.problem("hosts", "give user and password as keys of their own, not within an address");
            } else if (!Addresses.isWeb(host)) {
                section.problem("hosts", "expected an address such as https://es.example:9200, was \"" + host + "\"");
            }
        }
        if (section.has("user") && !section.has("password")) {
            section.problem("user", "a user needs a password; write password: ${ENV:NAME}");
        }
        if (section.has("password") && !section.has("user")) {
            section.problem("password", "a password needs a user");
        }
        if (section.has("user") && section.has("api-key")) {
            section.problem("api-key", "give either a user with password or an API key, not both");
        }
        return elasticsearch;
    }
}
