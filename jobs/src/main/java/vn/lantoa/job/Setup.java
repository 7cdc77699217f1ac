package vn.lantoa.job;

import java.nio.file.Path;
import java.util.Objects;
import vn.lantoa.registry.RegistryMemory;
import vn.lantoa.settings.Settings;
import vn.lantoa.yaml.InvalidInput;
import vn.lantoa.yaml.Problems;

/** The settings and everything that they name, read and checked together. */
public record Setup(Settings settings, Inputs inputs) {

    /**
     * Reads a file of settings and the files that it names; throws {@link InvalidInput} with the mistakes of all of them at
     * once.
     *
     * @param room for the tasks of the registry
     */
    public static Setup read(Path config, RegistryMemory room) {
        Problems problems = new Problems();
        Settings settings = Settings.read(config, problems);
        Inputs inputs = null;
        try {
            inputs = Inputs.read(settings, room);
        } catch (InvalidInput e) {
            problems.addAll(e);
        }
        problems.stopIfAny();
        return new Setup(settings, Objects.requireNonNull(inputs, "their mistakes are among the problems"));
    }
}
