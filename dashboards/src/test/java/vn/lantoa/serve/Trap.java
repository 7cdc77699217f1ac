package vn.lantoa.serve;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import vn.lantoa.archive.ArchiveWriter;
import vn.lantoa.archive.CdxEntry;
import vn.lantoa.archive.Rotation;
import vn.lantoa.document.ArticleDocument;
import vn.lantoa.document.CaptureDocument;
import vn.lantoa.document.Index;
import vn.lantoa.document.Write;
import vn.lantoa.model.Capture;
import vn.lantoa.model.Channel;
import vn.lantoa.model.ChannelKind;
import vn.lantoa.model.CommunicationSetting;
import vn.lantoa.model.Entry;
import vn.lantoa.model.Header;
import vn.lantoa.model.Outlet;
import vn.lantoa.model.OutletKind;
import vn.lantoa.model.Response;
import vn.lantoa.newsroom.Newsroom;

/** An archived page that tries everything a page can try. Port 9 answers nobody; it is asked who tries. */
final class Trap {

    static final String PAGE = """
            <!DOCTYPE html><html><head><base href="http://127.0.0.1:9/"><meta charset="utf-8">
            <meta http-equiv="refresh" content="0;url=http://127.0.0.1:9/refresh">
            <link rel="stylesheet" href="http://127.0.0.1:9/style.css"><link rel="prefetch" href="http://127.0.0.1:9/next">
            <link rel="dns-prefetch" href="//outside.invalid"><link rel="icon" href="http://127.0.0.1:9/icon">
            <style>@import url("http://127.0.0.1:9/import.css"); body{background:url(http://127.0.0.1:9/back.png)}</style>
            <script src="http://127.0.0.1:9/a.js"></script><script>document.title='HACKED';parent.document.title='HACKED';
            fetch('http://127.0.0.1:9/fetch'); top.location='http://127.0.0.1:9/top'; alert(1)</script></head>
            <body onload="alert(2)" background="http://127.0.0.1:9/body.png" style="background:url(http://127.0.0.1:9/c.png)">
            <h1 onclick="alert(3)">Tựa đề</h1><p style="background:url('http://127.0.0.1:9/p.png')">Nội dung có thật của bài.</p>
            <img src="http://127.0.0.1:9/img.png" srcset="http://127.0.0.1:9/img2.png 2x" onerror="alert(4)" alt="Ảnh minh họa">
            <picture><source srcset="http://127.0.0.1:9/pic.webp"><img src="x" alt="Hình"></picture>
            <video src="http://127.0.0.1:9/v.mp4" poster="http://127.0.0.1:9/poster.png" autoplay></video>
            <audio src="http://127.0.0.1:9/a.mp3" autoplay></audio><object data="http://127.0.0.1:9/o"></object>
            <embed src="http://127.0.0.1:9/e"><iframe src="http://127.0.0.1:9/frame"></iframe>
            <iframe srcdoc="<script>alert(5)</script><img src=http://127.0.0.1:9/srcdoc.png>"></iframe>
            <form action="http://127.0.0.1:9/form" id="f"><input name="q" autofocus onfocus="alert(6)"><button>Gửi</button></form>
            <a href="javascript:alert(7)">một</a> <a href="http://127.0.0.1:9/link" ping="http://127.0.0.1:9/ping">hai</a>
            <svg onload="alert(8)"><script>alert(9)</script><image href="http://127.0.0.1:9/svg.png"/></svg>
            <math><mtext><table><mglyph><style><img src=x onerror=alert(10)></style></mglyph></table></mtext></math>
            <noscript><p title="</noscript><img src=http://127.0.0.1:9/no.png onerror=alert(11)>"></noscript>
            <template><img src="http://127.0.0.1:9/template.png"></template>
            </body></html>
            """;

    private static final String SECOND = "<p>Trang thứ hai của bài.</p>";

    private Trap() {}

    /** Archives the page as that of an article and tells the article's id. */
    static String set(ElasticsearchClient client, Path folder, ArticleDocument article) throws IOException {
        return set(client, folder, article, PAGE, SECOND);
    }

    /** Archives pages as those of an article and tells the article's id. */
    static String set(ElasticsearchClient client, Path folder, ArticleDocument article, String... pages)
            throws IOException {
        Outlet outlet = new Outlet(
                article.article().origin().outlet(),
                "Báo",
                "News",
                OutletKind.PRESS,
                CommunicationSetting.MASS_MEDIA,
                "https://bao.example/",
                true);
        Channel channel = new Channel(
                article.article().origin().channel(),
                outlet,
                ChannelKind.FEED,
                "https://bao.example/rss",
                "vi",
                false,
                true,
                null);
        Entry entry = new Entry(
                null,
                article.article().content().title(),
                article.article().origin().address(),
                null,
                null,
                null,
                null,
                null,
                null,
                null);
        Capture capture = new Capture(
                channel,
                entry,
                article.article().origin().address(),
                IntStream.range(0, pages.length)
                        .mapToObj(i -> page(
                                article.article().origin().address() + (i == 0 ? "" : "?trang=" + (i + 1)), pages[i]))
                        .toList(),
                null,
                Newsroom.NOW.minusSeconds(60));
        List<Write> writes = new ArrayList<>();
        try (ArchiveWriter writer = new ArchiveWriter(
                folder,
                0,
                new Rotation(1_000_000, Duration.ofDays(1)),
                digest -> Optional.empty(),
                InstantSource.system())) {
            for (CdxEntry record : writer.append(capture)) {
                CaptureDocument document = CaptureDocument.of(record);
                writes.add(Write.index(Index.CAPTURES, document.id(), 1, document));
            }
        }
        Newsroom.store(client, writes);
        return article.id();
    }

    private static Response page(String address, String html) {
        return new Response(
                address,
                200,
                List.of(new Header("Content-Type", "text/html; charset=utf-8")),
                html.getBytes(StandardCharsets.UTF_8));
    }
}
