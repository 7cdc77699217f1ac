package vn.lantoa.elastic;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import vn.lantoa.document.ArticleDocument;
import vn.lantoa.document.ArticleThemes;
import vn.lantoa.document.CaptureDocument;
import vn.lantoa.document.ChannelDocument;
import vn.lantoa.document.CompletenessDocument;
import vn.lantoa.document.CoverageDocument;
import vn.lantoa.document.Delay;
import vn.lantoa.document.EarlierThemes;
import vn.lantoa.document.Estimate;
import vn.lantoa.document.EvidenceDocument;
import vn.lantoa.document.EvidenceSource;
import vn.lantoa.document.GapDocument;
import vn.lantoa.document.HealthDocument;
import vn.lantoa.document.IndicatorDocument;
import vn.lantoa.document.IndicatorMeasure;
import vn.lantoa.document.LastVisit;
import vn.lantoa.document.Publisher;
import vn.lantoa.document.SightingDocument;
import vn.lantoa.document.StoredPayload;
import vn.lantoa.document.StoredRecord;
import vn.lantoa.document.TaskDocument;
import vn.lantoa.document.UnarchivedDocument;
import vn.lantoa.model.Acceptance;
import vn.lantoa.model.Article;
import vn.lantoa.model.ArticleContent;
import vn.lantoa.model.ArticleDates;
import vn.lantoa.model.ArticleKind;
import vn.lantoa.model.ArticleMedia;
import vn.lantoa.model.ArticleOrigin;
import vn.lantoa.model.CapturedAnswer;
import vn.lantoa.model.ChannelKind;
import vn.lantoa.model.CommunicationSetting;
import vn.lantoa.model.DateOrigin;
import vn.lantoa.model.Decision;
import vn.lantoa.model.Diagnostic;
import vn.lantoa.model.DiagnosticKind;
import vn.lantoa.model.Evidence;
import vn.lantoa.model.Fault;
import vn.lantoa.model.FaultCount;
import vn.lantoa.model.GapKind;
import vn.lantoa.model.HealthState;
import vn.lantoa.model.Level;
import vn.lantoa.model.Mention;
import vn.lantoa.model.MentionKind;
import vn.lantoa.model.OutletKind;
import vn.lantoa.model.Precision;
import vn.lantoa.model.Reason;
import vn.lantoa.model.Rejected;
import vn.lantoa.model.Sighting;
import vn.lantoa.model.Signal;
import vn.lantoa.model.SignalKind;
import vn.lantoa.model.Stage;
import vn.lantoa.model.Task;
import vn.lantoa.model.TaskFrame;
import vn.lantoa.model.TaskTeam;
import vn.lantoa.model.TaskTimes;
import vn.lantoa.model.Theme;
import vn.lantoa.model.ThemeFinding;
import vn.lantoa.model.VisitDay;
import vn.lantoa.model.Whose;

/** One document of each kind, made up. */
public final class Samples {

    static final Instant MORNING = Instant.parse("2025-11-20T01:30:00.123456Z");

    private Samples() {}

    public static ArticleDocument article(String id, String title) {
        return new ArticleDocument(
                new Article(
                        id,
                        new ArticleOrigin(
                                "bao-mau",
                                "bao-mau-khoa-hoc",
                                "https://bao-mau.example/khoa-hoc/" + id,
                                null,
                                "Khoa học",
                                ArticleKind.ARTICLE,
                                CommunicationSetting.MASS_MEDIA),
                        new ArticleContent(
                                title,
                                "Nhóm nghiên cứu công bố kết quả.",
                                "Đoạn thứ nhất của bài báo.\nĐoạn thứ hai của bài báo.",
                                List.of("Nguyễn Văn Đức"),
                                "vi"),
                        ArticleDates.at(MORNING, DateOrigin.PAGE),
                        new ArticleMedia(
                                List.of("https://bao-mau.example/anh/1.jpg"),
                                List.of("https://truong-mau.example/ket-qua")),
                        null),
                "2025-11-20",
                new ArticleThemes(
                        true,
                        0.93,
                        List.of(Theme.ST, Theme.DX),
                        List.of(Theme.INN),
                        List.of(new ThemeFinding(
                                Theme.ST, 0.93, Decision.YES, List.of(new Reason("nghiên cứu", 5, 15, 1.25)))),
                        List.of("st-agriculture"),
                        "2025.11",
                        List.of(new Mention(MentionKind.PROVINCE, "soc-trang", 5, 15))),
                List.of("KC.08.12/21-30"),
                List.of("AI"),
                MORNING,
                new EarlierThemes(List.of(Theme.INN), "2025.10"));
    }

    public static UnarchivedDocument unarchived() {
        return new UnarchivedDocument(
                "a1",
                "a1",
                "https://bao-mau.example/khoa-hoc/a1",
                "bao-mau-khoa-hoc",
                MORNING,
                "no space is left on its disk",
                true);
    }

