package vn.lantoa.classify;

import java.time.Instant;
import java.util.List;
import vn.lantoa.model.Article;
import vn.lantoa.model.ArticleKind;
import vn.lantoa.model.CommunicationSetting;
import vn.lantoa.model.DateOrigin;
import vn.lantoa.model.Precision;

/** Articles of which only the text matters. */
final class Articles {

    private Articles() {}

    static Article article(String title, String lead, String body) {
        return new Article(
                "a",
                "outlet",
                "channel",
                "https://example.vn/a",
                title,
                lead,
                body,
                List.of(),
                Instant.EPOCH,
                Precision.MOMENT,
                DateOrigin.FEED,
                null,
                Instant.EPOCH,
                "vi",
                null,
                ArticleKind.ARTICLE,
                CommunicationSetting.MASS_MEDIA,
                null,
                List.of(),
                List.of(),
                null);
    }
}
