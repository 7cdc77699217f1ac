package vn.lantoa.registry;

import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;

/**
 * A text file in one of the encodings of Vietnamese text, which is detected. It is decoded in chunks each time it is
 * read: decoded as a whole it would take several times the memory of its bytes.
 */
final class EncodedText {

    private static final Charset VIETNAMESE = Charset.forName("windows-1258");
    private static final int SAMPLE = 4000;
    private static final int PIECE = 8192;
    private static final String WANTED = "; save it as UTF-8";

    private final byte[] bytes;
    private final int from;
    private final Charset charset;
    private boolean controls;

    private EncodedText(byte[] bytes, int from, Charset charset) {
        this.bytes = bytes;
        this.from = from;
        this.charset = charset;
    }

    /** Throws {@link UnreadableList}, with the line, where the bytes are not of the encoding that they seem to have. */
    static EncodedText of(byte[] bytes) throws UnreadableList {
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
            return checked(bytes, 3, StandardCharsets.UTF_8);
        }
        if (startsWith(bytes, 0xFF, 0xFE)) {
            return checked(bytes, 2, StandardCharsets.UTF_16LE);
        }
        if (startsWith(bytes, 0xFE, 0xFF)) {
            return checked(bytes, 2, StandardCharsets.UTF_16BE);
        }
        if (zeros(bytes, 1) > zeros(bytes, 0)) {
            return checked(bytes, 0, StandardCharsets.UTF_16LE);
        }
        if (zeros(bytes, 0) > 0) {
            return checked(bytes, 0, StandardCharsets.UTF_16BE);
        }
        try {
            return checked(bytes, 0, StandardCharsets.UTF_8);
        } catch (UnreadableList e) {
            if (hasUtf8Vietnamese(bytes)) {
                throw e;
            }
            return checked(bytes, 0, VIETNAMESE);
        }
    }

    /** Its characters from the beginning; closing it is not needed. */
    Reader reader() {
        return new InputStreamReader(new ByteArrayInputStream(bytes, from, bytes.length - from), charset);
    }

    /** Whether it holds control characters that no text and no list contains: then it is another kind of file. */
    boolean hasControls() {
        return controls;
    }

    private static EncodedText checked(byte[] bytes, int from, Charset charset) throws UnreadableList {
        EncodedText text = new EncodedText(bytes, from, charset);
        text.look();
        return text;
    }

    private void look() throws UnreadableList {
        CharsetDecoder decoder = charset.newDecoder();
        ByteBuffer input = ByteBuffer.wrap(bytes, from, bytes.length - from);
        CharBuffer piece = CharBuffer.allocate(PIECE);
        int line = 1;
        CoderResult result;
        do {
            result = decoder.decode(input, piece, true);
            piece.flip();
            while (piece.hasRemaining()) {
                char character = piece.get();
                line += character == '\n' ? 1 : 0;
                controls |= isControl(character);
            }
            piece.clear();
        } while (result.isOverflow());
        if (result.isError()) {
            throw new UnreadableList(line, "is not " + charset.name() + " here" + WANTED);
        }
    }

    private static boolean isControl(char character) {
        return character < '\t' || (character > '\r' && character < ' ' && character != 0x1A);
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

    /** Whether it contains letters such as ạ and ệ in UTF-8: then it is UTF-8 with a damaged place. */
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
