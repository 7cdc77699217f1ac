package vn.lantoa.text;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Bytes of a page or a feed to text, whatever they claim to be.
 *
 * <p>A byte order mark decides. Bytes that are valid UTF-8 with letters beyond ASCII are UTF-8, also where header or
 * document claim another encoding: such bytes do not occur by chance. Otherwise the header decides, then the document,
 * then ICU's detector.
 */
public final class Decoding {

    private static final int SNIFFED = 2_048;
    private static final int DETECTED = 8_192;
    private static final int CONFIDENT = 30;
    private static final byte ESCAPE = 0x1b;
    private static final String MARK = "\uFEFF";
    private static final Charset WESTERN = Charset.forName("windows-1252");
    private static final byte[] EBCDIC_DECLARATION = {0x4c, 0x6f, (byte) 0xa7, (byte) 0x94};
    private static final Pattern HEADER = Pattern.compile("(?i)charset\\s*=\\s*[\"']?([\\w.:-]{2,40})");
    private static final Pattern DECLARED =
            Pattern.compile("(?i)(?:<\\?xml[^>]{0,200}?encoding|charset)\\s*=\\s*[\"']?\\s*([\\w.:-]{2,40})");

    private Decoding() {}

    /**
     * The text, without byte order mark; bytes that the encoding does not know become U+FFFD.
     *
     * @param contentType the answer's header
     */
    public static String decode(byte[] bytes, @Nullable String contentType) {
        Charset charset = charset(bytes, contentType);
        int mark = mark(bytes, charset);
        return new String(bytes, mark, bytes.length - mark, charset);
    }

    /**
     * The encoding in which bytes are to be read. A byte order mark at their beginning is not part of the text.
     *
     * @param contentType the answer's header
     */
    public static Charset charset(byte[] bytes, @Nullable String contentType) {
        Charset marked = marked(bytes);
        if (marked != null) {
            return marked;
        }
        int ascii = Utf8.ascii(bytes, 0);
        boolean plain = ascii == bytes.length && !shifts(bytes);
        boolean utf8 = plain || (ascii < bytes.length && Utf8.isWellFormed(bytes, ascii));
        return utf8 ? StandardCharsets.UTF_8 : unmarked(bytes, contentType);
    }

    /** Whether bytes that look like ASCII may stand for other letters, after an escape. */
    private static boolean shifts(byte[] bytes) {
        for (byte b : bytes) {
            if (b == ESCAPE) {
                return true;
            }
        }
        return false;
    }

    /** How many bytes the byte order mark takes; 0 where there is none. */
    private static int mark(byte[] bytes, Charset charset) {
        if (!charset.name().startsWith("UTF-")) {
            return 0;
        }
        byte[] mark = MARK.getBytes(charset);
        boolean marked = bytes.length >= mark.length && Arrays.equals(bytes, 0, mark.length, mark, 0, mark.length);
        return marked ? mark.length : 0;
    }

    private static @Nullable Charset marked(byte[] b) {
        if (b.length >= 3 && b[0] == (byte) 0xef && b[1] == (byte) 0xbb && b[2] == (byte) 0xbf) {
            return StandardCharsets.UTF_8;
        }
        if (b.length >= 4 && b[0] == (byte) 0xff && b[1] == (byte) 0xfe && b[2] == 0 && b[3] == 0) {
            return Charset.forName("UTF-32LE");
        }
        if (b.length >= 4 && b[0] == 0 && b[1] == 0 && b[2] == (byte) 0xfe && b[3] == (byte) 0xff) {
            return Charset.forName("UTF-32BE");
        }
        if (b.length >= 2 && b[0] == (byte) 0xff && b[1] == (byte) 0xfe) {
            return StandardCharsets.UTF_16LE;
        }
        if (b.length >= 2 && b[0] == (byte) 0xfe && b[1] == (byte) 0xff) {
            return StandardCharsets.UTF_16BE;
        }
        return isEbcdic(b) ? ebcdic(b) : wide(b);
    }

    /** Whether the bytes begin as an XML declaration does in the encodings of mainframes. */
    private static boolean isEbcdic(byte[] b) {
        return Arrays.equals(b, 0, Math.min(b.length, 4), EBCDIC_DECLARATION, 0, 4) && Charset.isSupported("IBM037");
    }

    private static Charset ebcdic(byte[] b) {
        Charset latin = Charset.forName("IBM037");
        Charset declared = named(DECLARED, new String(b, 0, Math.min(SNIFFED, b.length), latin));
        return declared == null ? latin : declared;
    }

    /** UTF-16 and UTF-32 without a mark are recognised by the zeros around the first character, {@code <}. */
    private static @Nullable Charset wide(byte[] b) {
        if (b.length < 4) {
            return null;
        }
        if (b[0] == 0 && b[1] == 0 && b[2] == 0 && b[3] != 0) {
            return Charset.forName("UTF-32BE");
        }
        if (b[0] != 0 && b[1] == 0 && b[2] == 0 && b[3] == 0) {
            return Charset.forName("UTF-32LE");
        }
        if (b[0] == 0 && b[1] != 0 && b[2] == 0) {
            return StandardCharsets.UTF_16BE;
        }
        return b[0] != 0 && b[1] == 0 && b[3] == 0 ? StandardCharsets.UTF_16LE : null;
    }

    private static Charset unmarked(byte[] bytes, @Nullable String contentType) {
        Charset claimed = named(HEADER, contentType == null ? "" : contentType);
        if (claimed == null || claimed.equals(WESTERN)) {
            // servers claim Latin-1 for any content; the document's own declaration is more reliable
            Charset declared = named(DECLARED, text(bytes, SNIFFED));
            claimed = declared == null ? claimed : declared;
        }
        if (claimed == null
                || claimed.equals(StandardCharsets.UTF_8)
                || claimed.name().startsWith("UTF-16")
                || claimed.name().startsWith("UTF-32")) {
            return detected(bytes, claimed); // bytes in these encodings would have been recognised before
        }
        return claimed;
    }

    /** The claim is wrong, or there is none: with a few invalid bytes it is still UTF-8, otherwise ICU guesses. */
    private static Charset detected(byte[] bytes, @Nullable Charset claimed) {
        if (StandardCharsets.UTF_8.equals(claimed) && isMostlyUtf8(bytes)) {
            return StandardCharsets.UTF_8;
        }
        CharsetDetector detector = new CharsetDetector();
        detector.setText(bytes.length > DETECTED ? Arrays.copyOf(bytes, DETECTED) : bytes);
        CharsetMatch match = detector.detect();
        if (match == null || match.getConfidence() < CONFIDENT) {
            return WESTERN;
        }
        Charset charset = CharsetNames.charset(match.getName());
        return charset == null ? StandardCharsets.UTF_8 : charset;
    }

    private static boolean isMostlyUtf8(byte[] bytes) {
        long broken = new String(bytes, StandardCharsets.UTF_8)
                .chars()
                .filter(c -> c == 0xfffd)
                .count();
        long beyondAscii = 0;
        for (byte b : bytes) {
            beyondAscii += b < 0 ? 1 : 0;
        }
        return broken * 4 < beyondAscii;
    }

    private static @Nullable Charset named(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? CharsetNames.charset(matcher.group(1)) : null;
    }

    private static String text(byte[] bytes, int most) {
        return new String(bytes, 0, Math.min(most, bytes.length), StandardCharsets.ISO_8859_1);
    }
}
