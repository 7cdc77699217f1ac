package vn.lantoa.extract.block;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.lantoa.markup.Hints;
import vn.lantoa.markup.Tags;

/** What a block and the boxes around it say of themselves. */
class BlockTest {

    @ParameterizedTest
    @CsvSource({
        "60, 10, 19, 1, true",
        "59, 10, 0, 1, false",
        "60, 9, 0, 1, false",
        "60, 10, 20, 1, false",
        "60, 10, 0, 0, false"
    })
    void runningTextIsLongHardlyLinkedAndHasPunctuation(int chars, int words, int linked, int stops, boolean running) {
        TextCounts counts = new TextCounts(chars, words, linked, 0, stops, 0, 0);
        assertThat(block(Tags.DIV, counts).isRunning()).isEqualTo(running);
    }

    @Test
    void linkedShareOfNothingIsNone() {
        assertThat(block(Tags.DIV, new TextCounts(0, 0, 0, 0, 0, 0, 0)).linkShare())
                .isZero();
        assertThat(block(Tags.DIV, new TextCounts(8, 1, 2, 0, 0, 0, 0)).linkShare())
                .isEqualTo(0.25);
        BlockContainer box = new BlockContainer(null, Tags.DIV, 0, 0);
        assertThat(box.linkShare()).isZero();
        box.chars = 8;
        box.linked = 2;
        assertThat(box.linkShare()).isEqualTo(0.25);
    }

    @Test
    void headingsAreTheTitleAndThoseBelowIt() {
        TextCounts counts = new TextCounts(9, 1, 0, 0, 0, 0, 0);
        assertThat(block(Tags.HEADING, counts).isHeading()).isTrue();
        assertThat(block(Tags.TITLE, counts).isHeading()).isTrue();
        assertThat(block(Tags.PARAGRAPH, counts).isHeading()).isFalse();
    }

    @Test
    void boxLiesInItselfAndInThoseAround() {
        BlockContainer page = new BlockContainer(null, Tags.DIV, Hints.BODY, 0);
        BlockContainer main = new BlockContainer(page, Tags.MAIN, Hints.AUTHOR, 0);
        BlockContainer aside = new BlockContainer(page, Tags.ASIDE, 0, 0);
        BlockContainer paragraph = new BlockContainer(main, Tags.PARAGRAPH, Hints.LEAD, 0);
        assertThat(paragraph.isWithin(paragraph)).isTrue();
        assertThat(paragraph.isWithin(main)).isTrue();
        assertThat(paragraph.isWithin(page)).isTrue();
        assertThat(paragraph.isWithin(aside)).isFalse();
        assertThat(main.isWithin(paragraph)).isFalse();
        assertThat(paragraph.hintsHere()).isEqualTo(Hints.LEAD | Hints.AUTHOR);
        assertThat(page.hintsHere()).isEqualTo(Hints.BODY);
    }

    private static Block block(int tag, TextCounts counts) {
        return new Block("x", new BlockContainer(null, tag, 0, 0), 0, counts, 0, 0);
    }
}
