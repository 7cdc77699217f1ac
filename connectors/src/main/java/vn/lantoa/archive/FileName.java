package vn.lantoa.archive;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;

/**
 * Names of archive files: {@code lantoa-20261120083000123-002-9f1c22ab.warc.gz}, with the time the file was begun (UTC), the
 * number of its writer, and a word by chance. The order of names is the order of time.
 */
public final class FileName {

    private static final Pattern PATTERN = Pattern.compile("lantoa-\\d{17}-\\d{3}-[0-9a-f]{8}\\.warc\\.gz");
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMddHHmmssSSS", Locale.ROOT).withZone(ZoneOffset.UTC);

    private FileName() {}

    /** A name that no other file has. */
    static String next(Instant begun, int writer) {
        int word = ThreadLocalRandom.current().nextInt();
        return String.format(Locale.ROOT, "lantoa-%s-%03d-%08x.warc.gz", TIME.format(begun), writer % 1000, word);
    }

    static boolean isOurs(String name) {
        return PATTERN.matcher(name).matches();
    }

    /** When the file of that name was begun; the name has to be one of ours. */
    static Instant begun(String name) {
        return TIME.parse(name.substring("lantoa-".length(), "lantoa-".length() + 17), Instant::from);
    }

    /** The file of that name in the folder; empty where the name is not one of ours or there is no such file. */
    static Optional<Path> within(Path folder, String name) {
        return name != null && isOurs(name)
                ? Optional.of(folder.resolve(name)).filter(Files::isRegularFile)
                : Optional.empty();
    }
}
