package vn.lantoa.extract;

import java.util.regex.Pattern;
import org.jsoup.parser.Parser;
import vn.lantoa.text.Text;

/** Text of a page as a reader sees it. */
final class Cleaned {

    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]+");

    private Cleaned() {}

    /** NFC, on one line, entities resolved also where they were escaped twice; null where nothing is left. */
    static String of(String text) {
        String plain = text.indexOf('&') >= 0 ? Parser.unescapeEntities(text, false) : text;
        plain = SPACE.matcher(Text.normal(plain)).replaceAll(" ").strip();
        return plain.isEmpty() ? null : plain;
    }
}
