package vn.lantoa.archive;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.Warcinfo;

/**
 * Finds where the next record begins behind a damaged place of a compressed file. The bytes there may be those of a page,
 * and a page could contain forged records. So only a record counts that names the file's first record, whose
 * id was drawn at random when the file was begun: no page can know it.
 */
final class RecordResync {

    /** Field of a record that names the first record of its file. */
    static final String INFO = "WARC-Warcinfo-ID";

    private static final int BLOCK = 1 << 16;
    private static final int MOST_HEAD = 16_384;
    private static final int MOST_TRIED = 100_000;
    private static final byte[] BEGINNING = "WARC/".getBytes(StandardCharsets.US_ASCII);

    private final @Nullable String wanted;
    private int tried;

    private RecordResync(@Nullable String wanted) {
        this.wanted = wanted;
    }

    /** For a file; finds nothing where its first record cannot be read or has no id. */
    static RecordResync in(Path file) {
        try (WarcReader reader = new WarcReader(file)) {
            Optional<WarcRecord> first = reader.next();
            URI id = first.isPresent() && first.get() instanceof Warcinfo info ? info.id() : null;
            return new RecordResync(id == null ? null : value(id));
        } catch (IOException | RuntimeException e) {
            // the library throws either where a head makes no sense
            return new RecordResync(null);
        }
    }

    /** The value of the field for the record with an id. */
    static String value(URI id) {
        return "<" + id + ">";
    }

    /** Where the first record behind a place begins; empty where none does. */
    OptionalLong after(FileChannel channel, long place) throws IOException {
        ByteBuffer block = ByteBuffer.allocate(BLOCK);
        for (long from = place + 1; wanted != null && from < channel.size(); from += BLOCK - 2) {
            block.clear();
            channel.read(block, from);
            for (int i = 0; i + 2 < block.position(); i++) {
                boolean member = block.get(i) == 0x1f && block.get(i + 1) == (byte) 0x8b && block.get(i + 2) == 8;
                if (member && tried++ < MOST_TRIED && isOurs(channel, from + i)) {
                    return OptionalLong.of(from + i);
                }
            }
        }
        return OptionalLong.empty();
    }

    private boolean isOurs(FileChannel channel, long offset) throws IOException {
        channel.position(offset);
        try {
            InputStream member = new GZIPInputStream(Channels.newInputStream(channel), 512);
            byte[] head = member.readNBytes(BEGINNING.length);
            return Arrays.equals(head, BEGINNING)
                    && named(new String(member.readNBytes(MOST_HEAD), StandardCharsets.UTF_8));
        } catch (IOException e) {
            // no member begins here
            return false;
        }
    }

    private boolean named(String text) {
        int end = text.indexOf("\r\n\r\n");
        String field = INFO.toLowerCase(Locale.ROOT) + ":";
        return text.substring(0, end < 0 ? text.length() : end)
                .lines()
                .anyMatch(line -> line.toLowerCase(Locale.ROOT).startsWith(field)
                        && line.substring(field.length()).strip().equals(wanted));
    }
}
