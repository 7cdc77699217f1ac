package vn.lantoa.newsroom;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import vn.lantoa.document.ArticleDocument;
import vn.lantoa.document.ChannelDocument;
import vn.lantoa.document.EvidenceDocument;
import vn.lantoa.document.IndicatorDocument;
import vn.lantoa.document.IndicatorMeasure;
import vn.lantoa.document.TaskDocument;
import vn.lantoa.model.Acceptance;
import vn.lantoa.model.Analysed;
import vn.lantoa.model.Article;
import vn.lantoa.model.ArticleContent;
import vn.lantoa.model.ArticleDates;
import vn.lantoa.model.ArticleKind;
import vn.lantoa.model.ArticleMedia;
import vn.lantoa.model.ArticleOrigin;
import vn.lantoa.model.Classification;
import vn.lantoa.model.DateOrigin;
import vn.lantoa.model.Days;
import vn.lantoa.model.Decision;
import vn.lantoa.model.Evidence;
import vn.lantoa.model.Ids;
import vn.lantoa.model.Level;
import vn.lantoa.model.Outlet;
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

/** Makes the newsroom up, the same every time. */
public final class Invention {

    /** Days before today on which no channel answered. */
    public static final List<Integer> GAPS = List.of(11, 12);

    private static final int DAYS = 75;
    private static final int TASKS = 64;
    private static final String TAXONOMY = "2026-11";
    private static final String REGISTRY = "3f2a";

    private static final Map<Theme, List<String>> PHRASES = Map.of(
            Theme.ST, List.of("khoa học", "nghiên cứu", "phòng thí nghiệm", "công nghệ sinh học", "vật liệu mới"),
            Theme.INN, List.of("đổi mới sáng tạo", "khởi nghiệp sáng tạo", "vườn ươm", "thử nghiệm có kiểm soát"),
            Theme.DX, List.of("chuyển đổi số", "dữ liệu số", "dịch vụ công trực tuyến", "trí tuệ nhân tạo"),
            Theme.NQ57, List.of("Nghị quyết 57", "Nghị quyết 57-NQ/TW"));
    private static final List<String> TITLES = List.of(
            "Hợp tác xã vùng cao bán chè bằng %s",
            "Sinh viên làm quen với %s qua những buổi học mở",
            "Bệnh viện huyện rút ngắn thời gian chờ nhờ %s",
            "Làng nghề tìm hướng đi mới từ %s",
            "Thành phố bàn cách đưa %s đến từng tổ dân phố",
            "Nông dân trồng lúa theo kết quả %s",
            "Kỹ sư trẻ kể chuyện mười năm với %s",
            "Tỉnh công bố kế hoạch năm về %s",
            "Vì sao %s cần thêm người làm thật");
    private static final List<String> PLAIN = List.of(
            "Đội bóng quê nhà thắng đậm ở vòng bảng",
            "Mưa lớn gây ngập nhiều tuyến đường buổi sáng",
            "Giá rau tăng nhẹ trong tuần",
            "Lễ hội hoa mở cửa đón khách từ cuối tuần",
            "Cầu mới thông xe sớm hai tháng");
    private static final List<String> SENTENCES = List.of(
            "Nhóm thực hiện cho biết việc này đã qua ba mùa thử và còn phải sửa nhiều chỗ.",
            "Theo kế hoạch, mỗi xã có hai người được tập huấn trước khi bắt đầu.",
            "Người dân nói họ cần lời giải thích đơn giản hơn là những con số đẹp.",
            "Kinh phí lấy từ nguồn của địa phương và phần đóng góp của doanh nghiệp.",
            "Kết quả bước đầu được trình bày trước hội đồng vào cuối tháng.");
    private static final List<String> SUBJECTS = List.of(
            "màng lọc nước mặn từ vỏ trấu",
            "giống lúa chịu phèn",
            "cảm biến đo độ ẩm cho vườn cà phê",
            "bản đồ sạt lở cho các huyện miền núi",
            "pin lưu trữ cho trạm đo xa bờ",
            "thuốc nhuộm từ cây bản địa",
            "phần mềm nhận dạng chữ viết tay cổ",
            "vật liệu nhẹ cho nhà tránh lũ");
    private static final List<String> VERBS =
            List.of("Nghiên cứu chế tạo", "Nghiên cứu ứng dụng", "Xây dựng mô hình", "Hoàn thiện công nghệ");
    private static final List<String> HOSTS = List.of(
            "Viện Vật liệu Phương Nam",
            "Trường Đại học Lâm Viên",
            "Viện Nông nghiệp Thanh Lâm",
            "Trung tâm Dữ liệu Hải Vân");
    private static final List<String> LEADERS =
            List.of("PGS.TS. Trần Minh Khuê", "TS. Lê Thị Hoà An", "GS.TS. Phạm Quốc Bảo", "TS. Đỗ Nhật Vy");

