package vn.lantoa.page;

import java.util.ResourceBundle;

/** The words of the pages in one language. */
final class Texts {

    private final ResourceBundle bundle;

    Texts(ReaderLanguage language) {
        bundle = ResourceBundle.getBundle(
                "vn.lantoa.page.texts_" + language.code(), language.locale(), Texts.class.getClassLoader());
    }

    /** The text with {@code {0}}, {@code {1}} ... replaced; the key itself where there is no such text. */
    String text(String key, Object... values) {
        if (!bundle.containsKey(key)) {
            return key;
        }
        String pattern = bundle.getString(key);
        StringBuilder text = new StringBuilder();
        int at = 0;
        for (int open = pattern.indexOf('{'); open >= 0; open = pattern.indexOf('{', at)) {
            int place = pattern.charAt(open + 1) - '0';
            text.append(pattern, at, open).append(values[place]);
            at = open + 3;
        }
        return text.append(pattern.substring(at)).toString();
    }

    boolean has(String key) {
        return bundle.containsKey(key);
    }
}
