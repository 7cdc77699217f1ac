package vn.lantoa.job;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import vn.lantoa.catalogue.Catalogue;
import vn.lantoa.classify.Taxonomy;
import vn.lantoa.registry.Registry;
import vn.lantoa.settings.InvalidInput;
import vn.lantoa.settings.Settings;

/**
 * What people wrote for the job, read and checked before anything starts.
 *
 * @param taxonomy the whole YAML of the taxonomy, for machines that cannot reach its file
 * @param taxonomyVersion its version
 * @param registry empty where the settings name none
 */
public record Inputs(Catalogue catalogue, String taxonomy, String taxonomyVersion, Registry registry) {

    private static final Registry NO_REGISTRY = new Registry("none", List.of(), 0);

    /** Everything that the settings name; throws {@link InvalidInput} with the mistakes of all files at once. */
    public static Inputs read(Settings settings) {
        return read(
                settings,
                () -> settings.catalogue() == null ? Catalogue.bundled() : Catalogue.read(settings.catalogue()));
    }

    /** The same with a catalogue from elsewhere. */
    public static Inputs read(Settings settings, Supplier<Catalogue> channels) {
        List<String> mistakes = new ArrayList<>();
        Catalogue catalogue = collected(mistakes, channels);
        String yaml = collected(mistakes, () -> text(settings.taxonomy()));
        String name = settings.taxonomy() == null
                ? "bundled taxonomy"
                : settings.taxonomy().toString();
        Taxonomy taxonomy = yaml == null ? null : collected(mistakes, () -> Taxonomy.parse(name, yaml));
        Registry registry = settings.registry() == null
                ? NO_REGISTRY
                : collected(mistakes, () -> Registry.read(settings.registry()));
        if (!mistakes.isEmpty()) {
            throw new InvalidInput(mistakes);
        }
        return new Inputs(catalogue, yaml, taxonomy.version(), registry);
    }

    private static <T> T collected(List<String> mistakes, Supplier<T> reading) {
        try {
            return reading.get();
        } catch (InvalidInput e) {
            mistakes.addAll(e.messages());
            return null;
        }
    }

    private static String text(Path file) {
        try {
            if (file != null) {
                return Files.readString(file);
            }
            try (InputStream bundled = Taxonomy.class.getResourceAsStream("/taxonomy.yaml")) {
                return new String(bundled.readAllBytes(), StandardCharsets.UTF_8);
            }
        } catch (IOException e) {
            throw new InvalidInput(List.of(file + ": cannot be read as UTF-8 (" + e.getMessage() + ")"));
        }
    }
}
