package vn.lantoa.serve;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import vn.lantoa.model.Ids;

/**
 * A file that pages load. Its address changes with its content, so that browsers may keep it for ever.
 *
 * @param address path to load it from
 */
record Asset(String name, String address, String contentType, byte[] content) {

    private static final int HASH = 12;
    private static final String WEBJARS = "/META-INF/resources/webjars/";

    /** The few files there are; nothing else is served. */
    static List<Asset> all() {
        return List.of(
                of("lantoa.css", "text/css; charset=utf-8", "/static/lantoa.css"),
                of("lantoa.js", "text/javascript; charset=utf-8", "/static/lantoa.js"),
                of("lantoa.svg", "image/svg+xml; charset=utf-8", "/static/lantoa.svg"),
                of("htmx.js", "text/javascript; charset=utf-8", WEBJARS + "htmx.org/2.0.10/dist/htmx.min.js"),
                of("echarts.js", "text/javascript; charset=utf-8", WEBJARS + "echarts/5.5.0/echarts.min.js"));
    }

    private static Asset of(String name, String contentType, String resource) {
        try (InputStream stream = Asset.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalStateException(resource + " is missing from the class path");
            }
            byte[] content = stream.readAllBytes();
            String hash =
                    Ids.sha256(new String(content, StandardCharsets.ISO_8859_1)).substring(0, HASH);
            return new Asset(name, "/static/" + hash + "/" + name, contentType, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
