package vn.lantoa.press;

import java.util.regex.Pattern;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import vn.lantoa.text.Text;

/** Texts as a reader sees them: entities resolved, also where escaped twice, white space folded, NFC. */
final class Plain {

    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern TAG = Pattern.compile("<[a-zA-Z!/?][^>]{0,2000}>?");
    private static final int LONGEST = 10_000;
    private static final int ROUNDS = 2;

    private Plain() {}

    /** Null where nothing is left to read. */
    static @Nullable String of(@Nullable String text) {
        if (text == null) {
            return null;
        }
        String plain = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        for (int round = 0; round < ROUNDS && plain.indexOf('&') >= 0; round++) {
            plain = Parser.unescapeEntities(plain, false);
        }
        plain = TAG.matcher(plain).replaceAll(" ");
        plain = SPACE.matcher(Text.normal(plain)).replaceAll(" ").strip();
        return plain.isEmpty() ? null : plain;
    }

    /** How many words a text has; 0 for null. */
    static int words(@Nullable String text) {
        return text == null || text.isEmpty() ? 0 : SPACE.split(text).length;
    }
}
