package vn.lantoa.command;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import vn.lantoa.benchmark.MadeUpPress;
import vn.lantoa.model.Task;

/** Made-up lists of many tasks as people have them, with a column of long texts that nobody asks for. */
final class LargeRegistry {

    private static final List<String> HEADINGS = List.of(
            "id",
            "Mã số",
            "Tên nhiệm vụ",
            "Cấp",
            "Cơ quan quản lý",
            "Cơ quan chủ trì",
            "Chủ nhiệm",
            "Thành viên",
            "Bắt đầu",
            "Kết thúc",
            "Từ khóa",
            "Sản phẩm",
            "Trạng thái",
            "Mục tiêu");

    private static final String AIM = "Xây dựng được quy trình công nghệ và thiết bị cho nhiệm vụ số ";

    private LargeRegistry() {}

    static Path csv(Path file, int tasks) throws IOException {
        MadeUpPress press = new MadeUpPress();
        try (BufferedWriter lines = Files.newBufferedWriter(file)) {
            lines.write(String.join(",", HEADINGS));
            lines.newLine();
            for (int number = 0; number < tasks; number++) {
                lines.write(cells(press.task(number)).stream()
                        .map(cell -> '"' + cell + '"')
                        .collect(Collectors.joining(",")));
                lines.newLine();
            }
        }
        return file;
    }

    static Path xlsx(Path file, int tasks) throws IOException {
        MadeUpPress press = new MadeUpPress();
        try (OutputStream bytes = Files.newOutputStream(file);
                Workbook workbook = new Workbook(bytes, "Lantoa", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("Nhiệm vụ");
            row(sheet, 0, HEADINGS);
            for (int number = 0; number < tasks; number++) {
                row(sheet, number + 1, cells(press.task(number)));
            }
        }
        return file;
    }

    private static void row(Worksheet sheet, int row, List<String> cells) {
        for (int column = 0; column < cells.size(); column++) {
            sheet.value(row, column, cells.get(column));
        }
    }

    private static List<String> cells(Task task) {
        return List.of(
                task.id(),
                known(task.code()),
                task.titleVi(),
                task.frame().level(),
                task.frame().managingBody(),
                known(task.team().host()),
                known(task.team().leader()),
                String.join("; ", task.team().members()),
                task.times().start(),
                task.times().end(),
                String.join("; ", task.keywords()),
                String.join("; ", task.products()),
                task.times().status(),
                (AIM + task.id() + "; ").repeat(4));
    }

    private static String known(String value) {
        return value == null ? "" : value;
    }
}
