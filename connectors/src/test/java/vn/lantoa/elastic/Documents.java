package vn.lantoa.elastic;

import java.time.Instant;
import java.util.List;
import vn.lantoa.model.Acceptance;
import vn.lantoa.model.Analysed;
import vn.lantoa.model.Article;
import vn.lantoa.model.ArticleContent;
import vn.lantoa.model.ArticleDates;
import vn.lantoa.model.ArticleKind;
import vn.lantoa.model.ArticleMedia;
import vn.lantoa.model.ArticleOrigin;
import vn.lantoa.model.Channel;
import vn.lantoa.model.ChannelKind;
import vn.lantoa.model.ChannelReport;
import vn.lantoa.model.Classification;
import vn.lantoa.model.CommunicationSetting;
import vn.lantoa.model.DateOrigin;
import vn.lantoa.model.Decision;
import vn.lantoa.model.Diagnostic;
import vn.lantoa.model.DiagnosticKind;
import vn.lantoa.model.Evidence;
import vn.lantoa.model.Fault;
import vn.lantoa.model.Ids;
import vn.lantoa.model.Level;
import vn.lantoa.model.Outlet;
import vn.lantoa.model.OutletKind;
import vn.lantoa.model.Precision;
import vn.lantoa.model.Reason;
import vn.lantoa.model.Signal;
import vn.lantoa.model.SignalKind;
import vn.lantoa.model.Task;
import vn.lantoa.model.TaskFrame;
import vn.lantoa.model.TaskTeam;
import vn.lantoa.model.TaskTimes;
import vn.lantoa.model.Theme;
import vn.lantoa.model.ThemeFinding;

/** Documents for tests: each with everything that a real one can have. */
public final class Documents {

    private Documents() {}

    /** An article of an outlet with a title, a body and themes; its address is made of outlet and number. */
    public static Analysed article(
            String outlet, int number, Instant published, String title, String body, List<Theme> themes) {
        String address = "https://" + outlet + ".example/bai-" + number + ".html";
        Article article = new Article(
                Ids.article(address),
                new ArticleOrigin(
                        outlet,
                        outlet + "/tin-moi",
                        address,
                        null,
                        "Khoa học",
                        ArticleKind.ARTICLE,
                        CommunicationSetting.MASS_MEDIA),
                new ArticleContent(title, "Dẫn: " + title, body, List.of("Nguyễn Thử"), "vi"),
                new ArticleDates(published, Precision.MOMENT, DateOrigin.PAGE, null, published.plusSeconds(60)),
                ArticleMedia.NONE,
                null);
        List<ThemeFinding> findings = themes.stream()
                .map(theme ->
                        new ThemeFinding(theme, 0.9, Decision.YES, List.of(new Reason(title, 0, title.length(), 2.5))))
                .toList();
        return new Analysed(
                article,
                new Classification(
                        !themes.isEmpty(),
                        themes.isEmpty() ? 0.1 : 0.9,
                        findings,
                        List.of(),
                        CommunicationSetting.MASS_MEDIA,
                        "t1"),
                List.of());
    }

    public static Task task(String id, String title) {
        return new Task(
                id,
                "KC.01.02/21-30",
                title,
                null,
                new TaskFrame("Cấp quốc gia", null, "Bộ Khoa học và Công nghệ"),
                new TaskTeam("Viện Thử nghiệm", "TS. Trần Mẫu", List.of()),
                new TaskTimes("2021", "2025", null, "Đang thực hiện"),
                List.of("vật liệu"),
                List.of());
    }

    public static Evidence evidence(Article article, String task) {
        return new Evidence(
                article.id(),
                task,
                0.95,
                Level.REPORTED,
                Acceptance.ACCEPTED,
                List.of(new Signal(
                        SignalKind.TITLE,
                        article.content().title(),
                        3.0,
                        0,
                        article.content().title().length())),
                article.content().title());
    }

    public static ChannelReport report(String outlet, OutletKind kind, Fault fault, Instant at) {
        return new ChannelReport(
                new Channel(
                        outlet + "/tin-moi",
                        new Outlet(
                                outlet,
                                "Báo " + outlet,
                                outlet + " News",
                                kind,
                                CommunicationSetting.MASS_MEDIA,
                                "https://" + outlet + ".example/",
                                true),
                        ChannelKind.FEED,
                        "https://" + outlet + ".example/rss",
                        "vi",
                        true,
                        true,
                        null),
                at,
                fault,
                fault == null ? null : Diagnostic.of(DiagnosticKind.STATUS, 404),
                20,
                3,
                fault == null ? at : null,
                at.plusSeconds(900));
    }
}
