package vn.lantoa.yaml;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A file that a person named, read whole. What keeps it from being read becomes a problem in words. */
public final class InputFile {

    private static final Map<String, String> KINDS = new LinkedHashMap<>();

    static {
        KINDS.put("%PDF", "a PDF document");
        KINDS.put("PK\u0003\u0004", "a ZIP file, a workbook or a document of Office");
        KINDS.put("\u00D0\u00CF\u0011\u00E0", "a workbook or document of an old Office (XLS, DOC)");
        KINDS.put("\u001F\u008B", "a GZIP file");
        KINDS.put("\u0089PNG", "a picture");
        KINDS.put("\u00FF\u00D8\u00FF", "a picture");
        KINDS.put("GIF8", "a picture");
        KINDS.put("\u007FELF", "a program");
        KINDS.put("MZ\u0090", "a program");
    }

    private InputFile() {}

    /**
     * The bytes of a file; null, with the reason among the problems, where it cannot be read or holds nothing.
     *
     * @param most a larger file is refused
     */
    public static byte @Nullable [] read(Path file, int most, Problems problems) {
        String reason;
        try {
            if (Files.isDirectory(file)) {
                reason = "is a folder; expected a file";
            } else {
                byte[] bytes = start(file, most);
                if (bytes.length > 0 && bytes.length <= most) {
                    return bytes;
                }
                reason = bytes.length == 0 ? "is empty" : "is larger than " + most + " bytes";
            }
        } catch (NoSuchFileException e) {
            reason = "no such file";
        } catch (AccessDeniedException e) {
            reason = "this user has no right to read it; expected a file that may be read";
        } catch (IOException e) {
            reason = "cannot be read: " + e.getMessage();
        }
        problems.add(file.toString(), 0, reason);
        return null;
    }

    /** What kind of file that is no text the bytes are of, in words; null where they may be text. */
    public static @Nullable String kind(byte[] bytes) {
        String start = new String(bytes, 0, Math.min(bytes.length, 8), StandardCharsets.ISO_8859_1);
        return KINDS.entrySet().stream()
                .filter(kind -> start.startsWith(kind.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
    }

    /** All of it, and one byte more than the most where there is more: a pipe does not say how long it is. */
    private static byte[] start(Path file, int most) throws IOException {
        try (InputStream stream = Files.newInputStream(file)) {
            return stream.readNBytes(most + 1);
        }
    }
}
