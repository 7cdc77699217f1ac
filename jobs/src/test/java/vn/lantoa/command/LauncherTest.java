package vn.lantoa.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher itself, beside a Java that only writes down what it is given. */
class LauncherTest {

    @TempDir
    private Path home;

    @BeforeEach
    void prepare() throws IOException {
        Files.copy(
                Path.of(System.getProperty("lantoa.root"), "lantoa"),
                home.resolve("lantoa"),
                StandardCopyOption.COPY_ATTRIBUTES);
        for (String module : List.of("connectors", "jobs", "dashboards")) {
            Files.createDirectories(home.resolve(module).resolve("target"));
            Files.writeString(home.resolve(module).resolve("target/classpath"), module + ".jar");
        }
        Files.writeString(home.resolve("pom.xml"), "<project/>");
        tool("jdk/bin/javac", "exit 0");
        tool("jdk/bin/java", """
                for word in "$@"; do
                    [ "$word" = -Xmx1g0 ] && { echo "Error: Could not create the Java Virtual Machine." >&2; echo "Invalid maximum heap size: -Xmx1g0" >&2; exit 1; }
                    [ "$word" = -version ] && { echo 'openjdk version "17.0.15"' >&2; exit 0; }
                done
                printf '%s ' "$@"
                """);
        Files.writeString(home.resolve("jobs/target/built"), "");
    }

    @Test
    void theUsualHeapHoldsUnlessTheOptionsNameOne() throws Exception {
        assertThat(run("", "demo").out())
                .startsWith("-Xmx1500m -Dfile.encoding=UTF-8")
                .endsWith("Lantoa demo ");
        assertThat(run("-Dx=y", "demo").out()).startsWith("-Xmx1500m -Dx=y -Dfile");
        assertThat(run("-Dx=y -Xmx3g", "demo").out()).startsWith("-Dx=y -Xmx3g -Dfile");
        assertThat(run("-XX:MaxRAMPercentage=50", "up").out()).startsWith("-XX:MaxRAMPercentage=50 -Dfile");
    }

    @Test
    void theOptionsHoldForThePagesToo() throws Exception {
        assertThat(run("", "serve").out())
                .startsWith("-Xmx256m -XX:+UseSerialGC")
                .endsWith("vn.lantoa.serve.DashboardsMain ");
        assertThat(run("-Dx=y -Xmx1g", "serve", "--port", "1").out())
                .startsWith("-Dx=y -Xmx1g -XX:+UseSerialGC")
                .endsWith("vn.lantoa.serve.DashboardsMain --port 1 ");
        assertThat(JavaOptions.ofPages(null)).containsExactly("-Xmx256m", "-XX:+UseSerialGC");
    }

    @Test
    void thePagesOfADemoGetWhatThoseOfServeGet() throws Exception {
        for (String options : List.of(
                "",
                " -Dx=y  -Xmx1g ",
                "-Xms512m",
                "-XX:InitialHeapSize=512m -Dx=y",
                "-Xms512m -Xmx1g -XX:+UseZGC",
                "-XX:MinHeapSize=1g")) {
            assertThat(run(options, "serve").out().replaceAll(" +", " "))
                    .as(options)
                    .startsWith(String.join(" ", JavaOptions.ofPages(options)) + " -Dfile.encoding");
        }
    }

    @Test
    void aFirstSizeOfTheHeapIsForTheJobAlone() throws Exception {
        assertThat(run("-Xms512m", "demo").out()).startsWith("-Xmx1500m -Xms512m -Dfile");
        assertThat(run("-Xms512m", "serve").out()).startsWith("-Xmx256m -XX:+UseSerialGC -Dfile");
        assertThat(run("-Xms512m -Xmx1g", "serve").out()).startsWith("-Xms512m -Xmx1g -XX:+UseSerialGC");
        realJava();
        assertThat(run("-Xms512m", "serve").err()).as("from the real Java").contains("vn.lantoa.serve.DashboardsMain");
        assertThat(run("-Xms2g", "up").err())
                .startsWith("lantoa: Java does not start with the options \"-Xmx1500m -Xms2g\": Initial heap size")
                .contains("expected a largest size of the heap, -Xmx")
                .hasLineCount(1);
    }

    @Test
    void optionsAreTriedWithEachProcessThatGetsThem() throws Exception {
        tool("jdk/bin/java", """
                case "$*" in
                    *UseSerialGC*-version) echo "Unrecognized VM option" >&2; exit 1 ;;
                    *-version) echo 'openjdk version "17.0.15"' >&2 ;;
                    *) printf '%s ' "$@" ;;
                esac
                """);
        assertThat(run("", "demo").err()).contains("\"-Xmx256m -XX:+UseSerialGC\"", "Unrecognized VM option");
        assertThat(run("", "serve").code()).isEqualTo(2);
        assertThat(run("", "demo", "--no-dashboards").code()).isZero();
        assertThat(run("", "check").code()).isZero();
    }