    private final Random random = new Random(57);
    private final Instant now;
    private final List<TaskDocument> tasks = new ArrayList<>();
    private final List<ArticleDocument> articles = new ArrayList<>();
    private final List<EvidenceDocument> evidence = new ArrayList<>();

    private Invention(Instant now) {
        this.now = now;
    }

    /** The newsroom as it is at a moment: its articles were published before that. */
    public static Newsroom at(Instant now) {
        Invention invention = new Invention(now);
        invention.tasks();
        invention.articles();
        List<ChannelDocument> channels = Outlets.channels(now);
        Condition condition = new Condition(now, channels);
        return new Newsroom(
                invention.articles,
                invention.evidence,
                invention.tasks,
                channels,
                condition.gaps(),
                condition.health(),
                condition.completeness(),
                indicators());
    }

    private void tasks() {
        for (int i = 0; i < TASKS; i++) {
            String title =
                    pick(VERBS, i) + " " + pick(SUBJECTS, i / 2) + (i % 5 == 0 ? " ở vùng ven biển" : " tại Thanh Lâm");
            tasks.add(TaskDocument.of(
                    new Task(
                            "NV-%04d".formatted(i + 1),
                            i % 9 == 8 ? null : "KC.%02d.%02d/21-30".formatted(i % 7 + 1, i + 1),
                            title,
                            null,
                            new TaskFrame(
                                    i % 3 == 0 ? "Quốc gia" : "Tỉnh",
                                    i % 2 == 0 ? "KC.%02d/21-30".formatted(i % 7 + 1) : null,
                                    i % 3 == 0 ? "Bộ Mẫu Khoa học" : "UBND tỉnh Thanh Lâm"),
                            new TaskTeam(pick(HOSTS, i), pick(LEADERS, i / 3), List.of("ThS. Nguyễn An")),
                            new TaskTimes(
                                    "2023",
                                    "2026",
                                    i % 4 == 0 ? "2026" : null,
                                    i % 4 == 0 ? "Đã nghiệm thu" : "Đang thực hiện"),
                            List.of(pick(SUBJECTS, i / 2)),
                            List.of("Quy trình", "Mô hình thử")),
                    REGISTRY));
        }
    }

    private void articles() {
        LocalDate today = Days.of(now);
        for (int back = DAYS; back >= 0; back--) {
            if (!GAPS.contains(back)) {
                LocalDate day = today.minusDays(back);
                int many = day.getDayOfWeek().getValue() > 5 ? 6 : 14 + random.nextInt(8);
                for (int i = 0; i < many; i++) {
                    article(day, i);
                }
            }
        }
    }

    private void article(LocalDate day, int number) {
        Outlet outlet = pick(Outlets.ALL, (int) Math.floor(Math.pow(random.nextDouble(), 1.7) * Outlets.ALL.size()));
        Instant published = day.atTime(1 + random.nextInt(7), random.nextInt(60))
                .atZone(Days.VIETNAM)
                .toInstant();
        boolean relevant = random.nextInt(100) < 55;
        // now and then an article tells of a task in words that no theme knows
        boolean reports = relevant ? random.nextInt(100) < 12 : number == 5 && day.getDayOfMonth() % 6 == 0;
        List<Theme> themes = relevant ? themes() : List.of();
        TaskDocument task = reports ? pick(tasks, random.nextInt(28)) : null;
        String phrase = relevant ? pick(PHRASES.get(themes.get(0)), random.nextInt(9)) : null;
        String title = relevant ? pick(TITLES, random.nextInt(40)).formatted(phrase) : pick(PLAIN, random.nextInt(40));
        StringBuilder body = new StringBuilder();
        for (Theme theme : themes) {
            body.append("Chương trình gắn với ")
                    .append(pick(PHRASES.get(theme), random.nextInt(9)))
                    .append(" được nhiều người quan tâm. ");
        }
        body.append('\n').append(pick(SENTENCES, random.nextInt(40)));
        if (task != null) {
            body.append("\nĐề tài “")
                    .append(task.task().titleVi())
                    .append("” (mã số ")
                    .append(task.task().code() == null ? task.id() : task.task().code())
                    .append(") do ")
                    .append(task.task().team().leader())
                    .append(" chủ nhiệm đã có sản phẩm đầu tiên.");
        }
        body.append('\n').append(pick(SENTENCES, random.nextInt(40)));
        String address = "https://" + outlet.id() + ".example/" + day + "-" + number + ".html";
        Article article = new Article(
                Ids.article(address),
                new ArticleOrigin(
                        outlet.id(),
                        outlet.id() + "/trang-chu",
                        address,
                        null,
                        "Khoa học",
                        ArticleKind.ARTICLE,
                        outlet.setting()),
                new ArticleContent(
                        title,
                        pick(SENTENCES, random.nextInt(40)),
                        body.toString(),
                        List.of("Hà Linh"),
                        outlet.id().startsWith("hanoi") ? "en" : "vi"),
                new ArticleDates(
                        published, Precision.MOMENT, DateOrigin.PAGE, null, published.plus(Duration.ofMinutes(9))),
                ArticleMedia.NONE,
                number == 3 ? "timeout" : null);
        keep(article, themes, task);
    }

