package vn.lantoa.fit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import vn.lantoa.classify.MeasuredThemes;
import vn.lantoa.classify.Rules;
import vn.lantoa.evaluate.ThemeItem;
import vn.lantoa.model.Article;
import vn.lantoa.model.ArticleBuilder;
import vn.lantoa.model.ArticleContentBuilder;
import vn.lantoa.text.Folding;

/**
 * An item as it is learnt from.
 *
 * @param respelt whether it is a copy, written without diacritics or in capitals, as some of what is published is
 */
record Example(ThemeItem item, MeasuredThemes measured, boolean respelt) {

    /** A label of which the reader was sure counts twice. */
    private static final int SURE = 2;

    /** Each item as it is, and once more without diacritics and in capitals. */
    static List<Example> of(List<ThemeItem> items, Rules rules) {
        List<Example> examples = new ArrayList<>();
        for (ThemeItem item : items) {
            Article article = item.article();
            examples.add(new Example(item, MeasuredThemes.of(article, rules), false));
            examples.add(new Example(item, MeasuredThemes.of(with(article, Example::bare), rules), true));
            examples.add(new Example(
                    item, MeasuredThemes.of(with(article, text -> text.toUpperCase(Locale.ROOT)), rules), true));
        }
        return examples;
    }

    /** How often it counts. */
    int count() {
        return item.sure() && !respelt ? SURE : 1;
    }

    private static Article with(Article article, UnaryOperator<String> spelling) {
        return ArticleBuilder.builder(article)
                .content(ArticleContentBuilder.builder(article.content())
                        .title(spelling.apply(article.content().title()))
                        .lead(spelling.apply(article.content().lead()))
                        .body(spelling.apply(article.content().body()))
                        .build())
                .build();
    }

    /** Without diacritics, capitals as they are. */
    private static String bare(String text) {
        StringBuilder bare = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            String folded = Folding.fold(text.substring(i, i + 1));
            bare.append(Character.isUpperCase(text.charAt(i)) ? folded.toUpperCase(Locale.ROOT) : folded);
        }
        return bare.toString();
    }
}
