package vn.lantoa.registry;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;

/** Finds out in which of the encodings of Vietnamese text files a file was saved. */
final class Encoding {

    private static final Charset VIETNAMESE = Charset.forName("windows-1258");
    private static final int SAMPLE = 4000;
    private static final String WANTED = "; save it as UTF-8";

    private Encoding() {}

    static String decode(byte[] bytes) throws UnreadableList {
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
            return decode(bytes, 3, StandardCharsets.UTF_8);
        }
        if (startsWith(bytes, 0xFF, 0xFE)) {
            return decode(bytes, 2, StandardCharsets.UTF_16LE);
        }
        if (startsWith(bytes, 0xFE, 0xFF)) {
            return decode(bytes, 2, StandardCharsets.UTF_16BE);
        }
        if (zeros(bytes, 1) > zeros(bytes, 0)) {
            return decode(bytes, 0, StandardCharsets.UTF_16LE);
        }
        if (zeros(bytes, 0) > 0) {
            return decode(bytes, 0, StandardCharsets.UTF_16BE);
        }
        try {
            return decode(bytes, 0, StandardCharsets.UTF_8);
        } catch (UnreadableList e) {
            if (hasUtf8Vietnamese(bytes)) {
                throw e;
            }
            return decode(bytes, 0, VIETNAMESE);
        }
    }

    private static String decode(byte[] bytes, int from, Charset charset) throws UnreadableList {
        ByteBuffer input = ByteBuffer.wrap(bytes, from, bytes.length - from);
        CharBuffer output = CharBuffer.allocate(bytes.length - from + 1);
        CoderResult result = charset.newDecoder().decode(input, output, true);
        if (result.isError()) {
            int line = 1 + (int) output.flip().chars().filter(c -> c == '\n').count();
            throw new UnreadableList(line, "is not " + charset.name() + " here" + WANTED);
        }
        try {
            if (result.isOverflow()) {
                result.throwException();
            }
        } catch (CharacterCodingException e) {
            throw new IllegalStateException("a byte gives one character at most", e);
        }
        return output.flip().toString();
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    private static int zeros(byte[] bytes, int parity) {
        int zeros = 0;
        for (int i = parity; i < Math.min(bytes.length, SAMPLE); i += 2) {
            zeros += bytes[i] == 0 ? 1 : 0;
        }
        return zeros;
    }

    /** Whether letters such as ạ and ệ stand there in UTF-8: then it is UTF-8 with a damaged place. */
    private static boolean hasUtf8Vietnamese(byte[] bytes) {
        for (int i = 0; i + 2 < bytes.length; i++) {
            int second = bytes[i + 1] & 0xFF;
            if ((bytes[i] & 0xFF) == 0xE1 && (second == 0xBA || second == 0xBB) && (bytes[i + 2] & 0xC0) == 0x80) {
                return true;
            }
        }
        return false;
    }
}
