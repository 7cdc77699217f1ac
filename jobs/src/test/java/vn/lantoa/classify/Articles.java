package vn.lantoa.classify;

import java.time.Instant;
import java.util.List;
import vn.lantoa.model.Article;
import vn.lantoa.model.ArticleContent;
import vn.lantoa.model.ArticleDates;
import vn.lantoa.model.ArticleKind;
import vn.lantoa.model.ArticleMedia;
import vn.lantoa.model.ArticleOrigin;
import vn.lantoa.model.CommunicationSetting;
import vn.lantoa.model.DateOrigin;

/** Articles of which only the text matters. */
final class Articles {

    private Articles() {}

    static Article article(String title, String lead, String body) {
        return new Article(
                "a",
                new ArticleOrigin(
                        "outlet",
                        "channel",
                        "https://example.vn/a",
                        null,
                        null,
                        ArticleKind.ARTICLE,
                        CommunicationSetting.MASS_MEDIA),
                new ArticleContent(title, lead, body, List.of(), "vi"),
                ArticleDates.at(Instant.EPOCH, DateOrigin.FEED),
                ArticleMedia.NONE,
                null);
    }
}
