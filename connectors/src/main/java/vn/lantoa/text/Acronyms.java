package vn.lantoa.text;

import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Words in capitals, such as AI, IC and CNTT, which a search that knows no case takes for other words. */
public final class Acronyms {

    private static final int MOST = 200;
    private static final Pattern CAPITALS =
            Pattern.compile("(?<![\\p{L}\\p{M}\\p{N}])\\p{Lu}{2,8}(?![\\p{L}\\p{M}\\p{N}])");
    private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{M}]+");
    /** In a line of so many words in capitals and more, capitals are its style. */
    private static final int STYLE = 4;

    private Acronyms() {}

    /** Those of a text, each once, sorted; without lines that are in capitals throughout. At most {@value #MOST}. */
    public static List<String> of(String text) {
        return in(text.lines().filter(line -> !isCapitals(line)));
    }

    /** The same, and those of lines that are in capitals throughout: there nobody can tell, so none is missed. */
    public static List<String> everyOf(String text) {
        return in(text.lines());
    }

    private static List<String> in(Stream<String> lines) {
        TreeSet<String> acronyms = new TreeSet<>();
        lines.forEach(line -> {
            Matcher matcher = CAPITALS.matcher(line);
            while (matcher.find()) {
                acronyms.add(matcher.group());
            }
        });
        return acronyms.stream().limit(MOST).toList();
    }

    /** Whether a single word looks like one: two to eight capitals. */
    public static boolean isOne(String word) {
        return CAPITALS.matcher(word).matches();
    }

    private static boolean isCapitals(String line) {
        int words = 0;
        int capitals = 0;
        Matcher word = WORD.matcher(line);
        while (word.find()) {
            words++;
            capitals += word.group().equals(word.group().toUpperCase(java.util.Locale.ROOT)) ? 1 : 0;
        }
        return capitals >= STYLE && capitals > words * 0.8;
    }
}
