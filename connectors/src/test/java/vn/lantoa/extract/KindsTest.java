package vn.lantoa.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.lantoa.model.ArticleKind;

/** Of which form an item is. */
class KindsTest {

    @ParameterizedTest
    @CsvSource({
        "VideoObject, VIDEO",
        "videogallery, VIDEO",
        "LiveBlogPosting, LIVE",
        "ImageGallery, GALLERY",
        "GalleryPage, ARTICLE",
        "NewsArticle, ARTICLE",
        "aVideo, ARTICLE",
        ", ARTICLE"
    })
    void whatThePageStatesDecides(String stated, ArticleKind kind) {
        assertThat(Kinds.of(stated, List.of(), 0)).isEqualTo(kind);
    }

    @Test
    void eightPicturesWithHardlyATextAreAGallery() {
        assertThat(Kinds.of(null, List.of(), 7)).isEqualTo(ArticleKind.ARTICLE);
        assertThat(Kinds.of(null, List.of(), 8)).isEqualTo(ArticleKind.GALLERY);
    }
}
