package vn.lantoa.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.lantoa.yaml.InvalidInput;

/** Finds the settings where nobody named them: in the working folder, else beside the launcher. */
final class SettingsFile {

    /** System property with the launcher's folder; the launcher sets it. */
    static final String HOME = "lantoa.home";

    private static final String NAME = "lantoa.yaml";

    private SettingsFile() {}

    /**
     * The file to read; says which it is where nobody named one.
     *
     * @param named as the command line names it
     */
    static Path of(@Nullable Path named, Progress progress) {
        if (named != null) {
            return named;
        }
        List<Path> places = Stream.of(".", System.getProperty(HOME, "."))
                .map(folder -> Path.of(folder).toAbsolutePath().normalize().resolve(NAME))
                .distinct()
                .toList();
        Path found = places.stream()
                .filter(Files::exists)
                .findFirst()
                .orElseThrow(() -> InvalidInput.of("no settings found at "
                        + String.join(
                                " or ", places.stream().map(Path::toString).toList())
                        + "; write them there, or name a file with --config"));
        progress.say("settings: " + found);
        return found;
    }
}
