package vn.lantoa.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import vn.lantoa.model.Channel;
import vn.lantoa.model.ChannelKind;
import vn.lantoa.model.OutletKind;
import vn.lantoa.settings.InvalidInput;

class CatalogueTest {

    @Test
    void catalogueThatComesWithLantoaIsRight() {
        Catalogue catalogue = Catalogue.bundled();
        assertThat(catalogue.sample()).isFalse();
        assertThat(catalogue.outlets()).hasSizeGreaterThanOrEqualTo(40);
        assertThat(catalogue.outlets())
                .filteredOn(outlet -> outlet.kind() == OutletKind.MINISTRY)
                .isNotEmpty();
        assertThat(catalogue.outlets()).filteredOn(outlet -> outlet.key()).hasSize(6);
        assertThat(catalogue.channels())
                .filteredOn(channel -> channel.kind() == ChannelKind.FEED)
                .hasSizeGreaterThan(40);
        assertThat(catalogue.channels()).noneMatch(Channel::checked);
    }

    @Test
    void channelIsNamedAfterItsOutlet() {
        Catalogue catalogue = Catalogue.parse("bao.yaml", """
                outlets:
                  - id: bao-thu
                    name: Báo Thử
                    kind: press
                    site: https://bao-thu.example/
                    channels:
                      - id: khoa-hoc
                        kind: feed
                        url: https://bao-thu.example/khoa-hoc.rss
                        column: true
                """);
        Channel channel = catalogue.channels().get(0);
        assertThat(channel.id()).isEqualTo("bao-thu/khoa-hoc");
        assertThat(channel.outlet().nameEn()).isEqualTo("Báo Thử");
        assertThat(channel.language()).isEqualTo("vi");
        assertThat(channel.column()).isTrue();
    }

    @Test
    void allMistakesAreToldAtOnceWithTheirLines() {
        InvalidInput mistakes = catchThrowableOfType(InvalidInput.class, () -> Catalogue.parse("bao.yaml", """
                outlets:
                  - id: Bao Thu
                    name: Báo Thử
                    kind: tabloid
                    site: ftp://bao-thu.example/
                    chanels: []
                    channels:
                      - id: a
                        url: https://bao-thu.example/a.rss
                      - id: a
                        url: https://bao-thu.example/a.rss?utm_source=x
                        language: vietnamese
                  - id: trong
                    kind: press
                    site: https://trong.example/
                """));
        assertThat(mistakes.messages())
                .containsExactlyInAnyOrder(
                        "bao.yaml:2: id: expected lower-case letters, digits and single hyphens, was \"Bao Thu\"",
                        "bao.yaml:4: kind: expected one of press, broadcaster, ministry, agency, province, enterprise,"
                                + " university, research, was \"tabloid\"",
                        "bao.yaml:5: site: expected an address such as https://bao.example/, was \"ftp://bao-thu.example/\"",
                        "bao.yaml:6: unknown key \"chanels\"; known here: channels, id, key, kind, name, name-en, note,"
                                + " setting, site",
                        "bao.yaml:10: id: \"a\" stands in line 8 too",
                        "bao.yaml:11: url: the same address stands in line 9",
                        "bao.yaml:12: language: expected two letters such as vi or en, was \"vietnamese\"",
                        "bao.yaml:13: \"name\" is missing",
                        "bao.yaml:13: channels: expected one channel at least");
    }

    @Test
    void fileThatIsNotThereIsTold() {
        assertThat(catchThrowableOfType(InvalidInput.class, () -> Catalogue.read(Path.of("nowhere.yaml"))))
                .hasMessage("nowhere.yaml: no such file");
    }
}
