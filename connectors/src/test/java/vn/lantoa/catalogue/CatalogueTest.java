package vn.lantoa.catalogue;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.lantoa.model.Addresses;
import vn.lantoa.model.Channel;
import vn.lantoa.model.ChannelKind;
import vn.lantoa.model.CommunicationSetting;
import vn.lantoa.model.Outlet;
import vn.lantoa.model.OutletKind;
import vn.lantoa.yaml.InvalidInput;

class CatalogueTest {

    private static final String PAPER = """
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
            """;

    @TempDir
    private Path folder;

    @Test
    void catalogueThatComesWithLantoaCoversTheProgramme() {
        Catalogue catalogue = Catalogue.bundled();
        assertThat(catalogue.sample()).isFalse();
        assertThat(catalogue.outlets().stream().collect(groupingBy(Outlet::kind, counting())))
                .containsEntry(OutletKind.MINISTRY, 17L)
                .containsEntry(OutletKind.PROVINCE, 34L)
                .containsKeys(OutletKind.values());
        assertThat(catalogue.outlets()).filteredOn(Outlet::key).hasSize(6);
        assertThat(catalogue.outlets())
                .filteredOn(outlet -> outlet.setting() == CommunicationSetting.FOREIGN)
                .isNotEmpty();
        assertThat(catalogue.channels())
                .filteredOn(channel -> channel.kind() == ChannelKind.FEED)
                .hasSizeGreaterThan(90);
    }

    @Test
    void catalogueThatComesWithLantoaClaimsNothingItCannotKnow() {
        List<Channel> channels = Catalogue.bundled().channels();
        assertThat(channels).noneMatch(Channel::checked);
        assertThat(channels)
                .noneMatch(channel -> channel.column()
                        && channel.address().equals(channel.outlet().site()));
        assertThat(channels)
                .as("ordered blocked in Viet Nam, hence no source")
                .noneMatch(channel ->
                        channel.address().contains("t.me/") || channel.address().contains("telegram"));
        assertThat(channels).noneMatch(channel -> channel.address().contains("example"));
    }

    @Test
    void channelIsNamedAfterItsOutlet() {
        Catalogue catalogue = Catalogue.parse("bao.yaml", PAPER);
        Outlet outlet = new Outlet(
                "bao-thu",
                "Báo Thử",
                "Báo Thử",
                OutletKind.PRESS,
                CommunicationSetting.MASS_MEDIA,
                "https://bao-thu.example/",
                false);
        assertThat(catalogue.outlets()).containsExactly(outlet);
        assertThat(catalogue.channels())
                .containsExactly(new Channel(
                        "bao-thu/khoa-hoc",
                        outlet,
                        ChannelKind.FEED,
                        "https://bao-thu.example/khoa-hoc.rss",
                        "vi",
                        true,
                        false,
                        null));
    }

    @Test
    void everyKeyIsRead() throws IOException {
        Path file = Files.writeString(folder.resolve("bao.yaml"), """
                sample: true
                outlets:
                  - id: vien
                    name: Viện Thử
                    name-en: Trial Institute
                    kind: research
                    setting: research
                    site: https://vien.example/
                    key: true
                    note: not real
                    channels:
                      - {id: so-do, kind: sitemap, url: "https://vien.example/sitemap.xml", language: en, checked: true, note: large}
                """);
        Catalogue catalogue = Catalogue.read(file);
        assertThat(catalogue.sample()).isTrue();
        Outlet outlet = catalogue.outlets().get(0);
        assertThat(outlet)
                .isEqualTo(new Outlet(
                        "vien",
                        "Viện Thử",
                        "Trial Institute",
                        OutletKind.RESEARCH,
                        CommunicationSetting.RESEARCH,
                        "https://vien.example/",
                        true));
        assertThat(catalogue.channels())
                .containsExactly(new Channel(
                        "vien/so-do",
                        outlet,
                        ChannelKind.SITEMAP,
                        "https://vien.example/sitemap.xml",
                        "en",
                        false,
                        true,
                        null));
    }

