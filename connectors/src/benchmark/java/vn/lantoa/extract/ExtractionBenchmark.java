package vn.lantoa.extract;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.jsoup.Jsoup;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import vn.lantoa.text.Decoding;

/**
 * What taking articles out of pages costs beside what reading their markup costs alone: time for all pages of a folder
 * (system property {@code lantoa.pages}; {@code *.html}, {@code *.html.gz}). All begin with the bytes as served.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 3)
@Measurement(iterations = 10, time = 3)
public class ExtractionBenchmark {

    private static final String ADDRESS = "https://bao.example/bai.html";
    private static final Instant FETCHED = Instant.parse("2026-11-01T00:00:00Z");

    private final List<byte[]> pages = new ArrayList<>();
    private final PageReader reader = new PageReader();

    /** Loads the pages. */
    @Setup
    public void load() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("lantoa.pages")))) {
            for (Path file : files.sorted().toList()) {
                pages.add(bytes(file));
            }
        }
    }

    private static byte[] bytes(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        boolean packed = bytes.length > 1 && bytes[0] == 0x1f && bytes[1] == (byte) 0x8b;
        if (!packed) {
            return bytes;
        }
        try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
            return in.readAllBytes();
        }
    }

    /** The tree alone, as jsoup makes it of the bytes by itself. */
    @Benchmark
    public void parse(Blackhole taken) throws IOException {
        for (byte[] page : pages) {
            taken.consume(Jsoup.parse(new ByteArrayInputStream(page), null, ADDRESS));
        }
    }

    /** The tree of a text, and the text of the bytes, whatever encoding they claim. */
    @Benchmark
    public void decodeAndParse(Blackhole taken) {
        for (byte[] page : pages) {
            taken.consume(Jsoup.parse(Decoding.decode(page, null), ADDRESS));
        }
    }

    /** Everything: decoding, tree, metadata, dates, text, pictures, links. */
    @Benchmark
    public void extract(Blackhole taken) {
        for (byte[] page : pages) {
            taken.consume(reader.read(page, null, ADDRESS, FETCHED));
        }
    }
}
