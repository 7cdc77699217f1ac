package vn.lantoa.serve;

import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Locale;
import vn.lantoa.model.Ids;

/**
 * By what a document is known that somebody may have already (RFC 9110).
 *
 * @param tag of its content; weak, for it may be sent packed
 * @param modified to the second
 */
record Validators(String tag, Instant modified) {

    private static final int HASH = 24;
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.US)
            .withZone(ZoneOffset.UTC);

    static Validators of(byte[] document, Instant modified) {
        String hash =
                Ids.sha256(new String(document, StandardCharsets.ISO_8859_1)).substring(0, HASH);
        return new Validators("W/\"" + hash + "\"", modified.truncatedTo(ChronoUnit.SECONDS));
    }

    /** Says them, and that they have to be asked for every time. */
    void tell(Context context) {
        context.header("ETag", tag)
                .header("Last-Modified", DATE.format(modified))
                .header("Cache-Control", "private, no-cache")
                .header("Vary", "Cookie");
    }

    /** Whether the asker has the document. Who names a tag is not asked for the time. */
    boolean areThoseOf(Context context) {
        String tags = context.header("If-None-Match");
        if (tags != null) {
            return Arrays.stream(tags.split(",")).map(String::strip).anyMatch(this::matches);
        }
        String since = context.header("If-Modified-Since");
        return since != null && !modified.isAfter(moment(since));
    }

    private boolean matches(String other) {
        return other.equals("*") || opaque(other).equals(opaque(tag));
    }

    private static String opaque(String tag) {
        return tag.startsWith("W/") ? tag.substring("W/".length()) : tag;
    }

    /** Long ago where it is none. */
    private static Instant moment(String text) {
        try {
            return DateTimeFormatter.RFC_1123_DATE_TIME.parse(text.strip(), Instant::from);
        } catch (DateTimeParseException e) {
            return Instant.MIN;
        }
    }
}
