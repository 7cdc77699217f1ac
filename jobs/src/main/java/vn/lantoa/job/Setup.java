package vn.lantoa.job;

import java.nio.file.Path;
import vn.lantoa.settings.InvalidInput;
import vn.lantoa.settings.Problems;
import vn.lantoa.settings.Settings;

/** The settings and everything that they name, read and checked together. */
public record Setup(Settings settings, Inputs inputs) {

    /**
     * Reads a file of settings and the files that it names; throws {@link InvalidInput} with the mistakes of all of them at
     * once.
     */
    public static Setup read(Path config) {
        Problems problems = new Problems();
        Settings settings = Settings.read(config, problems);
        Inputs inputs = null;
        try {
            inputs = Inputs.read(settings);
        } catch (InvalidInput e) {
            problems.addAll(e);
        }
        problems.stopIfAny();
        return new Setup(settings, inputs);
    }
}
