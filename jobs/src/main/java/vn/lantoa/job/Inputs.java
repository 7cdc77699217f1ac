package vn.lantoa.job;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.lantoa.catalogue.Catalogue;
import vn.lantoa.classify.Taxonomy;
import vn.lantoa.registry.Registry;
import vn.lantoa.registry.RegistryMemory;
import vn.lantoa.settings.Settings;
import vn.lantoa.yaml.InputFile;
import vn.lantoa.yaml.InvalidInput;
import vn.lantoa.yaml.Problems;

/**
 * What people wrote for the job, read and checked before anything starts.
 *
 * @param taxonomy the whole YAML of the taxonomy, for machines that cannot reach its file
 * @param taxonomyVersion its version
 * @param registry empty where the settings name none
 */
public record Inputs(Catalogue catalogue, String taxonomy, String taxonomyVersion, Registry registry) {

    private static final int MOST_BYTES = 8_000_000;
    private static final Registry NO_REGISTRY = new Registry("none", List.of(), 0);

    /**
     * Everything that the settings name.
     *
     * @param room for the tasks of the registry
     * @throws InvalidInput with the mistakes of all files at once
     */
    public static Inputs read(Settings settings, RegistryMemory room) {
        return read(
                settings,
                () -> settings.files().catalogue() == null
                        ? Catalogue.bundled()
                        : Catalogue.read(settings.files().catalogue()),
                room);
    }

    /** The same with a catalogue from elsewhere, and room for any registry. */
    public static Inputs read(Settings settings, Supplier<Catalogue> channels) {
        return read(settings, channels, RegistryMemory.ENOUGH);
    }

    private static Inputs read(Settings settings, Supplier<Catalogue> channels, RegistryMemory room) {
        Problems problems = new Problems();
        Catalogue catalogue = collected(problems, channels);
        Path ownTaxonomy = settings.files().taxonomy();
        String yaml = text(ownTaxonomy, problems);
        String name = ownTaxonomy == null ? "bundled taxonomy" : ownTaxonomy.toString();
        Taxonomy taxonomy = yaml == null ? null : collected(problems, () -> Taxonomy.parse(name, yaml));
        Path tasks = settings.files().registry();
        Registry registry = tasks == null ? NO_REGISTRY : collected(problems, () -> Registry.read(tasks, room));
        problems.stopIfAny();
        return new Inputs(read(catalogue), read(yaml), read(taxonomy).version(), read(registry));
    }

    private static <T> T read(@Nullable T file) {
        return Objects.requireNonNull(file, "what cannot be read is among the problems");
    }

    private static <T> @Nullable T collected(Problems problems, Supplier<T> reading) {
        try {
            return reading.get();
        } catch (InvalidInput e) {
            problems.addAll(e);
            return null;
        }
    }

    /** The taxonomy's YAML; null, with the reason among the problems, where it cannot be read. */
    private static @Nullable String text(@Nullable Path file, Problems problems) {
        if (file == null) {
            return bundled();
        }
        byte[] bytes = InputFile.read(file, MOST_BYTES, problems);
        if (bytes == null) {
            return null;
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            String kind = InputFile.kind(bytes);
            problems.add(
                    file.toString(), 0, (kind == null ? "is not UTF-8" : "is " + kind) + "; expected YAML in UTF-8");
            return null;
        }
    }

    private static String bundled() {
        try (InputStream bundled = Taxonomy.class.getResourceAsStream("/taxonomy.yaml")) {
            return new String(bundled.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
