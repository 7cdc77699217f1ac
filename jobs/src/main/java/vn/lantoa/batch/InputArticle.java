package vn.lantoa.batch;

import java.time.Instant;
import java.util.List;
import vn.lantoa.model.Article;
import vn.lantoa.model.ArticleKind;
import vn.lantoa.model.CommunicationSetting;
import vn.lantoa.model.DateOrigin;
import vn.lantoa.model.Precision;
import vn.lantoa.text.Text;

/**
 * An article as files bring it to the commands; other fields are not looked at.
 *
 * @param title may be null, like all that follow
 * @param summary stands in for a lead that is missing
 */
public record InputArticle(String id, String title, String lead, String summary, String body) {

    /** The article, in normal form; what is not known of it is empty, and its moments are that of the epoch. */
    public Article article() {
        return new Article(
                id,
                "",
                "",
                "",
                Text.normal(title),
                Text.normal(lead == null ? summary : lead),
                Text.normal(body),
                List.of(),
                Instant.EPOCH,
                Precision.MOMENT,
                DateOrigin.FETCH,
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
