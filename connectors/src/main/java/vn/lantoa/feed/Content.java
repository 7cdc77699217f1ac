package vn.lantoa.feed;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The text of an element whose attributes may state its form: text, escaped or inline markup, base64. */
final class Content {

    private Content() {}

    /** Of a title, which is a text unless it says otherwise; null where nothing is left to read. */
    static @Nullable String ofTitle(Node node) {
        return text(node, false);
    }

    /** Of a description, which holds markup unless it says otherwise; null where nothing is left to read. */
    static @Nullable String ofDescription(Node node) {
        return text(node, true);
    }

    /** Of the whole text of an article, paragraphs separated by one line feed; null where nothing is left to read. */
    static @Nullable String ofArticle(Node node) {
        Written written = written(node, true);
        return written.markup() ? PlainText.ofArticle(written.text()) : PlainText.ofText(written.text());
    }

    private static @Nullable String text(Node node, boolean markupByDefault) {
        Written written = written(node, markupByDefault);
        return written.markup() ? PlainText.ofMarkup(written.text()) : PlainText.ofText(written.text());
    }

    /** The content of an element, and whether it is markup. */
    private record Written(String text, boolean markup) {}

    private static Written written(Node node, boolean markupByDefault) {
        String type = node.attribute("type").toLowerCase(Locale.ROOT);
        String mode = node.attribute("mode").toLowerCase(Locale.ROOT);
        if (node.hasChildren()) {
            return new Written(node.markup(), true);
        }
        if (mode.equals("base64") || isBinary(type)) {
            return new Written(decoded(node.text(), mode.equals("base64")), true);
        }
        if (type.contains("xhtml") && !mode.equals("escaped")) {
            return new Written(node.markup(), true);
        }
        boolean plain = type.equals("text") || type.equals("text/plain") || type.equals("plain");
        boolean markup = type.contains("html") || mode.equals("escaped") || markupByDefault;
        return new Written(node.text(), markup && !plain);
    }

    /** Types that are written in base64 (RFC 4287, 4.1.3.3). */
    private static boolean isBinary(String type) {
        return type.contains("/") && !type.startsWith("text/") && !type.contains("xml") && !type.contains("json");
    }

    /** Pictures and sounds are no text: empty. Text that claims to be base64 and is not stays as it is. */
    private static String decoded(String text, boolean claimed) {
        try {
            byte[] bytes = Base64.getMimeDecoder().decode(text.strip());
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (IllegalArgumentException | CharacterCodingException e) {
            return claimed ? text : "";
        }
    }
}
