package vn.lantoa.settings;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import vn.lantoa.yaml.YamlMap;

/**
 * Reads paths, which are relative to the folder of the file that names them.
 *
 * @param folder of the file
 */
record RelativePaths(Path folder) {

    /** The path under a key; {@code absent} where there is none, or, with a problem noted, where it is no path. */
    Path read(YamlMap section, String key, Path absent) {
        Path named = read(section, key);
        return named == null ? absent : named;
    }

    /** The path under a key; null where there is none, or, with a problem noted, where it is no path. */
    @Nullable
    Path read(YamlMap section, String key) {
        String text = section.text(key, null);
        try {
            return text == null ? null : folder.resolve(text).normalize();
        } catch (InvalidPathException e) {
            section.problem(key, "expected a path, was \"" + text + "\"");
            return null;
        }
    }
}
