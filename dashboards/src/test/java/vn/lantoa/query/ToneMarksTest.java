package vn.lantoa.query;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ToneMarksTest {

    @Test
    void bothCustomsAreMade() {
        assertThat(ToneMarks.customs("hoà bình, thủy lợi"))
                .containsExactly("hoà bình, thủy lợi", "hòa bình, thủy lợi", "hoà bình, thuỷ lợi");
    }

    @Test
    void closedSyllablesHaveOneCustom() {
        assertThat(ToneMarks.customs("hoàn toàn, khoáng")).containsExactly("hoàn toàn, khoáng");
    }
}
