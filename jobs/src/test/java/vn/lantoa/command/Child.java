package vn.lantoa.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A command that ran as a process of its own.
 *
 * @param code its exit code
 * @param out what it said on standard output
 * @param err what it said on standard error
 */
record Child(int code, String out, String err) {

    private static final int WITHIN_MINUTES = 3;

    /** Runs a command to its end. */
    static Child run(Path folder, List<String> options, String... arguments) throws IOException, InterruptedException {
        return run(folder, Map.of(), options, arguments);
    }

    /** Runs a command to its end, whose standard output goes where a test says; {@code out} stays empty. */
    static Child into(ProcessBuilder.Redirect place, Path folder, String... arguments)
            throws IOException, InterruptedException {
        Path err = Files.createTempFile("lantoa-child", ".err");
        try {
            Process process = start(folder, Map.of("LC_ALL", "C"), List.of(), place, err, arguments);
            process.getInputStream().close(); // where it is a pipe, its reader is gone
            if (!process.waitFor(WITHIN_MINUTES, TimeUnit.MINUTES)) {
                process.destroyForcibly().waitFor();
            }
            return new Child(process.exitValue(), "", Files.readString(err));
        } finally {
            Files.delete(err);
        }
    }

    /** The same with variables in its environment. */
    static Child run(Path folder, Map<String, String> environment, List<String> options, String... arguments)
            throws IOException, InterruptedException {
        Path out = Files.createTempFile("lantoa-child", ".out");
        Path err = Files.createTempFile("lantoa-child", ".err");
        try {
            Process process =
                    start(folder, environment, options, ProcessBuilder.Redirect.to(out.toFile()), err, arguments);
            if (!process.waitFor(WITHIN_MINUTES, TimeUnit.MINUTES)) {
                process.destroyForcibly().waitFor();
            }
            return new Child(process.exitValue(), Files.readString(out), Files.readString(err));
        } finally {
            Files.delete(out);
            Files.delete(err);
        }
    }

    /** Starts a command that goes on running. */
    static Process start(Path folder, List<String> options, Path out, Path err, String... arguments)
            throws IOException {
        return start(folder, Map.of(), options, ProcessBuilder.Redirect.to(out.toFile()), err, arguments);
    }

    private static Process start(
            Path folder,
            Map<String, String> environment,
            List<String> options,
            ProcessBuilder.Redirect out,
            Path err,
            String... arguments)
            throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx700m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dfile.encoding=UTF-8",
                // Flink's libraries for tests bring a configuration that comes first and says nothing
                "-Dlog4j2.configurationFile=log4j2.properties",
                "-Dlantoa.elasticsearch.home=" + System.getProperty("lantoa.elasticsearch.home")));
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Lantoa.class.getName()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectOutput(out)
                .redirectError(err.toFile());
        builder.environment().putAll(environment);
        return builder.start();
    }

    static String text(Path file) throws IOException {
        return Files.readString(file, StandardCharsets.UTF_8);
    }
}
