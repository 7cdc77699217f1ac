package vn.lantoa.command;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.lantoa.feed.FeedParser;
import vn.lantoa.feed.ParsedFeed;
import vn.lantoa.model.Entry;
import vn.lantoa.model.Json;

/** Reads feed documents and prints their entries as JSON Lines. */
@Command(
        name = "parse-feed",
        description = "Read a feed document, or all of a folder: one JSON line for the feed, one for each entry.",
        mixinStandardHelpOptions = true)
final class ParseFeed implements Callable<Integer> {

    @Parameters(
            index = "0",
            converter = Given.FileOrFolder.class,
            paramLabel = "FILE|DIR",
            description = "A feed document, or a folder of them.")
    private Path input;

    @Option(
            names = "--base",
            converter = Given.Address.class,
            required = true,
            paramLabel = "URL",
            description = "Address against which links are resolved.")
    private String base;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Folder that gets NAME.jsonl for every document NAME of a folder.")
    private @Nullable Path out;

    @Spec
    private CommandSpec spec;

    private final FeedParser parser = new FeedParser();

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (!Files.isDirectory(input)) {
            return Work.of(() -> {
                print(input, new OutputStreamWriter(System.out, StandardCharsets.UTF_8));
                return 0;
            });
        }
        Path results = out;
        if (results == null) {
            throw new ParameterException(spec.commandLine(), "a folder needs --out, the folder for the results");
        }
        Files.createDirectories(results);
        return Work.of(() -> parseAll(results));
    }

    private int parseAll(Path results) throws IOException {
        try (Stream<Path> files = Files.list(input)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                Path result = results.resolve(file.getFileName() + ".jsonl");
                try (BufferedWriter lines = Files.newBufferedWriter(result)) {
                    print(file, lines);
                }
            }
        }
        return 0;
    }

    private void print(Path file, Writer lines) throws IOException {
        ParsedFeed feed = parser.parse(Files.readAllBytes(file), null, base);
        lines.write(Json.write(head(feed)) + "\n");
        for (Entry entry : feed.entries()) {
            lines.write(Json.write(entry) + "\n");
        }
        lines.flush();
    }

    private static Map<String, Object> head(ParsedFeed feed) {
        Map<String, Object> head = new LinkedHashMap<>();
        if (feed.fault() != null) {
            head.put("feed", null);
            head.put("fault", feed.fault() + ": " + feed.message());
            return head;
        }
        Map<String, Object> about = new LinkedHashMap<>();
        about.put("title", feed.title());
        about.put("link", feed.link());
        about.put("format", feed.format());
        return Collections.singletonMap("feed", about);
    }
}
