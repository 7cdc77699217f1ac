package vn.lantoa.extract.block;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/** What is measured of blocks: the trees were fitted to these very numbers, and read any others wrongly. */
class FeaturesTest {

    private static final int SHOWN = 24;

    @Test
    void everyBlockIsMeasuredAsWhenTheTreesWereFitted() throws IOException {
        assertThat(measured(resource("measured.html"))).isEqualTo(resource("measured.txt"));
    }

    /** A line for each block, with the columns that are not zero, nor of what is nowhere near. */
    private static String measured(String html) {
        Outline outline = Outline.of(Jsoup.parse(html));
        PageModel page = new PageModel(outline);
        DeclaredText stated = DeclaredText.of(
                "Cột lọc nước từ vỏ trấu về với làng Hòa Thử",
                "Nhóm nghiên cứu biến phụ phẩm của cối xay thành vật liệu lọc nước ngầm",
                "Theo nhóm nghiên cứu, một cột lọc đủ dùng cho gia đình năm người trong tám tháng");
        float[][] rows = Features.of(page, stated);
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < rows.length; i++) {
            String text = page.blocks.get(i).text().replace('\n', '/');
            StringBuilder line =
                    new StringBuilder(text.length() > SHOWN ? text.substring(0, SHOWN) : text).append(" |");
            for (int column = 0; column < rows[i].length; column++) {
                String name = FeatureNames.ALL.get(column);
                boolean far = name.startsWith("near.") && rows[i][column] == PageModel.NONE;
                if (rows[i][column] != 0 && !far) {
                    line.append(' ').append(name).append('=');
                    line.append(
                            String.format(Locale.ROOT, "%.4f", rows[i][column]).replaceAll("\\.?0+$", ""));
                }
            }
            lines.add(line.append('\n').toString());
        }
        return String.join("", lines);
    }

    private static String resource(String name) throws IOException {
        try (InputStream file = FeaturesTest.class.getResourceAsStream(name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
