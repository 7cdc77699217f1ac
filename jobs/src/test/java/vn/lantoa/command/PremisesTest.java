package vn.lantoa.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.ToLongFunction;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import vn.lantoa.settings.ElasticsearchSettings;
import vn.lantoa.settings.Settings;
import vn.lantoa.yaml.InvalidInput;

class PremisesTest {

    @TempDir
    private Path folder;

    @Test
    void aSecondOneIsToldWhereTheFirstRuns() throws IOException {
        try (Premises first = Premises.take(folder, "--data", "demo", any -> Long.MAX_VALUE)) {
            first.announce("http://127.0.0.1:8570/");
            assertThatThrownBy(() -> Premises.take(folder, "--data", "demo", any -> Long.MAX_VALUE))
                    .isInstanceOf(InvalidInput.class)
                    .hasMessageContaining("\"lantoa demo\" runs on " + folder)
                    .hasMessageContaining("(process " + ProcessHandle.current().pid() + ")")
                    .hasMessageContaining("its pages are at http://127.0.0.1:8570/")
                    .hasMessageContaining("name another folder with --data");
        }
        Premises.take(folder, "--data", "demo", any -> Long.MAX_VALUE).close();
        assertThat(folder.resolve("lantoa.running")).doesNotExist();
    }

    @Test
    void aFullDiskIsSaidBeforeAnythingIsStarted() throws IOException {
        assertThatThrownBy(() -> Premises.take(folder, "--data", "demo", any -> 12_000_000))
                .isInstanceOf(InvalidInput.class)
                .hasMessage("--data: the disk of " + folder + " is full: 12 MB are free; expected 600 MB at least: free"
                        + " some, or name a folder on another disk");
        Premises.take(folder, "--data", "demo", any -> 700_000_000).close();
    }

    @Test
    void aFolderThatWasLeftIsNoLongerTouched() throws IOException {
        Premises first = Premises.take(folder, "--data", "demo");
        first.close();
        try (Premises second = Premises.take(folder, "--data", "demo")) {
            second.announce("http://127.0.0.1:8571/");
            first.close();
            assertThatThrownBy(() -> Premises.take(folder, "--data", "demo"))
                    .hasMessageContaining("its pages are at http://127.0.0.1:8571/");
        }
    }

    @Test
    void aNamedClusterNeedsNoRoomForAnIndexHere() throws IOException {
        Settings embedded = DemoNewsroom.settings(folder, 0, 0);
        Settings named = embedded.withElasticsearch(ElasticsearchSettings.at("http://127.0.0.1:9200"));
        ToLongFunction<Path> free = any -> 300_000_000;
        Premises.take(named, "--data", "up", free).close();
        assertThatThrownBy(() -> Premises.take(embedded, "--data", "up", free))
                .hasMessageContaining("300 MB are free; expected 600 MB");
        assertThatThrownBy(() -> Premises.take(named, "--data", "up", any -> 100_000_000))
                .hasMessageContaining("100 MB are free; expected 200 MB");
    }

    /** No lock of an index of its own keeps two of them apart. */
    @Test
    void twoOnAClusterOfOnesOwnAreKeptApart() throws IOException {
        Settings named = DemoNewsroom.settings(folder, 0, 0)
                .withElasticsearch(ElasticsearchSettings.at("http://127.0.0.1:9200"));
        ToLongFunction<Path> free = any -> Long.MAX_VALUE;
        try (Premises first = Premises.take(named, "--data", "up", free)) {
            first.announce("http://127.0.0.1:8570/");
            assertThatThrownBy(() -> Premises.take(named, "data in lantoa.yaml", "monitor", free))
                    .hasMessageContaining("\"lantoa up\" runs on " + folder)
                    .hasMessageContaining("its pages are at http://127.0.0.1:8570/");
        }
    }

    @Test
    void whatIsReprocessedAlreadyIsNotBegunTwice() throws IOException {
        Path config = Files.writeString(
                folder.resolve("lantoa.yaml"),
                "data: " + folder.resolve("data")
                        + "\nhttp:\n  contact: a@bao.example\nelasticsearch:\n  hosts: [\"http://127.0.0.1:1\"]\n");
        Path articles = Files.writeString(folder.resolve("articles.jsonl"), "{\"id\":\"a\",\"title\":\"Chip\"}\n");
        StringWriter told = new StringWriter();
        CommandLine lantoa = Lantoa.commandLine().setErr(new PrintWriter(told, true));
        Path own = folder.resolve("data/reprocess");
        try (Premises first = Premises.take(own, "--data", "reprocess", any -> Long.MAX_VALUE)) {
            assertThat(lantoa.execute("reprocess", "--config", config.toString(), "--from", articles.toString()))
                    .isEqualTo(2);
        }
        assertThat(told.toString())
                .contains("\"lantoa reprocess\" runs on " + own + " already (process "
                        + ProcessHandle.current().pid() + ")");
    }

