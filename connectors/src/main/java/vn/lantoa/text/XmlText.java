package vn.lantoa.text;

/**
 * What XML 1.0 may hold, by its rule {@code Char}: no control characters but white space, no unpaired surrogate, and
 * neither U+FFFE
 * nor U+FFFF. The same code points of other planes (U+1FFFE ...) are no letters either, but XML allows them.
 */
public final class XmlText {

    private XmlText() {}

    /** The text without what XML may not hold; the same text where it holds nothing of the kind. */
    public static String legal(String text) {
        StringBuilder legal = null;
        for (int i = 0; i < text.length(); ) {
            int letter = text.codePointAt(i);
            int next = i + Character.charCount(letter);
            if (!isLegal(letter) && legal == null) {
                legal = new StringBuilder(text.length()).append(text, 0, i);
            } else if (isLegal(letter) && legal != null) {
                legal.appendCodePoint(letter);
            }
            i = next;
        }
        return legal == null ? text : legal.toString();
    }

    private static boolean isLegal(int letter) {
        if (letter < ' ') {
            return letter == '\t' || letter == '\n' || letter == '\r';
        }
        boolean half = letter >= Character.MIN_SURROGATE && letter <= Character.MAX_SURROGATE;
        return !half && letter != 0xFFFE && letter != 0xFFFF;
    }
}
