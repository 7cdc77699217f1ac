package vn.lantoa.serve;

import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.util.Optional;
import vn.lantoa.page.MessagePage;

/** Writes what is answered: pages from their templates, and what goes with pages. */
final class PageWriter {

    private final Templates templates;

    PageWriter(Templates templates) {
        this.templates = templates;
    }

    /** Shows a page; where there is none, that is said. */
    void show(Context context, String template, Optional<?> page) {
        show(context, template, page.orElseThrow(NotFoundResponse::new));
    }

    void show(Context context, String template, Object page) {
        // figures change by the minute, and the language by a cookie
        context.header("Cache-Control", "no-store")
                .contentType("text/html; charset=utf-8")
                .result(templates.write(template, page));
    }

    /** Says what a message says, with its status. */
    void say(Context context, MessagePage page) {
        show(context, "message", page);
        context.status(page.status());
    }

    /** Sends what never changes under its address. */
    static void send(Context context, Asset asset) {
        context.header("Cache-Control", "public, max-age=31536000, immutable")
                .contentType(asset.contentType())
                .result(asset.content());
    }
}
