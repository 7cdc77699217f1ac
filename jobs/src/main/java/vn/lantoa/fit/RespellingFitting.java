package vn.lantoa.fit;

import java.io.IOException;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import vn.lantoa.evaluate.ItemTexts;
import vn.lantoa.evaluate.LabelledItem;
import vn.lantoa.model.Article;
import vn.lantoa.respell.Respelling;
import vn.lantoa.text.Folding;
import vn.lantoa.text.Syllable;
import vn.lantoa.text.Syllables;
import vn.lantoa.yaml.InvalidInput;

/** Counts the words that respelling goes by, and says how right it is in a month that was not counted. */
public final class RespellingFitting {

    private RespellingFitting() {}

    /**
     * Counts titles and leads of all months but one, and writes the counts.
     *
     * @param folders of texts, as {@link ItemTexts} reads them
     * @return the share of words of that month which are found again, without diacritics and in capitals
     * @throws InvalidInput where no text is of that month
     */
    public static List<String> train(List<Path> folders, YearMonth frozen, Path out) throws IOException {
        Map<String, Article> articles = ItemTexts.read(folders, id -> true);
        WordPairCounts counts = new WordPairCounts();
        List<String> unseen = new ArrayList<>();
        int items = 0;
        for (Article article : articles.values()) {
            boolean counted = !new LabelledItem(article, Set.of(), 1).month().equals(frozen);
            items += counted ? 1 : 0;
            for (String text :
                    List.of(article.content().title(), article.content().lead())) {
                if (counted) {
                    counts.add(text);
                } else {
                    unseen.add(text);
                }
            }
        }
        if (unseen.isEmpty()) {
            throw InvalidInput.of("no item is of " + frozen + ", so that nothing would tell how right respelling is");
        }
        counts.write(out, List.of("counted in " + items + " items; none of " + frozen));
        Respelling respelling = Respelling.read(out);
        return List.of(
                score(frozen + ", without diacritics", respelling, unseen, RespellingFitting::bare),
                score(frozen + ", in capitals", respelling, unseen, text -> text.toUpperCase(Locale.ROOT)));
    }

    private static String score(
            String what, Respelling respelling, List<String> texts, UnaryOperator<String> spelling) {
        int all = 0;
        int right = 0;
        for (String text : texts) {
            if (Respelling.isUsual(text)) {
                String got = respelling.respelt(spelling.apply(text));
                for (Syllable syllable : Syllables.of(text)) {
                    String found = got.substring(syllable.start(), syllable.end());
                    all++;
                    right += WordPairCounts.word(found).equals(WordPairCounts.word(syllable.text())) ? 1 : 0;
                }
            }
        }
        return String.format(
                Locale.ROOT, "%s: %d of %d words are found again (%.4f)", what, right, all, right / (double) all);
    }

    /** Without diacritics, capitals as they are. */
    static String bare(String text) {
        StringBuilder bare = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            String folded = Folding.fold(text.substring(i, i + 1));
            bare.append(Character.isUpperCase(text.charAt(i)) ? folded.toUpperCase(Locale.ROOT) : folded);
        }
        return bare.toString();
    }
}
