package vn.lantoa.classify;

import vn.lantoa.model.Article;
import vn.lantoa.model.ArticleBuilder;
import vn.lantoa.model.ArticleContent;
import vn.lantoa.model.ArticleContentBuilder;
import vn.lantoa.respell.Respelling;

/** Articles as they would usually be written: titles come in capitals, and posts without diacritics. */
final class UsualSpelling {

    private UsualSpelling() {}

    /**
     * The article with the letters that its title, lead or body lack; itself where they lack none. Places in its text are places in
     * the text of the article.
     */
    static Article of(Article article) {
        ArticleContent content = article.content();
        String title = Respelling.of(content.title());
        String lead = Respelling.of(content.lead());
        String body = Respelling.of(content.body());
        if (title.equals(content.title()) && lead.equals(content.lead()) && body.equals(content.body())) {
            return article;
        }
        return ArticleBuilder.builder(article)
                .content(ArticleContentBuilder.builder(content)
                        .title(title)
                        .lead(lead)
                        .body(body)
                        .build())
                .build();
    }
}
