package vn.lantoa.archive;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import vn.lantoa.model.Header;
import vn.lantoa.model.Response;

/**
 * The head of an HTTP answer as it is stored. The body lies beside it without the encodings it was sent in, so that the
 * headers that spoke of them are kept under another name and the length is that of the body.
 */
final class Head {

    private static final Set<String> OF_THE_WIRE = Set.of("content-encoding", "transfer-encoding", "content-length");
    private static final Pattern NAME = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]{1,200}");
    private static final Pattern CONTROLS = Pattern.compile("[\\x00-\\x1F\\x7F]+");
    private static final int LONGEST_VALUE = 16_000;

    private Head() {}

    static byte[] of(Response page) {
        StringBuilder head =
                new StringBuilder("HTTP/1.1 ").append(page.status()).append(" \r\n");
        for (Header header : page.headers()) {
            if (header.value() != null && NAME.matcher(header.name()).matches()) {
                boolean wire = OF_THE_WIRE.contains(header.name().toLowerCase(Locale.ROOT));
                head.append(wire ? "X-Archive-Orig-" : "").append(header.name()).append(": ");
                head.append(value(header.value())).append("\r\n");
            }
        }
        head.append("Content-Length: ").append(page.body().length).append("\r\n\r\n");
        return head.toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String value(String text) {
        String line = CONTROLS.matcher(text).replaceAll(" ").strip();
        return line.length() > LONGEST_VALUE ? line.substring(0, LONGEST_VALUE) : line;
    }
}
