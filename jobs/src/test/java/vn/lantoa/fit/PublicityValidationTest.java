package vn.lantoa.fit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.lantoa.evaluate.PublicitySet;

class PublicityValidationTest {

    @Test
    void aPairWhoseTaskIsNotInTheListIsToldAsUnreachable(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("tasks.csv"), """
                id,title_vi,leader,secret
                t1,Nghiên cứu chế tạo phao tiêu phát sáng từ vỏ hàu nghiền,TS. Mạc Đình Sáng,false
                """);
        Files.writeString(folder.resolve("articles.jsonl"), """
                {"id": "a1", "title": "Phao tiêu từ vỏ hàu", "body": "Phao tiêu phát sáng từ vỏ hàu nghiền."}
                {"id": "a2", "title": "Giá xăng tăng", "body": "Chiều nay giá xăng tăng 200 đồng mỗi lít."}
                """);
        Files.writeString(folder.resolve("pairs.csv"), """
                article_id,task_id,level
                a1,t1,reported
                a2,t9,reported
                """);

        assertThat(PublicityValidation.fit(PublicitySet.read(folder), "x").unreachable())
                .containsExactly("a2 t9");
    }
}
