package vn.lantoa.serve;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import vn.lantoa.model.Ids;

/**
 * A file that pages load. Its address changes with its content, so that browsers may keep it for ever.
 *
 * @param address path to load it from
 */
record Asset(String name, String address, String contentType, byte[] content) {

    private static final int HASH = 12;
    private static final String WEBJARS = "/META-INF/resources/webjars/";

    private static final String FONTS = "/static/font/";

    /** The few files there are; nothing else is served. */
    static List<Asset> all() {
        List<Asset> fonts = Stream.of("latin", "latin-ext", "vietnamese")
                .flatMap(letters -> Stream.of("400", "600").map(weight -> font(letters + "-" + weight)))
                .toList();
        List<Asset> all = new ArrayList<>(fonts);
        all.add(style("lantoa.css", fonts));
        all.addAll(List.of(
                of("lantoa.js", "text/javascript; charset=utf-8", "/static/lantoa.js"),
                of("lantoa.svg", "image/svg+xml; charset=utf-8", "/static/lantoa.svg"),
                of("htmx.js", "text/javascript; charset=utf-8", WEBJARS + "htmx.org/2.0.10/dist/htmx.min.js"),
                of("echarts.js", "text/javascript; charset=utf-8", WEBJARS + "echarts/5.5.0/echarts.min.js")));
        return all;
    }

    private static Asset font(String letters) {
        String name = "be-vietnam-pro-" + letters + ".woff2";
        return of(name, "font/woff2", FONTS + name);
    }

    /** A style sheet that names fonts as files beside it: their addresses, which change with them, are put in. */
    private static Asset style(String name, List<Asset> fonts) {
        String css = new String(read("/static/" + name), StandardCharsets.UTF_8);
        for (Asset font : fonts) {
            css = css.replace("url(\"font/" + font.name + "\")", "url(\"" + font.address + "\")");
        }
        return of(name, "text/css; charset=utf-8", css.getBytes(StandardCharsets.UTF_8));
    }

    private static Asset of(String name, String contentType, String resource) {
        return of(name, contentType, read(resource));
    }

    private static Asset of(String name, String contentType, byte[] content) {
        String hash =
                Ids.sha256(new String(content, StandardCharsets.ISO_8859_1)).substring(0, HASH);
        return new Asset(name, "/static/" + hash + "/" + name, contentType, content);
    }

    private static byte[] read(String resource) {
        try (InputStream stream = Asset.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalStateException(resource + " is missing from the class path");
            }
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