    public static CaptureDocument capture() {
        return new CaptureDocument(
                "2025.warc.gz@0",
                "a1",
                "https://bao-mau.example/khoa-hoc/a1",
                "bao-mau-khoa-hoc",
                1,
                new CapturedAnswer(
                        "https://bao-mau.example/khoa-hoc/a1", MORNING, "sha256:abc", 200, "text/html", null),
                new StoredRecord("urn:uuid:1", "2025.warc.gz", 0, 1_000),
                new StoredPayload(null, "2025.warc.gz", 0, 1_000));
    }

    public static EvidenceDocument evidence() {
        return new EvidenceDocument(
                "e1",
                new Evidence(
                        "a1",
                        "KC.08.12/21-30",
                        0.88,
                        Level.REPORTED,
                        Acceptance.ACCEPTED,
                        List.of(new Signal(SignalKind.CODE, "KC.08.12/21-30", 4.5, 10, 24)),
                        "Đề tài do Viện Lúa chủ trì."),
                new EvidenceSource(
                        "Giống lúa chịu mặn",
                        "https://bao-mau.example/a1",
                        "bao-mau",
                        MORNING,
                        Precision.MOMENT,
                        "2025-11-20"),
                "r1",
                MORNING,
                MORNING);
    }

    public static TaskDocument task() {
        return new TaskDocument(
                new Task(
                        "t1",
                        "KC.08.12/21-30",
                        "Nghiên cứu chọn tạo giống lúa chịu mặn cho đồng bằng",
                        null,
                        new TaskFrame("Quốc gia", "KC.08/21-30", "Bộ mẫu"),
                        new TaskTeam("Viện Lúa mẫu", "PGS.TS. Đỗ Thị Hạnh", List.of("TS. Trần Bình")),
                        new TaskTimes("2022", "12/2025", null, null),
                        List.of("lúa", "chịu mặn"),
                        List.of("02 giống lúa")),
                "r1",
                List.of("KC", "TS"));
    }

    public static ChannelDocument channel() {
        return new ChannelDocument(
                "bao-mau-khoa-hoc",
                new Publisher(
                        "bao-mau", "Báo Mẫu", "Sample News", OutletKind.PRESS, CommunicationSetting.MASS_MEDIA, true),
                ChannelKind.FEED,
                "https://bao-mau.example/rss",
                "vi",
                true,
                true,
                true,
                new LastVisit(
                        Fault.TIMEOUT,
                        "no complete answer within 30 s",
                        Diagnostic.of(DiagnosticKind.NO_ANSWER, Duration.ofSeconds(30)),
                        0,
                        0,
                        MORNING,
                        null,
                        MORNING,
                        null),
                List.of(new VisitDay("2025-11-20", 4, 0, 0, List.of(new FaultCount(Fault.TIMEOUT, false, 4)))));
    }

    public static SightingDocument sighting() {
        return SightingDocument.of(new Sighting(
                Documents.report("bao-mau", OutletKind.PRESS, null, MORNING).channel(),
                "a1",
                "https://bao-mau.example/khoa-hoc/a1",
                MORNING,
                null,
                null,
                Whose.NOBODYS,
                "Tựa của bài"));
    }

    public static GapDocument gap() {
        return GapDocument.begin("bao-mau/tin-moi", "bao-mau", GapKind.FAULT, MORNING, MORNING)
                .failed(Fault.TIMEOUT, Diagnostic.of(DiagnosticKind.NO_ANSWER, Duration.ofSeconds(30)), MORNING);
    }

    public static HealthDocument health() {
        return new HealthDocument(
                "bao-mau/tin-moi",
                "bao-mau",
                HealthState.FROZEN,
                MORNING,
                12.5,
                0.0004,
                9.0,
                new Delay(4.0, 31.0, 120),
                List.of(new HealthDocument.Day("2025-11-20", 7, 8.5, 2, 17, 0.25, false)),
                MORNING);
    }

    public static CompletenessDocument completeness() {
        return new CompletenessDocument(
                "bao-mau",
                "2025-11-04",
                "2025-11-18",
                List.of(
                        new CompletenessDocument.Share(ChannelKind.FEED, 80, 0.8, 0.75, 0.82),
                        new CompletenessDocument.Share(ChannelKind.SITEMAP, 90, 0.9, 0.85, 0.93)),
                98,
                new Estimate(100.0, 98.0, 104.0, "chapman"),
                12,
                MORNING);
    }

    public static CoverageDocument coverage() {
        return CoverageDocument.of(LocalDate.of(2025, 11, 20), "bao-mau", CoverageDocument.ALL, 12);
    }

    public static IndicatorDocument indicator() {
        return new IndicatorDocument(
                "tasks-publicised",
                1,
                "Nhiệm vụ được truyền thông",
                "Tasks publicised",
                100,
                2030,
                "Quyết định 1169/QĐ-TTg",
                "Decision 1169/QĐ-TTg",
                IndicatorMeasure.TASKS,
                null);
    }

    public static Rejected rejected() {
        return new Rejected(
                Stage.EXTRACT,
                "unreadable",
                "the page is not HTML",
                "bao-mau-khoa-hoc",
                null,
                "%PDF".repeat(8_000),
                MORNING);
    }
}
