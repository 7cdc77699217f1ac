package vn.lantoa.settings;

import java.io.Serializable;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lantoa.model.ChannelKind;

/**
 * Where captures are kept.
 *
 * @param folder absolute path of the folder with the archive's files
 * @param enabled whether captures are written into it
 * @param fileBytes a file that has grown to this size is followed by a new one
 * @param fileAge a file that was begun this long ago is followed by a new one
 * @param platforms social platforms whose posts are kept too: those whose terms allow it
 */
public record ArchiveSettings(
        @Nullable String folder, boolean enabled, int fileBytes, Duration fileAge, List<ChannelKind> platforms)
        implements Serializable {

    /** Name of the folder within the data folder. */
    public static final String FOLDER = "archive";

    /** Nothing is kept, and nothing is there. */
    public static final ArchiveSettings OFF =
            new ArchiveSettings(null, false, 1_000_000_000, Duration.ofDays(1), List.of());

    /** As usual, in the data folder, without posts of social platforms. */
    public static ArchiveSettings within(Path data) {
        return new ArchiveSettings(folder(data), true, OFF.fileBytes, OFF.fileAge, List.of());
    }

    /** The same where another data folder takes the place of one: a folder within the old one is within the new one. */
    ArchiveSettings moved(Path from, Path to) {
        return folder != null && folder.equals(folder(from))
                ? new ArchiveSettings(folder(to), enabled, fileBytes, fileAge, platforms)
                : this;
    }

    /** Whether captures of a kind of channel are kept. */
    public boolean keeps(ChannelKind kind) {
        return enabled && (!kind.isSocial() || platforms.contains(kind));
    }

    private static String folder(Path data) {
        return data.toAbsolutePath().normalize().resolve(FOLDER).toString();
    }
}
