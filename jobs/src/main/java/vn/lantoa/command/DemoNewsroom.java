package vn.lantoa.command;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import vn.lantoa.catalogue.Catalogue;
import vn.lantoa.model.Days;
import vn.lantoa.newsroom.Newsroom;
import vn.lantoa.settings.ArchiveSettings;
import vn.lantoa.settings.CapacitySettings;
import vn.lantoa.settings.DashboardsSettings;
import vn.lantoa.settings.ElasticsearchSettings;
import vn.lantoa.settings.FileSettings;
import vn.lantoa.settings.HealthSettings;
import vn.lantoa.settings.HttpSettings;
import vn.lantoa.settings.PollSettings;
import vn.lantoa.settings.Settings;
import vn.lantoa.settings.SocialSettings;
import vn.lantoa.yaml.InvalidInput;

/**
 * The sample newsroom of a data folder. Its port and its last day are kept there: an article is known by its address, so
 * that a second start has to find the same addresses and days.
 */
final class DemoNewsroom {

    private static final String FILE = "newsroom.properties";

    private DemoNewsroom() {}

    static Newsroom open(Path data) throws IOException {
        Files.createDirectories(data);
        Path file = data.resolve(FILE);
        if (Files.exists(file)) {
            Kept kept = Kept.in(file);
            return Newsroom.start(kept.port(), kept.lastDay());
        }
        // the newest articles are of yesterday: none of them lies in the future
        LocalDate lastDay = Days.of(Instant.now()).minusDays(1);
        Newsroom newsroom = Newsroom.start(0, lastDay);
        write(file, newsroom.port(), lastDay);
        return newsroom;
    }

    /** The catalogue of the newsroom that the data folder remembers; empty where it remembers none. */
    static Optional<Catalogue> remembered(Path data) throws IOException {
        Path file = data.resolve(FILE);
        return Files.exists(file)
                ? Optional.of(Newsroom.catalogueAt(Kept.in(file).port()))
                : Optional.empty();
    }

    /**
     * Settings of a demo.
     *
     * @param pace least milliseconds between two requests to one outlet
     * @param port of the dashboards
     */
    static Settings settings(Path data, int pace, int port) throws IOException {
        return new Settings(
                new FileSettings(data, null, null, registry(data)),
                new HttpSettings(
                        "Lantoa",
                        "demo@newsroom.localhost",
                        Duration.ofMillis(pace),
                        Duration.ofSeconds(10),
                        5_000_000,
                        HttpSettings.BY_MEMORY,
                        null,
                        true),
                new PollSettings(Duration.ofMinutes(1), Duration.ofMinutes(1), Duration.ofSeconds(20), 3, 8, false),
                SocialSettings.NONE,
                ArchiveSettings.within(data),
                new ElasticsearchSettings(List.of(), null, null, null, null),
                Duration.ofDays(120),
                CapacitySettings.USUAL,
                HealthSettings.USUAL,
                new DashboardsSettings("127.0.0.1", port, null));
    }

    /** The newsroom's registry of tasks as a file, for the job reads registries from files. */
    static Path registry(Path data) throws IOException {
        Path file = data.resolve("newsroom-tasks.csv");
        try (InputStream stream = DemoNewsroom.class.getResourceAsStream("/newsroom/tasks.csv")) {
            Files.copy(stream, file, StandardCopyOption.REPLACE_EXISTING);
        }
        return file;
    }

    private static void write(Path file, int port, LocalDate lastDay) throws IOException {
        Properties properties = new Properties();
        properties.setProperty("port", Integer.toString(port));
        properties.setProperty("last-day", lastDay.toString());
        try (Writer writer = Files.newBufferedWriter(file)) {
            properties.store(writer, "The sample newsroom of this data folder");
        }
    }

    /** What the data folder remembers of its newsroom. */
    private record Kept(int port, LocalDate lastDay) {

        static Kept in(Path file) throws IOException {
            Properties properties = new Properties();
            try (Reader reader = Files.newBufferedReader(file)) {
                properties.load(reader);
                return new Kept(
                        Integer.parseInt(properties.getProperty("port", "")),
                        LocalDate.parse(properties.getProperty("last-day", "")));
            } catch (IllegalArgumentException | DateTimeParseException e) {
                throw InvalidInput.of(
                        file + ": expected the port and the last day of the sample newsroom as a demo wrote"
                                + " them; name another data folder with --data");
            }
        }
    }
}