    @Test
    void allMistakesAreToldAtOnceWithTheirLines() {
        assertThat(mistakes("""
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
                        kind: page
                        column: maybe
                  - id: trong
                    kind: press
                    site: https://trong.example/
                  - id: trong
                    name: Báo Trống
                    setting: nowhere
                    site: https://trong.example/
                    channels:
                      - kind: feed
                      - id: b
                        url: https://trong.example/b c.rss
                """))
                .containsExactlyInAnyOrder(
                        "bao.yaml:2: id: expected lower-case letters, digits and single hyphens, 60 at most, was \"Bao Thu\"",
                        "bao.yaml:4: kind: expected one of press, broadcaster, ministry, agency, province, enterprise,"
                                + " university, research, was \"tabloid\"",
                        "bao.yaml:5: site: expected an address such as https://bao.example/, was \"ftp://bao-thu.example/\"",
                        "bao.yaml:6: unknown key \"chanels\"; known here: channels, hosts, id, key, kind, name, name-en, note,"
                                + " setting, site",
                        "bao.yaml:10: id: \"a\" stands in line 8 too",
                        "bao.yaml:11: url: the same address stands in line 9",
                        "bao.yaml:12: language: expected two letters such as vi or en, was \"vietnamese\"",
                        "bao.yaml:13: kind: expected one of feed, sitemap, section, youtube, facebook, tiktok, zalo, x,"
                                + " threads, telegram, mastodon, bluesky, was \"page\"",
                        "bao.yaml:14: column: expected true or false, was \"maybe\"",
                        "bao.yaml:15: \"name\" is missing",
                        "bao.yaml:15: channels: expected one channel at least",
                        "bao.yaml:18: id: \"trong\" stands in line 15 too",
                        "bao.yaml:18: \"kind\" is missing",
                        "bao.yaml:20: setting: expected one of mass-media, grassroots, education, enterprise, research,"
                                + " foreign, was \"nowhere\"",
                        "bao.yaml:23: \"id\" is missing",
                        "bao.yaml:23: \"url\" is missing",
                        "bao.yaml:25: url: expected an address such as https://bao.example/, was"
                                + " \"https://trong.example/b c.rss\"");
    }

    @Test
    void idThatIsTooLongForADocumentIsAMistake() {
        String id = "a".repeat(61);
        assertThat(mistakes(PAPER.replace("bao-thu\n", id + "\n")))
                .singleElement()
                .asString()
                .contains("60 at most", id);
    }

    @Test
    void catalogueWithoutOutletsIsAMistake() {
        assertThat(mistakes("sample: false\n")).containsExactly("bao.yaml:1: outlets: expected one outlet at least");
    }

    @Test
    void fileThatIsNotThereIsTold() {
        assertThat(catchThrowableOfType(InvalidInput.class, () -> Catalogue.read(Path.of("nowhere.yaml"))))
                .hasMessage("nowhere.yaml: no such file");
    }

    @Test
    void versionChangesWithWhatIsWatched() {
        Catalogue catalogue = Catalogue.parse("bao.yaml", PAPER);
        assertThat(catalogue.version())
                .matches("[0-9a-f]{12}")
                .isEqualTo(Catalogue.parse("other.yaml", "# a comment\n" + PAPER + "        note: frozen\n")
                        .version());
        for (Map.Entry<String, String> change : Map.of(
                        "khoa-hoc.rss", "cong-nghe.rss", "column: true", "column: false", "Báo Thử", "Báo Thử 2")
                .entrySet()) {
            assertThat(Catalogue.parse("bao.yaml", PAPER.replace(change.getKey(), change.getValue()))
                            .version())
                    .isNotEqualTo(catalogue.version());
        }
    }

    @Test
    void thousandsOfOutletsAreRead() {
        Catalogue catalogue = Catalogue.parse(
                "bao.yaml",
                IntStream.range(0, 5_000)
                        .mapToObj(i -> """
                                  - id: bao-%1$d
                                    name: Báo %1$d
                                    kind: press
                                    site: https://bao-%1$d.example/
                                    channels:
                                      - {id: a, kind: feed, url: "https://bao-%1$d.example/a.rss"}
                                      - {id: b, kind: feed, url: "https://bao-%1$d.example/b.rss"}
                                """.formatted(i))
                        .collect(Collectors.joining("", "outlets:\n", "")));
        assertThat(catalogue.outlets()).hasSize(5_000);
        assertThat(catalogue.channels()).hasSize(10_000);
        assertThat(catalogue.channels()).allMatch(channel -> Addresses.isWeb(channel.address()));
    }

    private static List<String> mistakes(String yaml) {
        return catchThrowableOfType(InvalidInput.class, () -> Catalogue.parse("bao.yaml", yaml))
                .messages();
    }
}
