package vn.lantoa.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Commands on a system that speaks Vietnamese: a full disk and a port that is taken are called otherwise there. */
class OtherLanguageIT {

    private static final String VIETNAMESE = "vi_VN.UTF-8";

    @TempDir
    private static Path folder;

    @BeforeAll
    static void learn() throws IOException, InterruptedException {
        assumeTrue(isExecutable("/usr/bin/localedef"), "no localedef on this machine");
        Process process = new ProcessBuilder(
                        "/usr/bin/localedef",
                        "-i",
                        "vi_VN",
                        "-f",
                        "UTF-8",
                        folder.resolve(VIETNAMESE).toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("localedef.out").toFile())
                .start();
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assumeTrue(Files.isDirectory(folder.resolve(VIETNAMESE)), "no source of the Vietnamese locale on this machine");
    }

    @Test
    void whatIsWrongIsSaidWithoutTheWordsOfTheSystem() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "x");
        assertThat(told(Map.of(), "demo", "--data", file.resolve("below").toString()))
                .contains("a part of it is a file; expected folders");
        assertThat(told(Map.of(), "catalogue", "export", folder.toString())).contains("is a folder");
        Path elsewhere = settings("host: 192.0.2.1");
        assertThat(told(Map.of(), "up", "--config", elsewhere.toString())).contains("no address of this machine");
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Path port = settings("port: " + taken.getLocalPort());
            assertThat(told(Map.of(), "up", "--config", port.toString())).contains("is taken by another program");
        }
    }

    /** The bytes of a file that is open have no place that could be looked at: the launcher asks for English. */
    @Test
    void aDiskThatFillsIsKnownByTheWordsThatTheLauncherAsksFor() throws Exception {
        Path full = Path.of("/dev/full");
        assumeTrue(Files.isWritable(full), "this system has no " + full);
        assertThat(told(Map.of(), "catalogue", "export", full.toString()))
                .as("the system does speak Vietnamese")
                .doesNotContain("No space", "no space");
        Map<String, String> launched =
                Map.of("LC_ALL", "", "LC_MESSAGES", "C", "LC_CTYPE", VIETNAMESE, "LANG", VIETNAMESE);
        assertThat(told(launched, "catalogue", "export", full.toString())).contains("no space is left on the disk");
        Path file = Files.writeString(folder.resolve("Lan tỏa"), "x");
        assertThat(told(launched, "demo", "--data", file.resolve("below").toString()))
                .as("letters")
                .contains("Lan tỏa/below");
    }

    private static Path settings(String dashboards) throws IOException {
        return Files.writeString(
                folder.resolve("lantoa.yaml"), "http:\n  contact: a@bao.example\ndashboards:\n  " + dashboards + "\n");
    }

    private static String told(Map<String, String> more, String... arguments) throws Exception {
        Map<String, String> environment = new HashMap<>(Map.of("LOCPATH", folder.toString(), "LC_ALL", VIETNAMESE));
        environment.putAll(more);
        Child child = Child.run(folder, environment, List.of("-Dstderr.encoding=UTF-8"), arguments);
        assertThat(child.code()).as(child.err()).isIn(1, 2, 5);
        return child.err();
    }

    private static boolean isExecutable(String file) {
        return Files.isExecutable(Path.of(file));
    }
}
