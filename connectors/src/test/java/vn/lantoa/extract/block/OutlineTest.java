package vn.lantoa.extract.block;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.lantoa.markup.Hints;
import vn.lantoa.markup.Tags;

/** What of a page is taken down, and where it stands. */
class OutlineTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "<p>một</p><p>hai</p>; một|hai",
                "một<p>hai</p>ba; một|hai|ba",
                "<div>một<div>hai</div>ba</div>bốn; một|hai|ba|bốn",
                "<span>m</span><b>ộ</b><a href='/'>t</a> <i>hai</i>; một hai",
                "một<br>hai; một/hai",
                "một<br><br>hai<hr>ba; một|hai/ba",
                "<p>một<img src='/a'>hai</p>; mộthai",
                "<ul><li>một<li>hai</ul>; một|hai",
                "một<my-box>hai</my-box>; một|hai",
                "<p> </p><p>\u00a0</p>; ''"
            })
    void edgesOfBoxesAndBrokenLinesPartBlocks(String html, String blocks) {
        assertThat(texts(outline(html))).isEqualTo(blocks);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<title>x</title>",
                "<script>x</script>",
                "<style>x</style>",
                "<textarea>x</textarea>",
                "<select><option>x</select>",
                "<button>x</button>",
                "<!-- x -->",
                "<div id='wm-ipp-base'><p>x</p></div>"
            })
    void whatReadersOfAnArticleNeverSeeIsLeftOut(String html) {
        assertThat(texts(outline("<p>một</p>" + html))).isEqualTo("một");
    }

    @Test
    void blockStandsInTheInnermostBoxAndThatInThoseAround() {
        Outline outline = outline("<main><article>một<p>hai</p></article></main>ba");
        assertThat(outline.blocks)
                .extracting(block -> block.box().tag)
                .containsExactly(Tags.ARTICLE, Tags.PARAGRAPH, Tags.DIV);
        BlockContainer paragraph = outline.blocks.get(1).box();
        assertThat(paragraph.up().tag).isEqualTo(Tags.ARTICLE);
        assertThat(paragraph.up().up().tag).isEqualTo(Tags.MAIN);
        assertThat(outline.boxes.indexOf(paragraph)).isGreaterThan(outline.boxes.indexOf(paragraph.up()));
        assertThat(outline.boxes.get(0).parent).isNull();
    }

    @Test
    void boxesOfOneMakingHaveOneSignature() {
        Outline outline = outline("<p class='a'>1</p><p class='a'>2</p><p class='b'>3</p><div class='a'>4</div>");
        int first = outline.blocks.get(0).box().signature;
        assertThat(outline.blocks)
                .extracting(block -> block.box().signature == first)
                .containsExactly(true, true, false, false);
    }

    @Test
    void strongAndLinkedTextAndHintsAreNoted() {
        Block block = outline("một <b>hai <a href='/'>ba</a></b> bốn").blocks.get(0);
        assertThat(block.counts().bold()).isEqualTo("hai ba".length());
        assertThat(block.counts().linked()).isEqualTo("ba".length());
        assertThat(block.hints()).isZero();
        Block named =
                outline("<span class='author'>Hạnh Thử</span> viết").blocks.get(0);
        assertThat(named.hints()).isEqualTo(Hints.AUTHOR);
        Block after =
                outline("<span class='author'>Hạnh</span> viết bài này").blocks.get(0);
        assertThat(after.hints()).as("most of it is not the author").isZero();
        assertThat(outline("<p class='sapo pubdate'>một</p>").blocks.get(0).box().hints)
                .as("what they are for, and not what dates they hold")
                .isEqualTo(Hints.of(Jsoup.parse("<p class='sapo pubdate'>").selectFirst("p")) & Hints.USES);
    }

    @Test
    void whatIsSaidForMachinesIsGathered() {
        Outline outline = outline("<meta name='a'><p>một</p><script>x</script><link rel='icon'>");
        assertThat(outline.statements).extracting(Element::normalName).containsExactly("meta", "script", "link");
        assertThat(outline("<p itemprop='name'>a</p><script itemprop='x'></script><button itemprop='y'></button>")
                        .items)
                .extracting(Element::normalName)
                .containsExactly("p", "script");
    }

    @Test
    void authorsAndMicrodataAreBounded() {
        assertThat(outline("<i class='author'>a</i>".repeat(101)).bylines).hasSize(100);
        assertThat(outline("<i itemprop='name'>a</i>".repeat(1_001)).items).hasSize(1_000);
    }

    @Test
    void blocksAndBoxesAreBounded() {
        assertThat(outline("<p>a</p>".repeat(20_001)).blocks).hasSize(20_000);
        assertThat(outline("<p></p>".repeat(100_001)).boxes).hasSize(100_000);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "<a href='/2'>2</a>; 1",
                "<a href='/2'>Trang 12 >>></a>; 1",
                "<a href='/2'>Trang 12 >>>></a>; 0",
                "xem <a href='/2'>Trang 12 >>></a>; 1",
                "xem <a href='/2'>Trang 12 >>>></a>; 0",
                "<a href='/2'></a>; 0",
                "<a href='/2'><img src='/a'></a>; 0",
                "<a rel='next' href='/2'>Đọc tiếp trang sau</a>; 1",
                "<a rel='next' href='/2'></a>; 1"
            })
    void linksOfFewSignsMayTurnThePage(String html, int turns) {
        Outline outline = outline(html);
        assertThat(outline.links).hasSize(1);
        assertThat(outline.turns).hasSize(turns);
    }

    @Test
    void pictureKnowsItsBoxAndTheBlocksBeforeIt() {
        Outline outline = outline("<p>một</p><figure><img src='/a'></figure><p>hai</p><video></video>");
        assertThat(outline.pictures).extracting(Outline.Picture::block).containsExactly(1, 2);
        assertThat(outline.pictures).extracting(picture -> picture.box().tag).containsExactly(Tags.FIGURE, Tags.DIV);
        assertThat(outline.pictures.get(0).box().pictures).isEqualTo(1);
    }

    @Test
    void linksBeforeABlockAreNotItsOwn() {
        List<Block> blocks = outline("<p><a>1</a><a>2</a></p><p>một</p><p><a>3</a></p>").blocks;
        assertThat(blocks).extracting(Block::links).containsExactly(0, 2, 2);
        assertThat(blocks).extracting(Block::past).containsExactly(2, 2, 3);
    }

    private static String texts(Outline outline) {
        return outline.blocks.stream()
                .map(block -> block.text().replace('\n', '/'))
                .collect(Collectors.joining("|"));
    }

    private static Outline outline(String html) {
        return Outline.of(Jsoup.parse("<body>" + html));
    }
}
