package vn.lantoa.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.ResponseBody;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ContentDecodingTest {

    private static final String TEXT = "bài báo";
    private static final byte[] PLAIN = TEXT.getBytes(StandardCharsets.UTF_8);

    static Stream<Arguments> packed() throws IOException {
        ByteArrayOutputStream parts = new ByteArrayOutputStream();
        parts.write(Packed.gzip("bài ".getBytes(StandardCharsets.UTF_8)));
        parts.write(Packed.gzip("báo".getBytes(StandardCharsets.UTF_8)));
        ByteArrayOutputStream trailed = new ByteArrayOutputStream();
        trailed.write(Packed.gzip(PLAIN));
        trailed.write("<!-- thêm -->".getBytes(StandardCharsets.UTF_8));
        return Stream.of(
                Arguments.of("gzip", Packed.gzip(PLAIN)),
                Arguments.of("GZIP", Packed.gzip(PLAIN)),
                Arguments.of("x-gzip", Packed.gzip(PLAIN)),
                Arguments.of("gzip", parts.toByteArray()),
                Arguments.of("gzip", trailed.toByteArray()),
                Arguments.of("gzip", PLAIN),
                Arguments.of("deflate", Packed.deflate(PLAIN, false)),
                Arguments.of("deflate", Packed.deflate(PLAIN, true)),
                Arguments.of("br", Packed.SHORT_BROTLI),
                Arguments.of("br, gzip", Packed.gzip(Packed.SHORT_BROTLI)),
                Arguments.of("deflate,gzip", Packed.gzip(Packed.deflate(PLAIN, false))),
                Arguments.of("identity", PLAIN),
                Arguments.of("utf-8", PLAIN),
                Arguments.of("", PLAIN));
    }

    @ParameterizedTest
    @MethodSource("packed")
    void everyEncodingIsTakenOff(String encoding, byte[] body) throws IOException {
        assertThat(unpacking(1_000).whole(response(encoding, body)))
                .asString(StandardCharsets.UTF_8)
                .isEqualTo(TEXT);
    }

    @Test
    void emptyBodyIsEmptyWhateverItIsCalled() throws IOException {
        assertThat(unpacking(10).whole(response("br", new byte[0]))).isEmpty();
    }

    @Test
    void limitIsExact() throws IOException {
        assertThat(unpacking(PLAIN.length).whole(response("", PLAIN))).hasSize(PLAIN.length);
        assertThatThrownBy(() -> unpacking(PLAIN.length - 1).whole(response("gzip", Packed.gzip(PLAIN))))
                .isInstanceOf(ContentDecoding.TooLarge.class);
        assertThat(unpacking(3).beginning(response("", PLAIN))).hasSize(3);
    }

    private static Response response(String encoding, byte[] body) {
        return new Response.Builder()
                .request(new Request.Builder().url("http://a.example/").build())
                .protocol(Protocol.HTTP_1_1)
                .code(200)
                .message("OK")
                .header("Content-Encoding", encoding)
                .body(ResponseBody.create(body, null))
                .build();
    }

    private static ContentDecoding unpacking(int limit) {
        return new ContentDecoding(limit, new MemoryBudget(1_000_000_000, limit).open(), Intake.begin(limit));
    }
}
