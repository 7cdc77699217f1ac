package vn.lantoa.replay;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import vn.lantoa.archive.ArchiveItem;
import vn.lantoa.archive.Captures;
import vn.lantoa.catalogue.Owners;
import vn.lantoa.model.Outlet;
import vn.lantoa.model.Skipped;

/** The articles of a file of JSON Lines, compressed by gzip or not. Places are numbers of lines, from 0. */
final class ArticleLines implements Captures {

    private final String name;
    private final Owners outlets;
    private final Instant collected;
    private final BufferedReader lines;
    private long number = -1;

    /**
     * @param after number of the line behind which to go on; negative to begin with the first
     */
    ArticleLines(Path file, Owners outlets, long after) throws IOException {
        name = file.getFileName().toString();
        this.outlets = outlets;
        collected = Instant.ofEpochMilli(Files.getLastModifiedTime(file).toMillis());
        InputStream stream = Files.newInputStream(file);
        lines = new BufferedReader(new InputStreamReader(
                name.endsWith(".gz") ? new GZIPInputStream(stream) : stream, StandardCharsets.UTF_8));
        while (number < after && line() != null) {
            // these were read before
        }
    }

    @Override
    public Optional<ArchiveItem> next() throws IOException {
        for (String line = line(); line != null; line = line()) {
            if (!ArticleLine.isEmpty(line)) {
                return Optional.of(item(line));
            }
        }
        return Optional.empty();
    }

    private String line() throws IOException {
        number++;
        return lines.readLine();
    }

    private ArchiveItem item(String text) {
        try {
            ArticleLine line = ArticleLine.of(text);
            Outlet outlet = line.outlet(outlets);
            return outlet == null
                    ? ArchiveItem.of(
                            number,
                            Skipped.filtered(
                                    "unknown-outlet",
                                    "neither its outlet nor its host is of the catalogue",
                                    line.address()))
                    : ArchiveItem.of(number, line.capture(outlet, collected));
        } catch (IllegalArgumentException e) {
            return unreadable(e.getMessage());
        }
    }

    private ArchiveItem unreadable(@Nullable String message) {
        return ArchiveItem.of(number, Skipped.lost("unreadable", name + ":" + (number + 1) + ": " + message, null));
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
