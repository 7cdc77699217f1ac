package vn.lantoa.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

class Utf8Test {

    private static final byte[] TEXT = "Khoa học, công nghệ và đổi mới sáng tạo 🚀 – 2026, plain ASCII for a while"
            .getBytes(StandardCharsets.UTF_8);

    @Test
    void judgesAsTheStrictDecoderDoes() {
        Random random = new Random(5);
        for (int round = 0; round < 200_000; round++) {
            byte[] bytes = TEXT.clone();
            for (int turned = random.nextInt(3); turned >= 0; turned--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            assertThat(Utf8.isWellFormed(bytes, 0)).isEqualTo(isStrictlyUtf8(bytes));
        }
    }

    @Test
    void findsTheFirstByteBeyondAscii() {
        assertThat(Utf8.ascii(TEXT, 0)).isEqualTo("Khoa h".length());
        assertThat(Utf8.ascii(new byte[17], 0)).isEqualTo(17);
    }

    private static boolean isStrictlyUtf8(byte[] bytes) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