    @Test
    void whatARunThatWasKilledLeftIsCleared() throws IOException {
        Path left = Files.createDirectories(folder.resolve("tmp/minicluster_1/blobStorage"));
        Files.writeString(left.resolve("a.jar"), "x");
        Files.writeString(folder.resolve("tmp/flink-rpc-akka_1.jar"), "x");
        Path checkpoint = Files.createDirectories(folder.resolve("checkpoints"));
        try (Premises premises = Premises.take(folder, "--data", "demo", any -> Long.MAX_VALUE)) {
            assertThat(folder.resolve("tmp")).doesNotExist();
            assertThat(checkpoint).exists();
            Path living = Files.createDirectories(folder.resolve("tmp/minicluster_2"));
            assertThatThrownBy(() -> Premises.take(folder, "--data", "demo", any -> Long.MAX_VALUE))
                    .isInstanceOf(InvalidInput.class);
            assertThat(living).as("of one that runs").exists();
        }
    }

    @Test
    void aFolderThatCannotBeIsSaid() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "x");
        for (Path path : new Path[] {file, file.resolve("below")}) {
            assertThatThrownBy(() -> Premises.take(path, "data in lantoa.yaml", "up"))
                    .isInstanceOf(InvalidInput.class)
                    .hasMessageStartingWith("data in lantoa.yaml: " + path + " cannot be written: ")
                    .hasMessageEndingWith("; name another folder");
        }
    }

    @Test
    void memoryIsLookedAtFromBothSides() {
        MemoryCheck.check(1_500, 8_000, false);
        assertThatThrownBy(() -> MemoryCheck.check(20, 8_000, true))
                .hasMessage("LANTOA_JAVA_OPTIONS: Java may use 20 MB of memory; expected 400 MB at least, such as"
                        + " LANTOA_JAVA_OPTIONS=-Xmx1500m");
        assertThatThrownBy(() -> MemoryCheck.check(9_000, 8_000, true))
                .hasMessageContaining("9000 MB")
                .hasMessageContaining("8000 MB");
    }

    @Test
    void aRegistryThatTakesMoreMemoryThanThereIsIsSaid() {
        assertThat(MemoryCheck.shortage(100_000, 1_500, 8_000)).isEmpty();
        assertThat(MemoryCheck.shortage(0, 400, 2_000)).isEmpty();
        assertThat(MemoryCheck.shortage(100_000, 512, 8_000))
                .contains("registry: 100000 tasks take about 876 MB of memory, and Java may use 512 MB; expected fewer"
                        + " tasks, or more memory, such as LANTOA_JAVA_OPTIONS=-Xmx876m");
        assertThat(MemoryCheck.shortage(200_000, 512, 2_000))
                .get(InstanceOfAssertFactories.STRING)
                .endsWith("or more memory, on a machine with 2653 MB in all at least (this one has 2000)");
    }

    @Test
    void adviceOnMemoryIsOneThatTheMachineCanFollow() {
        assertThatThrownBy(() -> MemoryCheck.check(2_500, 2_000, true)).hasMessageEndingWith("-Xmx700m");
        assertThatThrownBy(() -> MemoryCheck.check(1_500, 1_000, false))
                .as("nobody named it")
                .hasMessage(
                        "memory: Java may use 1500 MB of memory, but this machine has 1000 MB; expected less than it"
                                + " has, as LANTOA_JAVA_OPTIONS=-Xmx400m gives it, on a machine with 1700 MB in all at least"
                                + " (this one has 1000)");
        assertThat(MemoryCheck.tooLittle(1_500, 8_000)).endsWith("such as LANTOA_JAVA_OPTIONS=-Xmx3000m");
        assertThat(MemoryCheck.tooLittle(1_500, 3_500)).endsWith("such as LANTOA_JAVA_OPTIONS=-Xmx2200m");
        assertThat(MemoryCheck.tooLittle(1_500, 2_000))
                .endsWith("on a machine that has more than the 2000 MB of this one");
    }
}
