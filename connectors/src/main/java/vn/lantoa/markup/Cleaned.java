package vn.lantoa.markup;

import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import vn.lantoa.text.Text;

/** Text of a page as a reader sees it. */
public final class Cleaned {

    private Cleaned() {}

    /** NFC, on one line, entities resolved also where they were escaped twice; null where nothing is left. */
    public static @Nullable String of(String text) {
        String plain = text.indexOf('&') >= 0 ? Parser.unescapeEntities(text, false) : text;
        plain = folded(Text.normal(plain));
        return plain.isEmpty() ? null : plain;
    }

    /** Consecutive blanks as one, none at the ends. */
    private static String folded(String text) {
        StringBuilder folded = null;
        int length = text.length();
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            boolean blank = c <= ' ';
            boolean plain = !blank || (c == ' ' && i > 0 && i < length - 1 && text.charAt(i - 1) > ' ');
            if (folded == null && !plain) {
                folded = new StringBuilder(length).append(text, 0, i);
            }
            if (folded != null && (!blank || (!folded.isEmpty() && folded.charAt(folded.length() - 1) != ' '))) {
                folded.append(blank ? ' ' : c);
            }
        }
        return folded == null ? text : folded.toString().strip();
    }
}
