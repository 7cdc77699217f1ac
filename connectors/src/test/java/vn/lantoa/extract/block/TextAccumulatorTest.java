package vn.lantoa.extract.block;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.lantoa.markup.Tags;

/** How text is gathered piece by piece, and what is counted on the way. */
class TextAccumulatorTest {

    private static final int ONE = 1;
    private static final int OTHER = 2;
    private static final int LONGEST = 200_000;

    private final BlockContainer box = new BlockContainer(null, Tags.DIV, 0, 0);
    private final TextAccumulator text = new TextAccumulator();

    @Test
    void whiteSpaceIsFoldedWithinPiecesAndBetweenThem() {
        text.add("  Sáng \n\t nay ");
        text.add("\u00a0 trời");
        text.add(" mưa\u200b\u3000 ");
        assertThat(text.chars()).isEqualTo("Sáng nay trời mưa ".length());
        assertThat(end().text()).isEqualTo("Sáng nay trời mưa");
    }

    @Test
    void wordThatTwoElementsShareIsOne() {
        text.add("Sá");
        text.add("ng nay");
        assertThat(end().counts().words()).isEqualTo(2);
    }

    @Test
    void signsAreCountedByKind() {
        text.add("Đến 12/3, Hòa THỬ có 4.000 hộ; bao giờ? Nay! Rồi、xong。và，ỹ Ⅷ");
        TextCounts counts = end().counts();
        assertThat(counts.capitals()).isEqualTo(7);
        assertThat(counts.digits()).isEqualTo(7);
        assertThat(counts.stops()).isEqualTo(8);
        assertThat(counts.words()).isEqualTo(12);
    }

    @ParameterizedTest
    @CsvSource({"'Ngày 12/3/2026', 7", "'không', 0", "'0', 1", "'9', 1", "'/:', 0"})
    void pieceTellsItsFigures(String piece, int digits) {
        text.add("Số 4711: ");
        assertThat(text.add(piece)).isEqualTo(digits);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n\t", "\u00a0\u200b\ufeff\u3000\u2009\u202f"})
    void pieceWithoutSignsIsBlank(String piece) {
        assertThat(text.add(piece)).isEqualTo(TextAccumulator.BLANK);
        assertThat(text.end(box, 0)).isNull();
    }

    @Test
    void textIsBounded() {
        text.add("a".repeat(LONGEST - 1));
        text.add("bc");
        assertThat(text.add("d")).as("nothing of it is read").isEqualTo(TextAccumulator.BLANK);
        assertThat(text.line()).isFalse();
        text.add("e");
        Block block = end();
        assertThat(block.text()).hasSize(LONGEST).endsWith("ab");
        text.add("f");
        assertThat(end().text()).as("the next block begins anew").isEqualTo("f");
    }

    @Test
    void brokenLineIsKeptAndTheSecondInARowPartsParagraphs() {
        assertThat(text.line()).as("nothing to part").isFalse();
        text.add("một ");
        assertThat(text.line()).isFalse();
        text.add(" hai");
        assertThat(text.line()).isFalse();
        text.add(" \n ");
        assertThat(text.line()).isTrue();
        assertThat(end().text()).isEqualTo("một\nhai");
    }

    @Test
    void lineIsBrokenThoughTheRoomIsFull() {
        text.add("a".repeat(1_024));
        text.line();
        text.add("b");
        assertThat(end().text()).isEqualTo("a".repeat(1_024) + "\nb");
    }

    @Test
    void charactersInLinksAndInStrongTypeAreCounted() {
        text.add("một ");
        text.enterLink();
        text.add("hai");
        text.enterStrong();
        text.enterStrong();
        text.add(" ba");
        text.leaveStrong();
        text.leaveLink();
        text.add(" bốn ");
        text.leaveStrong();
        text.add("năm");
        TextCounts counts = end().counts();
        assertThat(counts.chars()).isEqualTo("một hai ba bốn năm".length());
        assertThat(counts.linked()).isEqualTo("hai ba".length());
        assertThat(counts.bold()).isEqualTo(" ba bốn ".length());
    }

    @Test
    void blankAtTheEndCountsForNothing() {
        text.enterLink();
        text.enterStrong();
        text.add("một ");
        TextCounts counts = end().counts();
        assertThat(counts).isEqualTo(new TextCounts(3, 1, 3, 3, 0, 0, 0));
    }

    @Test
    void nothingOfABlockIsCountedForTheNext() {
        text.enterLink();
        text.enterStrong();
        text.add("Một, 2");
        text.leaveStrong();
        text.leaveLink();
        end();
        text.add("ba");
        assertThat(end().counts()).isEqualTo(new TextCounts(2, 1, 0, 0, 0, 0, 0));
    }

    @Test
    void blockTellsBetweenWhichLinksItStands() {
        text.add("một");
        assertThat(text.end(box, 2)).extracting(Block::links, Block::past).containsExactly(0, 2);
        text.add("hai");
        assertThat(text.end(box, 5)).extracting(Block::links, Block::past).containsExactly(2, 5);
        assertThat(text.end(box, 6)).isNull();
        text.add("ba");
        assertThat(text.end(box, 6)).extracting(Block::links, Block::past).containsExactly(6, 6);
    }

    @Test
    void hintsOfAnElementAreTheBlocksFromMoreThanThreeFifthsOn() {
        assertThat(hinted("bbb", "aa")).isZero();
        assertThat(hinted("bbbb", "aa")).isEqualTo(ONE);
    }

    @Test
    void hintsOfTheLargestElementCount() {
        add(ONE, "aa");
        add(OTHER, "bbbbbbbb");
        add(ONE, "ccc");
        assertThat(end().hints()).isEqualTo(OTHER);
        add(OTHER, "aaa");
        add(0, "b");
        assertThat(end().hints()).isEqualTo(OTHER);
        add(ONE, "aaaa");
        add(OTHER, "bbbb");
        assertThat(end().hints()).as("half each").isZero();
        add(0, "aaaa");
        assertThat(end().hints()).isZero();
    }

    @Test
    void elementThatIsStillOpenCountsForTheBlocksOnBothSides() {
        text.add("a");
        text.open(ONE);
        text.open(OTHER);
        text.close();
        text.add("bbbb");
        assertThat(end().hints()).isEqualTo(ONE);
        text.add("cccc");
        text.close();
        text.add("dddddd");
        assertThat(end().hints()).isZero();
        text.open(0);
        text.add("eeee");
        assertThat(end().hints()).isZero();
    }

    @Test
    void elementsMayBeDeeplyNested() {
        text.open(ONE);
        for (int i = 0; i < 100; i++) {
            text.open(0);
        }
        text.add("a");
        for (int i = 0; i < 101; i++) {
            text.close();
        }
        assertThat(end().hints()).isEqualTo(ONE);
    }

    private int hinted(String hinted, String others) {
        add(ONE, hinted);
        text.add(others);
        return end().hints();
    }

    private void add(int hints, String piece) {
        text.open(hints);
        text.add(piece);
        text.close();
    }

    private Block end() {
        return text.end(box, 0);
    }
}
