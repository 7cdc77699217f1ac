package vn.lantoa.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.lantoa.document.ArticleDocument;
import vn.lantoa.newsroom.Invention;
import vn.lantoa.newsroom.Newsroom;
import vn.lantoa.page.MarkedText.Piece;
import vn.lantoa.page.MarkedText.Span;

class MarkedTextTest {

    private final ArticleDocument article =
            Invention.at(Newsroom.NOW).articles().get(0);

    @Test
    void nothingOfTheTextIsLost() {
        MarkedText text = MarkedText.of(article, List.of(span(3, 9, "a"), span(5, 200, "b"), span(5, 6, "c")));
        String paragraphs =
                text.paragraphs().stream().map(MarkedTextTest::joined).collect(Collectors.joining("\n"));
        assertThat(joined(text.title())).isEqualTo(article.article().content().title());
        assertThat(joined(text.lead())).isEqualTo(article.article().content().lead());
        assertThat(paragraphs).isEqualTo(article.article().content().body());
    }

    @Test
    void spansThatOverlapAreBothOnThePiece() {
        List<Piece> title = MarkedText.of(article, List.of(span(0, 6, "ST"), span(4, 8, "DX")))
                .title();
        assertThat(title).extracting(Piece::style).startsWith("ST", "ST DX", "DX", "");
        assertThat(title.get(1).text())
                .isEqualTo(article.article().content().title().substring(4, 6));
    }

    @Test
    void spansOutsideTheTextAreLeftOut() {
        MarkedText text = MarkedText.of(article, List.of(span(-1, 4, "a"), span(5, 5, "b"), span(3, 9_000_000, "c")));
        assertThat(text.title()).extracting(Piece::style).containsExactly("");
    }

    private static Span span(int start, int end, String style) {
        return new Span(start, end, style, style);
    }

    private static String joined(List<Piece> pieces) {
        return pieces.stream().map(Piece::text).collect(Collectors.joining());
    }
}
