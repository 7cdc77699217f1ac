package vn.lantoa.embedded;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.lantoa.elastic.ElasticsearchUnavailable;

class ServerHomeTest {

    private final String before = System.getProperty(ServerHome.PROPERTY);

    @AfterEach
    void restore() {
        if (before != null) {
            System.setProperty(ServerHome.PROPERTY, before);
        }
    }

    @Test
    void withoutThePropertyTheMessageSaysWhatToDo() {
        System.clearProperty(ServerHome.PROPERTY);
        assertThatThrownBy(ServerHome::find)
                .isInstanceOf(ElasticsearchUnavailable.class)
                .hasMessageContaining(ServerHome.PROPERTY)
                .hasMessageContaining("elasticsearch.hosts");
    }

    @Test
    void aFolderThatIsNoHomeIsNamed(@TempDir Path folder) {
        System.setProperty(ServerHome.PROPERTY, folder.toString());
        assertThatThrownBy(ServerHome::find)
                .isInstanceOf(ElasticsearchUnavailable.class)
                .hasMessageContaining(folder.toString());
    }
}
