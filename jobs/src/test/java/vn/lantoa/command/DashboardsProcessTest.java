package vn.lantoa.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.lantoa.settings.ElasticsearchSettings;
import vn.lantoa.settings.Settings;

class DashboardsProcessTest {

    @TempDir
    private Path folder;

    @Test
    void thePagesAreToldUnderWhichAddressPeopleReachThem() throws IOException {
        Path file = Files.writeString(folder.resolve("lantoa.yaml"), """
                http: {contact: a@bao.example}
                dashboards: {address: "https://bao.example/"}
                """);
        Settings settings = Settings.read(file).withElasticsearch(ElasticsearchSettings.at("http://127.0.0.1:9200"));
        assertThat(DashboardsProcess.arguments(settings, null, "127.0.0.1", 0))
                .containsSequence("--address", "https://bao.example");
        assertThat(DashboardsProcess.arguments(settings, file, "127.0.0.1", 0))
                .as("with a file of settings they read it themselves")
                .containsSequence("--config", file.toString())
                .doesNotContain("--address");
    }
}
