package vn.lantoa.command;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.lantoa.extract.PageContent;
import vn.lantoa.extract.PageReader;
import vn.lantoa.model.Json;
import vn.lantoa.text.Language;
import vn.lantoa.text.StatedTime;

/** Takes the articles out of pages in files. */
@Command(
        name = "extract",
        description = "Take the article out of pages ID.html or ID.html.gz: one JSON line a page.",
        mixinStandardHelpOptions = true)
final class Extract implements Callable<Integer> {

    private static final Pattern NAME = Pattern.compile("(.+)\\.html(\\.gz)?");
    private static final int MAX_BYTES = 20_000_000;

    @Option(
            names = "--in",
            converter = Given.FileOrFolder.class,
            required = true,
            paramLabel = "DIR|FILE",
            description = "A page, or a folder of pages; urls.json in the folder, {ID: address}, is optional.")
    private Path input;

    @Option(
            names = "--out",
            converter = Given.Result.class,
            required = true,
            paramLabel = "FILE",
            description = "Gets the JSON lines.")
    private Path out;

    private final PageReader reader = new PageReader();

    @Override
    public Integer call() throws IOException, InterruptedException {
        JsonNode addresses = addresses();
        return Work.of(() -> extract(addresses));
    }

    private int extract(JsonNode addresses) throws IOException {
        try (BufferedWriter lines = Files.newBufferedWriter(out);
                Stream<Path> files = Files.isDirectory(input) ? Files.list(input) : Stream.of(input)) {
            for (Path file : files.sorted().toList()) {
                Matcher name = NAME.matcher(file.getFileName().toString());
                if (name.matches()) {
                    String id = name.group(1);
                    lines.write(Json.write(line(id, addresses.path(id).asText(null), file)) + "\n");
                }
            }
        }
        return 0;
    }

    private JsonNode addresses() throws IOException {
        Path file = input.resolve("urls.json");
        return Files.isRegularFile(file)
                ? Json.MAPPER.readTree(Files.readAllBytes(file))
                : Json.MAPPER.createObjectNode();
    }

    private Map<String, Object> line(String id, @Nullable String url, Path file) {
        try {
            return fields(id, url, reader.read(bytes(file), null, url == null ? "" : url), null);
        } catch (IOException | RuntimeException e) {
            return fields(id, url, null, e.getClass().getSimpleName() + ": " + e.getMessage());
        }
    }

    private static Map<String, Object> fields(
            String id, @Nullable String url, @Nullable PageContent page, @Nullable String fault) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("id", id);
        fields.put("url", url);
        fields.put("title", page == null ? null : page.title());
        fields.put("lead", page == null ? null : page.lead());
        fields.put("body", page == null ? null : page.body());
        fields.put("authors", page == null ? List.of() : page.authors());
        fields.put("published", page == null ? null : text(page.dates().published()));
        fields.put("modified", page == null ? null : text(page.dates().modified()));
        fields.put("language", page == null ? null : language(page));
        fields.put("section", page == null ? null : page.section());
        fields.put("kind", page == null ? null : page.kind());
        fields.put("canonical", page == null ? null : page.addresses().canonical());
        fields.put("fault", fault);
        return fields;
    }

    private static @Nullable String language(PageContent page) {
        return Language.of(
                Stream.of(page.title(), page.lead(), page.body())
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining("\n")),
                page.language());
    }

    /** As the page states it: a day, a time of its place, or a time with its offset. */
    private static @Nullable String text(@Nullable StatedTime stated) {
        return stated == null ? null : stated.toString();
    }

    /** The page's bytes, unfolded; what unfolds to too much is refused. */
    private static byte[] bytes(Path file) throws IOException {
        try (InputStream stream = Files.newInputStream(file);
                InputStream plain = file.toString().endsWith(".gz") ? new GZIPInputStream(stream) : stream) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            plain.transferTo(new Limited(bytes));
            return bytes.toByteArray();
        }
    }

    private static final class Limited extends java.io.FilterOutputStream {

        private int written;

        Limited(ByteArrayOutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            written += length;
            if (written > MAX_BYTES) {
                throw new IOException("the page has more than " + MAX_BYTES + " bytes");
            }
            out.write(bytes, from, length);
        }
    }
}
