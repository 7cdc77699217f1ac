package vn.lantoa.http;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.lantoa.model.Ids;

/**
 * The robots.txt of hosts as they were read last, a small file for each, so that a host whose file cannot be fetched
 * after a start
 * is treated by what it allowed before. Few and small: the ones written longest ago are removed first. Copies that cannot be
 * written or read are logged and count as missing. Thread-safe.
 */
final class RobotsStore {

    /**
     * A copy.
     *
     * @param read when the host was asked
     * @param answer what it answered: the file, or that it has none
     */
    record Copy(Instant read, FetchResult answer) {}

    private static final Logger LOG = LoggerFactory.getLogger(RobotsStore.class);
    private static final String ENDING = ".robots";
    private static final int FORM = 1;

    private final Path folder;
    private final int most;
    private final long mostBytes;
    private final Map<String, Long> sizes = new LinkedHashMap<>();
    private long bytes;
    private boolean told;

    /**
     * @param most files that are kept
     * @param mostBytes of all of them
     */
    RobotsStore(Path folder, int most, long mostBytes) {
        this.folder = folder;
        this.most = most;
        this.mostBytes = mostBytes;
        known();
    }

    /** Keeps the answer of a host, in place of the one before. */
    synchronized void keep(String host, Copy copy) {
        String name = name(host);
        try {
            byte[] content = content(host, copy);
            Files.createDirectories(folder);
            Path draft = Files.write(folder.resolve(name + ".new"), content);
            Files.move(draft, folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
            counted(name, content.length);
            while (sizes.size() > most || bytes > mostBytes) {
                String oldest = sizes.keySet().iterator().next();
                Files.deleteIfExists(folder.resolve(oldest));
                forget(oldest);
            }
        } catch (IOException e) {
            if (!told) {
                LOG.warn("robots.txt of {} and others are not kept in {}: {}", host, folder, e.toString());
                told = true;
            }
        }
    }

    /** What a host answered last; null where no copy is kept. */
    synchronized @Nullable Copy of(String host) {
        Path file = folder.resolve(name(host));
        if (!Files.isRegularFile(file)) {
            return null;
        }
        try {
            if (Files.size(file) > 2L * RobotsFile.MOST_BYTES) {
                throw new IOException("is too large");
            }
            return copy(host, Files.readAllBytes(file));
        } catch (IOException e) {
            LOG.warn("the copy of robots.txt of {} in {} is damaged and not used: {}", host, file, e.toString());
            return null;
        }
    }

    private static String name(String host) {
        return Ids.sha256(host).substring(0, 32) + ENDING;
    }

    private static byte[] content(String host, Copy copy) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        FetchResult answer = copy.answer();
        byte[] body = answer.ok() ? answer.content() : new byte[0];
        out.writeInt(FORM);
        out.writeUTF(host);
        out.writeLong(copy.read().toEpochMilli());
        out.writeBoolean(answer.ok());
        out.writeUTF(answer.finalAddress());
        out.writeUTF(answer.contentType() == null ? "" : answer.contentType());
        out.writeInt(body.length);
        out.write(body);
        out.writeLong(sum(bytes.toByteArray(), bytes.size()));
        return bytes.toByteArray();
    }

    private static Copy copy(String host, byte[] content) throws IOException {
        int end = content.length - Long.BYTES;
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(content));
        if (end < 0 || ByteBuffer.wrap(content).getLong(end) != sum(content, end)) {
            throw new IOException("its sum does not fit");
        }
        if (in.readInt() != FORM || !in.readUTF().equals(host)) {
            throw new IOException("is of another form or host");
        }
        Instant read = Instant.ofEpochMilli(in.readLong());
        boolean has = in.readBoolean();
        String address = in.readUTF();
        String type = in.readUTF();
        byte[] body = in.readNBytes(in.readInt());
        FetchResult absent = new FetchResult(address, 0, List.of(), null, null, null, null);
        return new Copy(read, has ? FetchResult.of(address, type, body) : absent);
    }

    private static long sum(byte[] bytes, int length) {
        CRC32 sum = new CRC32();
        sum.update(bytes, 0, length);
        return sum.getValue();
    }

    /** What earlier processes left, the oldest first. */
    private void known() {
        if (!Files.isDirectory(folder)) {
            return;
        }
        List<Map.Entry<Long, Path>> files = new ArrayList<>();
        try (Stream<Path> all = Files.list(folder)) {
            for (Path file :
                    all.filter(path -> path.toString().endsWith(ENDING)).toList()) {
                files.add(Map.entry(Files.getLastModifiedTime(file).toMillis(), file));
            }
            files.sort(Map.Entry.comparingByKey());
            for (Map.Entry<Long, Path> file : files) {
                counted(file.getValue().getFileName().toString(), Files.size(file.getValue()));
            }
        } catch (IOException e) {
            LOG.warn("{} cannot be listed: {}", folder, e.toString());
        }
    }

    private void counted(String name, long size) {
        forget(name);
        sizes.put(name, size);
        bytes += size;
    }

    private void forget(String name) {
        Long size = sizes.remove(name);
        bytes -= size == null ? 0 : size;
    }
}
