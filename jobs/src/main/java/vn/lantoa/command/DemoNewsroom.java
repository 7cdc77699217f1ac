package vn.lantoa.command;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Properties;
import vn.lantoa.model.Days;
import vn.lantoa.newsroom.Newsroom;

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
            Properties kept = read(file);
            return Newsroom.start(
                    Integer.parseInt(kept.getProperty("port")), LocalDate.parse(kept.getProperty("last-day")));
        }
        // the newest articles are of yesterday: none of them lies in the future
        LocalDate lastDay = Days.of(Instant.now()).minusDays(1);
        Newsroom newsroom = Newsroom.start(0, lastDay);
        write(file, newsroom.port(), lastDay);
        return newsroom;
    }

    /** The newsroom's registry of tasks as a file, for the job reads registries from files. */
    static Path registry(Path data) throws IOException {
        Path file = data.resolve("newsroom-tasks.csv");
        try (InputStream stream = DemoNewsroom.class.getResourceAsStream("/newsroom/tasks.csv")) {
            Files.copy(stream, file, StandardCopyOption.REPLACE_EXISTING);
        }
        return file;
    }

    private static Properties read(Path file) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        return properties;
    }

    private static void write(Path file, int port, LocalDate lastDay) throws IOException {
        Properties properties = new Properties();
        properties.setProperty("port", Integer.toString(port));
        properties.setProperty("last-day", lastDay.toString());
        try (Writer writer = Files.newBufferedWriter(file)) {
            properties.store(writer, "The sample newsroom of this data folder");
        }
    }
}