    @Test
    void theSystemSpeaksEnglishAndWritesTheLettersOfTheUser() throws Exception {
        tool("jdk/bin/java", """
                [ "$2" = -version ] && { echo 'openjdk version "17.0.15"' >&2; exit 0; }
                printf '%s' "${LC_ALL-none} $LC_MESSAGES $LC_CTYPE"
                """);
        assertThat(run(Map.of("LC_ALL", "vi_VN.UTF-8", "LC_CTYPE", "C"), "check")
                        .out())
                .isEqualTo("none C vi_VN.UTF-8");
        assertThat(run(Map.of("LC_CTYPE", "de_DE.UTF-8", "LC_MESSAGES", "de_DE.UTF-8"), "check")
                        .out())
                .isEqualTo("none C de_DE.UTF-8");
    }

    @Test
    void helpOfServeIsThatOfThePages() throws Exception {
        assertThat(run("", "help", "serve").out()).endsWith("vn.lantoa.serve.DashboardsMain --help ");
        assertThat(run("", "help", "demo").out()).endsWith("Lantoa help demo ");
    }

    @Test
    void settingsAreLookedForBesideTheLauncher() throws Exception {
        assertThat(run("", "up").out()).contains("-Dlantoa.home=" + home.toRealPath() + " ");
        assertThat(run("", "serve").out()).contains("-Dlantoa.home=" + home.toRealPath() + " ");
    }

    @Test
    void optionsThatJavaDoesNotTakeAreSaid() throws Exception {
        Child child = run("-Xmx1g0", "demo");
        assertThat(child.code()).isEqualTo(2);
        assertThat(child.err())
                .startsWith(
                        "lantoa: Java does not start with the options \"-Xmx1g0\": Invalid maximum heap size: -Xmx1g0;")
                .contains("expected", "LANTOA_JAVA_OPTIONS=")
                .hasLineCount(1);
        assertThat(child.out()).isEmpty();
    }

    @Test
    void aJavaThatIsTooOldIsSaid() throws Exception {
        tool("jdk/bin/java", "echo 'openjdk version \"11.0.2\"' >&2");
        Child child = run("", "demo");
        assertThat(child.code()).isEqualTo(2);
        assertThat(child.err())
                .contains("is Java 11; Java 17 or newer is needed")
                .hasLineCount(1);
    }

    @Test
    void aJavaWithoutMemoryEndsWithItsOwnCodeAndTheLaunchersWords() throws Exception {
        realJava();
        Path source = home.resolve("Lantoa.java");
        Files.writeString(source, """
                package vn.lantoa.command;
                public class Lantoa {
                    public static void main(String[] arguments) throws Exception {
                        Thread thread = new Thread(() -> {
                            java.util.List<byte[]> all = new java.util.ArrayList<>();
                            while (true) {
                                all.add(new byte[1_000_000]);
                            }
                        });
                        thread.start();
                        Thread.sleep(60_000);
                    }
                }
                """);
        Path classes = Files.createDirectories(home.resolve("jobs/target/classes"));
        assertThat(ToolProvider.getSystemJavaCompiler()
                        .run(null, null, null, "-d", classes.toString(), source.toString()))
                .isZero();
        Child child = run("-Xmx32m", "check");
        assertThat(child.code()).isEqualTo(3);
        assertThat(child.out()).isEmpty();
        assertThat(child.err())
                .hasLineCount(1)
                .startsWith("lantoa: memory: what Java may use is used up")
                .contains("Expected more, such as LANTOA_JAVA_OPTIONS=-Xmx3g");
    }

    private void tool(String name, String script) throws IOException {
        Path file = home.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "#!/bin/sh\n" + script);
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }

    private void realJava() throws IOException {
        tool("jdk/bin/java", "exec " + Path.of(System.getProperty("java.home"), "bin", "java") + " \"$@\"");
    }

    private Child run(String options, String... arguments) throws IOException, InterruptedException {
        return run(Map.of("LANTOA_JAVA_OPTIONS", options), arguments);
    }

    private Child run(Map<String, String> environment, String... arguments) throws IOException, InterruptedException {
        List<String> command =
                new ArrayList<>(List.of("sh", home.resolve("lantoa").toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectOutput(home.resolve("out").toFile())
                .redirectError(home.resolve("err").toFile());
        builder.environment().remove("LC_ALL");
        builder.environment().put("JAVA_HOME", home.resolve("jdk").toString());
        builder.environment().putAll(environment);
        Process process = builder.start();
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        return new Child(process.exitValue(), Child.text(home.resolve("out")), Child.text(home.resolve("err")));
    }
}
