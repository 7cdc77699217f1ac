package vn.lantoa.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import vn.lantoa.catalogue.Catalogue;
import vn.lantoa.model.Channel;
import vn.lantoa.model.ChannelKind;
import vn.lantoa.model.OutletKind;

/** {@code catalogue export} and {@code import} as a person runs them. */
class CatalogueFilesTest {

    /** A catalogue that has next to nothing, so that everything else is new. */
    private static final String SMALL = """
            outlets:
              - id: nho
                name: "Báo Nhỏ"
                kind: press
                site: https://nho.example/
                channels:
                  - {id: tin-moi, kind: feed, url: "https://nho.example/rss/tin-moi.rss", checked: false}
            """;

    private final StringWriter told = new StringWriter();
    private final CommandLine lantoa = Lantoa.commandLine().setErr(new PrintWriter(told, true));
    private String printed = "";

    @TempDir
    private Path folder;

    @Test
    void whatGoesOutComesInAgain() throws IOException {
        Path opml = folder.resolve("all.opml");
        assertThat(run("catalogue", "export", opml.toString())).isZero();
        Catalogue bundled = Catalogue.bundled();
        assertThat(Files.readString(opml)).contains("<opml", "version=\"2.0\"", "type=\"rss\"", "xmlUrl=\"https://");
        assertThat(propose(opml)).isZero();
        Catalogue again = Catalogue.parse("again", printed);
        List<Channel> feeds = bundled.channels().stream()
                .filter(channel -> channel.kind() == ChannelKind.FEED)
                .toList();
        assertThat(feeds).hasSizeGreaterThan(100);
        assertThat(again.channels()).containsExactlyInAnyOrderElementsOf(feeds);
    }

    @Test
    void whatTheCatalogueHasIsLeftOutAndTold() throws IOException {
        Path opml = folder.resolve("all.opml");
        run("catalogue", "export", opml.toString());
        assertThat(run("catalogue", "import", opml.toString())).isZero();
        assertThat(printed).doesNotContain("outlets:");
        assertThat(told.toString())
                .contains("https://nhandan.vn/rss/home.rss is in the catalogue already, as nhandan/trang-chu")
                .contains("nothing to propose");
    }

    @Test
    void listsOfOthersAreReadHoweverTheyAreWritten() throws IOException {
        assertThat(propose("""
                        <?xml version="1.0"?>
                        <opml version="1.1"><head><vertScrollState>?</vertScrollState></head><body>
                        <outline text="Tin tức"><outline title="Trong nước">
                          <outline text="Báo Một – Khoa học" type="rss" XMLURL=" https://mot.example/rss/khoa-hoc.rss "/>
                          <outline title="Báo Một - Thể thao" xmlUrl="https://www.mot.example/rss/the-thao.rss" htmlUrl="https://mot.example/the-thao"/>
                          <outline xmlUrl="feed://hai.example/rss"/>
                        </outline></outline>
                        <outline text="Đại học Ba" xmlUrl="https://feeds.example.net/ba?a=1&amp;b=2" htmlUrl="https://ba.edu.vn/" language="en-us"/>
                        <outline text="Nhỏ" xmlUrl="https://nho.example/rss/moi.rss"/>
                        <outline text="Nhỏ lần nữa" xmlUrl="https://NHO.example/rss/tin-moi.rss"/>
                        <outline text="hai lần" xmlUrl="https://mot.example/rss/khoa-hoc.rss"/>
                        <outline text="lạ" xmlUrl="javascript:alert(1)"/>
                        <outline text="trống" xmlUrl=""/>
                        <outline text="ghi chú"/>
                        </body></opml>
                        """)).isZero();
        Catalogue proposed = Catalogue.parse("proposed", printed);
        assertThat(proposed.channels())
                .extracting(Channel::address)
                .containsExactlyInAnyOrder(
                        "https://mot.example/rss/khoa-hoc.rss",
                        "https://www.mot.example/rss/the-thao.rss",
                        "http://hai.example/rss",
                        "https://feeds.example.net/ba?a=1&b=2",
                        "https://nho.example/rss/moi.rss");
        assertThat(proposed.outlets()).hasSize(4);
        Channel science = channel(proposed, "https://mot.example/rss/khoa-hoc.rss");
        assertThat(science.column()).isTrue();
        assertThat(science.checked()).isFalse();
        Channel university = channel(proposed, "https://feeds.example.net/ba?a=1&b=2");
        assertThat(university.outlet().kind()).isEqualTo(OutletKind.UNIVERSITY);
        assertThat(university.outlet().name()).isEqualTo("Đại học Ba");
        assertThat(university.language()).isEqualTo("en");
        assertThat(channel(proposed, "https://nho.example/rss/moi.rss").id()).isEqualTo("nho/moi");
        assertThat(told.toString())
                .contains("is in the catalogue already, as nho/tin-moi")
                .contains("stands in the list twice")
                .contains("\"javascript:alert(1)\" is no web address")
                .contains("the outlet nho is in the catalogue");
        assertThat(printed).contains("# Proposed for list.opml").contains("named by the list, not asked");
    }