    private void keep(Article article, List<Theme> themes, TaskDocument task) {
        List<ThemeFinding> findings = new ArrayList<>();
        for (Theme theme : Theme.values()) {
            List<Reason> reasons = reasons(article.text(), theme);
            boolean given = themes.contains(theme);
            if (given || !reasons.isEmpty()) {
                Decision decision = given ? Decision.YES : Decision.UNSURE;
                findings.add(
                        new ThemeFinding(theme, given ? .82 + random.nextInt(17) / 100.0 : .47, decision, reasons));
            }
        }
        List<Evidence> found = task == null ? List.of() : List.of(evidence(article, task));
        Classification classification = new Classification(
                !themes.isEmpty(),
                themes.isEmpty() ? .06 : .93,
                findings,
                List.of(),
                article.origin().setting(),
                TAXONOMY);
        articles.add(ArticleDocument.of(
                new Analysed(article, classification, found), article.dates().fetched()));
        found.forEach(piece -> evidence.add(
                EvidenceDocument.of(piece, article, REGISTRY, article.dates().fetched())));
    }

    private Evidence evidence(Article article, TaskDocument task) {
        String text = article.text();
        boolean accepted = random.nextInt(10) < 8;
        List<Signal> signals = new ArrayList<>();
        signals.add(signal(SignalKind.TITLE, text, task.task().titleVi(), 4.2));
        signals.add(signal(
                SignalKind.CODE,
                text,
                task.task().code() == null ? task.id() : task.task().code(),
                6.1));
        signals.add(signal(SignalKind.LEADER, text, task.task().team().leader(), 1.8));
        String sentence = text.lines()
                .filter(line -> line.startsWith("Đề tài"))
                .findFirst()
                .orElseThrow();
        return new Evidence(
                article.id(),
                task.id(),
                accepted ? .97 : .58,
                Level.REPORTED,
                accepted ? Acceptance.ACCEPTED : Acceptance.UNSURE,
                signals,
                sentence);
    }

    private static Signal signal(SignalKind kind, String text, String value, double weight) {
        int start = text.indexOf(value);
        return new Signal(kind, value, weight, start, start + value.length());
    }

    private static List<Reason> reasons(String text, Theme theme) {
        List<Reason> reasons = new ArrayList<>();
        for (String phrase : PHRASES.get(theme)) {
            for (int at = text.indexOf(phrase); at >= 0; at = text.indexOf(phrase, at + 1)) {
                reasons.add(new Reason(phrase, at, at + phrase.length(), 1.4 + phrase.length() / 20.0));
            }
        }
        return reasons;
    }

    private List<Theme> themes() {
        Theme first = pick(List.of(Theme.ST, Theme.ST, Theme.DX, Theme.DX, Theme.INN, Theme.NQ57), random.nextInt(6));
        Theme second = pick(List.of(Theme.values()), random.nextInt(4));
        return random.nextInt(3) > 0 || first == second ? List.of(first) : List.of(first, second);
    }

    private static List<IndicatorDocument> indicators() {
        String source = "Quyết định 1169/QĐ-TTg";
        String sourceEn = "Decision 1169/QĐ-TTg";
        return List.of(
                new IndicatorDocument(
                        "tasks-publicised",
                        1,
                        "Nhiệm vụ dùng ngân sách nhà nước được truyền thông",
                        "State-funded tasks publicised",
                        100,
                        2030,
                        source,
                        sourceEn,
                        IndicatorMeasure.TASKS,
                        null),
                new IndicatorDocument(
                        "portal-columns",
                        2,
                        "Bộ, ngành, địa phương có chuyên mục Nghị quyết 57",
                        "Ministries, agencies and provinces with a Resolution 57 column",
                        100,
                        2030,
                        source,
                        sourceEn,
                        IndicatorMeasure.PORTALS,
                        null),
                new IndicatorDocument(
                        "press-columns",
                        3,
                        "Báo chí chủ lực có chuyên trang, chuyên mục",
                        "Key press agencies with a specialised page or column",
                        100,
                        2030,
                        source,
                        sourceEn,
                        IndicatorMeasure.PRESS,
                        null),
                new IndicatorDocument(
                        "people-reached",
                        4,
                        "Người dân được tiếp cận thông tin",
                        "People reached",
                        80,
                        2030,
                        source,
                        sourceEn,
                        IndicatorMeasure.DECLARED,
                        61.5),
                new IndicatorDocument(
                        "staff-trained",
                        5,
                        "Cán bộ truyền thông được tập huấn",
                        "Communication staff trained",
                        70,
                        2030,
                        source,
                        sourceEn,
                        IndicatorMeasure.DECLARED,
                        null));
    }

    private static <T> T pick(List<T> list, int number) {
        return list.get(number % list.size());
    }
}
