package vn.lantoa.archive;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcRevisit;
import vn.lantoa.model.Header;
import vn.lantoa.model.Response;

/** How records become pages again. */
final class StoredPage {

    /** Larger pages were never captured by us; those of others are skipped. */
    static final int MOST_BYTES = 100_000_000;

    private StoredPage() {}

    /** A page with its bytes, without the encodings it was sent in. */
    static Response of(WarcResponse record) throws IOException {
        HttpResponse http = record.http();
        try (InputStream stream = http.bodyDecoded().stream()) {
            byte[] body = stream.readNBytes(MOST_BYTES + 1);
            if (body.length > MOST_BYTES) {
                throw new TooLarge();
            }
            return new Response(record.target(), http.status(), headers(http), body);
        }
    }

    /** A page with the first of its bytes, however many there are. */
    static Response of(WarcResponse record, int most) throws IOException {
        HttpResponse http = record.http();
        try (InputStream stream = http.bodyDecoded().stream()) {
            return new Response(record.target(), http.status(), headers(http), stream.readNBytes(most));
        }
    }

    /** A page whose bytes lie elsewhere. */
    static Response of(WarcRevisit record, byte[] body) throws IOException {
        HttpResponse http = record.http();
        return new Response(record.target(), http.status(), headers(http), body);
    }

    private static List<Header> headers(HttpResponse http) {
        List<Header> headers = new ArrayList<>();
        http.headers().map().forEach((name, values) -> values.forEach(value -> headers.add(new Header(name, value))));
        return headers;
    }

    /** A page of more bytes than are taken. */
    static final class TooLarge extends IOException {

        private static final long serialVersionUID = 1L;

        TooLarge() {
            super("more than " + MOST_BYTES + " bytes");
        }
    }
}
