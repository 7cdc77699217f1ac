package vn.lantoa.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.lantoa.settings.ElasticsearchSettings;
import vn.lantoa.settings.Listening;
import vn.lantoa.settings.Settings;

class DashboardsProcessTest {

    @TempDir
    private Path folder;

    @Test
    void aPortIsHandedOnOnlyWhereSomebodyNamedIt() throws IOException {
        assertThat(arguments(Listening.usual()))
                .as("another start may be quicker: the pages take another one then")
                .doesNotContain("--port");
        assertThat(arguments(Listening.usual().with(null, 8571))).containsSequence("--port", "8571");
        assertThat(arguments(Listening.usual().with(null, 0))).containsSequence("--port", "0");
    }

    @Test
    void thePagesAreToldUnderWhichAddressPeopleReachThem() throws IOException {
        Path file = Files.writeString(folder.resolve("lantoa.yaml"), """
                http: {contact: a@bao.example}
                dashboards: {address: "https://bao.example/"}
                """);
        Settings settings = Settings.read(file).withElasticsearch(ElasticsearchSettings.at("http://127.0.0.1:9200"));
        assertThat(DashboardsProcess.arguments(settings, null, Listening.usual()))
                .containsSequence("--address", "https://bao.example");
        assertThat(DashboardsProcess.arguments(settings, file, Listening.usual()))
                .as("with a file of settings they read it themselves")
                .containsSequence("--config", file.toString())
                .doesNotContain("--address");
    }

    private List<String> arguments(Listening where) throws IOException {
        Settings settings =
                DemoNewsroom.settings(folder, 0, 0).withElasticsearch(ElasticsearchSettings.at("http://127.0.0.1:1"));
        return DashboardsProcess.arguments(settings, null, where);
    }
}
