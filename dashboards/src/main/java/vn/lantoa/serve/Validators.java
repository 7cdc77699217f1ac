package vn.lantoa.serve;

import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import vn.lantoa.model.Ids;

/**
 * By what a document is known that somebody may have already (RFC 9110): its content alone. No moment tells that: when an article
 * leaves a list, what is left was changed before.
 *
 * @param tag of the content; weak, for it may be sent packed
 */
record Validators(String tag) {

    private static final int HASH = 24;

    static Validators of(byte[] document) {
        String hash =
                Ids.sha256(new String(document, StandardCharsets.ISO_8859_1)).substring(0, HASH);
        return new Validators("W/\"" + hash + "\"");
    }

    /** Says them, and that they have to be asked for every time. */
    void tell(Context context) {
        context.header("ETag", tag).header("Cache-Control", "private, no-cache").header("Vary", "Cookie");
    }

    /** Whether the asker has the document. */
    boolean areThoseOf(Context context) {
        String tags = context.header("If-None-Match");
        return tags != null && Arrays.stream(tags.split(",")).map(String::strip).anyMatch(this::matches);
    }

    private boolean matches(String other) {
        return other.equals("*") || opaque(other).equals(opaque(tag));
    }

    private static String opaque(String tag) {
        return tag.startsWith("W/") ? tag.substring("W/".length()) : tag;
    }
}
