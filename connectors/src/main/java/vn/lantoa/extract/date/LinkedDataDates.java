package vn.lantoa.extract.date;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The dates that JSON-LD gives to works. Read as a stream, so that what stands before a mistake in the JSON counts, and
 * its depth costs nothing.
 */
final class LinkedDataDates {

    /**
     * A work with its dates as written, each null where not stated.
     */
    record Work(
            @Nullable String published,
            @Nullable String created,
            @Nullable String modified) {}

    private static final int MAX_JSON = 1_000_000;
    private static final int MAX_DEPTH = 64;
    private static final int MAX_WORKS = 50;
    /** What stands below these is another work than the page's. */
    private static final Set<String> OTHERS = Set.of(
            "comment",
            "comments",
            "review",
            "reviews",
            "hasPart",
            "isPartOf",
            "itemListElement",
            "citation",
            "mentions",
            "isBasedOn",
            "relatedLink",
            "blogPost",
            "about",
            "video",
            "image",
            "author",
            "publisher",
            "liveBlogUpdate",
            "suggestedAnswer",
            "acceptedAnswer");

    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .enable(JsonReadFeature.ALLOW_MISSING_VALUES)
            .enable(JsonReadFeature.ALLOW_SINGLE_QUOTES)
            .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
            .enable(JsonReadFeature.ALLOW_LEADING_ZEROS_FOR_NUMBERS)
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(MAX_DEPTH).build())
            .build();

    private final List<Work> works = new ArrayList<>();
    private final Deque<Frame> frames = new ArrayDeque<>();

    private LinkedDataDates() {}

    /** An object that is being read. */
    private static final class Frame {
        private final boolean other;
        private @Nullable String published;
        private @Nullable String created;
        private @Nullable String modified;

        Frame(boolean other) {
            this.other = other;
        }

        private void set(String field, String value) {
            switch (field) {
                case "datePublished", "uploadDate" -> published = published == null ? value : published;
                case "dateCreated" -> created = created == null ? value : created;
                case "dateModified" -> modified = modified == null ? value : modified;
                default -> {
                    // not about time
                }
            }
        }

        private boolean isDated() {
            return !other && (published != null || created != null || modified != null);
        }

        private Work work() {
            return new Work(published, created, modified);
        }
    }

    /** The dated works of a script, outermost last; none where it is not JSON or too large. */
    static List<Work> of(String script) {
        LinkedDataDates reading = new LinkedDataDates();
        if (script.length() <= MAX_JSON && (script.contains("date") || script.contains("uploadDate"))) {
            try (JsonParser parser = JSON.createParser(script)) {
                reading.read(parser);
            } catch (IOException e) {
                // pages often hold broken JSON: the objects that were open count with what was read of them
            }
            reading.frames.forEach(reading::close);
        }
        return reading.works;
    }

    private void read(JsonParser parser) throws IOException {
        Deque<String> fields = new ArrayDeque<>();
        String field = "";
        for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
            switch (token) {
                case FIELD_NAME -> field = parser.currentName();
                case START_OBJECT -> {
                    Frame around = frames.peek();
                    frames.push(new Frame(OTHERS.contains(field) || (around != null && around.other)));
                    fields.push(field);
                    field = "";
                }
                case END_OBJECT -> {
                    close(frames.pop());
                    field = fields.pop();
                }
                case VALUE_STRING -> {
                    if (!frames.isEmpty()) {
                        frames.peek().set(field, parser.getText());
                    }
                }
                default -> {
                    // arrays: their elements stand for the field's value
                }
            }
        }
    }

    private void close(Frame frame) {
        if (frame.isDated() && works.size() < MAX_WORKS) {
            works.add(frame.work());
        }
    }
}
