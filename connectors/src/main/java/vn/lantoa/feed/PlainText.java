package vn.lantoa.feed;

import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import vn.lantoa.text.Text;

/** What a reader sees of a text that may hold markup and entities, also such as were escaped twice. */
final class PlainText {

    private static final int LONGEST = 200_000;
    private static final int ROUNDS = 3;
    private static final Pattern MARKUP = Pattern.compile("<[a-zA-Z!/?]|&#?\\w{1,10};");
    private static final Pattern TAG = Pattern.compile("<[a-zA-Z!/?][^>]*>?");
    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]+");

    private PlainText() {}

    /** Null where nothing is left to read. */
    static String of(String text) {
        if (text == null) {
            return null;
        }
        String plain = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        for (int round = 0; round < ROUNDS && MARKUP.matcher(plain).find(); round++) {
            Document document = Jsoup.parseBodyFragment(plain);
            document.select("script, style, noscript, iframe, object, embed, template")
                    .remove();
            plain = document.text();
        }
        plain = TAG.matcher(plain).replaceAll(" ");
        plain = SPACE.matcher(Text.normal(plain)).replaceAll(" ").strip();
        return plain.isEmpty() ? null : plain;
    }
}
