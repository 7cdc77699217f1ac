package vn.lantoa.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.lantoa.elastic.Samples;
import vn.lantoa.model.MentionKind;

class NamedThingsTest {

    @Test
    void namesAreInTheLanguageOfTheReader() {
        assertThat(NamedThings.of(new Localizer(ReaderLanguage.VI), Samples.article("a", "Tin")))
                .containsExactlyInAnyOrderEntriesOf(Map.of(MentionKind.PROVINCE, Set.of("Sóc Trăng")));
        assertThat(NamedThings.of(new Localizer(ReaderLanguage.EN), Samples.article("a", "Tin")))
                .containsExactlyInAnyOrderEntriesOf(Map.of(MentionKind.PROVINCE, Set.of("Soc Trang")));
    }
}
