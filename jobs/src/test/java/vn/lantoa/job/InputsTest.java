package vn.lantoa.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.lantoa.registry.RegistryMemory;
import vn.lantoa.settings.Settings;
import vn.lantoa.yaml.InvalidInput;

class InputsTest {

    @TempDir
    private Path folder;

    @Test
    void mistakesOfAllFilesAreToldAtOnceBeforeAnythingStarts() throws IOException {
        Settings settings = settings("outlets: []\n", "themes: 7\n", "id,title_vi\n1,\n");
        InvalidInput mistakes =
                catchThrowableOfType(InvalidInput.class, () -> Inputs.read(settings, RegistryMemory.ENOUGH));
        assertThat(mistakes.messages())
                .anyMatch(message -> message.contains("catalogue.yaml:1"))
                .anyMatch(message -> message.contains("taxonomy.yaml:"))
                .anyMatch(message -> message.contains("tasks.csv:2"));
        assertThat(folder.resolve("data")).doesNotExist();
    }

    @Test
    void whatComesWithLantoaIsRight() throws IOException {
        Path file = Files.writeString(folder.resolve("lantoa.yaml"), "http:\n  contact: a@bao.example\n");
        Inputs inputs = Inputs.read(Settings.read(file), RegistryMemory.ENOUGH);
        assertThat(inputs.catalogue().outlets()).isNotEmpty();
        assertThat(inputs.taxonomyVersion()).isNotBlank();
        assertThat(inputs.registry().tasks()).isEmpty();
    }

    private Settings settings(String catalogue, String taxonomy, String registry) throws IOException {
        Files.writeString(folder.resolve("catalogue.yaml"), catalogue);
        Files.writeString(folder.resolve("taxonomy.yaml"), taxonomy);
        Files.writeString(folder.resolve("tasks.csv"), registry);
        return Settings.read(Files.writeString(folder.resolve("lantoa.yaml"), """
                http:
                  contact: a@bao.example
                catalogue: catalogue.yaml
                taxonomy: taxonomy.yaml
                registry: tasks.csv
                """));
    }
}