    @Test
    void namesOfOthersBecomeNothingButNames() throws IOException {
        assertThat(propose("<opml><body><outline text='x&#10;outlets:&#10;  - id: y &quot; # &lt;b&gt; &#x2028;z'"
                        + " xmlUrl='https://la.example/r&quot;,x: [/feed.xml'/></body></opml>"))
                .isZero();
        Catalogue proposed = Catalogue.parse("proposed", printed);
        assertThat(proposed.outlets()).hasSize(1);
        assertThat(proposed.outlets().get(0).name()).startsWith("x outlets: - id: y \" #");
        assertThat(proposed.channels()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "not XML",
                "<rss/>",
                "<opml><body>",
                "<!DOCTYPE opml><opml/>",
                "<!DOCTYPE opml [<!ENTITY a 'x'>]><opml><body><outline text='&a;' xmlUrl='https://a.example/'/></body></opml>",
                "<!DOCTYPE opml SYSTEM 'file:///etc/passwd'><opml/>",
                "<!DOCTYPE lolz [<!ENTITY a 'x'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;'>]><opml>&b;</opml>",
                "<opml><body><outline text='&unknown;'/></body></opml>",
                "\u0000\u0001\u0002"
            })
    void whatIsNoListIsAskedForWrongly(String text) throws IOException {
        assertThat(propose(text)).isEqualTo(2);
        assertThat(told.toString()).contains("list.opml").doesNotContain("\tat ", "Exception");
        assertThat(printed).isEmpty();
    }

    @Test
    void whatIsTooLargeOrTooDeepIsRefused() throws IOException {
        assertThat(propose("<opml>" + "<outline>".repeat(200_000))).isEqualTo(2);
        assertThat(told.toString()).contains("folders within each other");
        assertThat(propose("<opml>" + " ".repeat(8_000_001) + "</opml>")).isEqualTo(2);
        assertThat(told.toString()).contains("is larger than 8000000 bytes");
    }

    @Test
    void wrongFilesAndSettingsAreAskedForWrongly() throws IOException {
        String none = folder.resolve("none").toString();
        for (List<String> wrong : List.of(
                List.of("catalogue"),
                List.of("catalogue", "import"),
                List.of("catalogue", "export"),
                List.of("catalogue", "import", none),
                List.of("catalogue", "import", folder.toString()),
                List.of("catalogue", "export", folder.toString()),
                List.of("catalogue", "export", none + "/x.opml"),
                List.of("catalogue", "export", none, "--config", none))) {
            assertThat(run(wrong.toArray(String[]::new))).as(wrong.toString()).isEqualTo(2);
        }
        assertThat(Path.of(none)).doesNotExist();
    }

    private static Channel channel(Catalogue catalogue, String address) {
        return catalogue.channels().stream()
                .filter(channel -> channel.address().equals(address))
                .findFirst()
                .orElseThrow();
    }

    private int propose(String opml) throws IOException {
        return propose(Files.writeString(folder.resolve("list.opml"), opml));
    }

    private int propose(Path opml) throws IOException {
        Files.writeString(folder.resolve("small.yaml"), SMALL);
        Path config = Files.writeString(
                folder.resolve("lantoa.yaml"), "catalogue: small.yaml\nhttp:\n  contact: a@bao.example\n");
        return run("catalogue", "import", opml.toString(), "--config", config.toString());
    }

    private int run(String... arguments) {
        PrintStream before = System.out;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
        try {
            return lantoa.execute(arguments);
        } finally {
            System.setOut(before);
            printed = out.toString(StandardCharsets.UTF_8);
        }
    }
}
