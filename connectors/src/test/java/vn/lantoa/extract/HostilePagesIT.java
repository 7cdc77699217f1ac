package vn.lantoa.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Pages made to cost much, in the sizes that they may have. */
class HostilePagesIT {

    private static final String ADDRESS = "https://bao.example/khoa-hoc/cot-loc-nuoc-4711.html";
    private static final String FIRST =
            "Sáng 12/3, chiếc cột lọc cao một mét được lắp bên giếng khoan của một hộ dân ở xã Hòa Thử, bên trong là những"
                    + " hạt xốp màu xám làm từ vỏ trấu.";
    private static final String TITLE = "Cột lọc nước từ vỏ trấu về với làng";

    private final PageReader reader = new PageReader();

    @Test
    @Timeout(120)
    void hostilePagesEndInTime() {
        endsInTime("<div>".repeat(900_000));
        endsInTime("<b><i>".repeat(100_000) + FIRST);
        endsInTime("<div class='" + "a-b ".repeat(1_300_000) + "'>" + FIRST + "</div>");
        endsInTime("<p>" + "\0".repeat(100_000) + FIRST);
        endsInTime("<a href='x'>".repeat(50_000) + FIRST);
        endsInTime("<ul>" + "<li>x".repeat(200_000));
        endsInTime("<h1>" + TITLE + "</h1><p>" + "a ".repeat(2_000_000));
        endsInTime(("<h1>" + TITLE + "</h1>").repeat(50_000));
        endsInTime("<div class='x'>x".repeat(300) + ("<p>" + FIRST + "</p>").repeat(20_000));
        endsInTime("<p>" + FIRST + "</p>" + "<img src='/a/../b.jpg'>".repeat(200_000) + "<p>" + FIRST + "</p>");
        endsInTime("<p>" + FIRST + "</p>" + "<a href='/b?page=2'>2</a>".repeat(100_000));
        endsInTime("<script type='application/ld+json'>" + "[".repeat(400_000) + "</script>");
        endsInTime("<p>" + "&amp;".repeat(900_000));
        endsInTime("<div>" + ("dòng chữ dài vừa phải để đi qua giới hạn ".repeat(3) + "<br>").repeat(3_000));
        endsInTime("<title>" + "chữ ".repeat(600_000) + "</title>" + ("<h1>" + TITLE + "</h1>").repeat(5_000));
        endsInTime("<p itemprop=datePublished>".repeat(380) + "chữ ".repeat(600_000));
        endsInTime("<h1>".repeat(190) + "chữ ".repeat(600_000));
        endsInTime("<div class=author>".repeat(190) + "chữ ".repeat(600_000));
    }

    /** In seconds of this thread's own work: other programs on the machine do not count. */
    private void endsInTime(String html) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long begin = threads.getCurrentThreadCpuTime();
        reader.read(html.getBytes(StandardCharsets.UTF_8), "text/html; charset=utf-8", ADDRESS);
        Duration spent = Duration.ofNanos(threads.getCurrentThreadCpuTime() - begin);
        assertThat(spent)
                .as("for a page that begins with %s", html.substring(0, 40))
                .isLessThan(Duration.ofSeconds(4));
    }
}
