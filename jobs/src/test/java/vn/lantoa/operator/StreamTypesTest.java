package vn.lantoa.operator;

import java.util.List;
import org.apache.flink.types.PojoTestUtils;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.lantoa.archive.ArchiveEnd;
import vn.lantoa.document.GapDocument;
import vn.lantoa.document.Write;
import vn.lantoa.health.Availability;
import vn.lantoa.model.Analysed;
import vn.lantoa.model.Article;
import vn.lantoa.model.Capture;
import vn.lantoa.model.ChannelReport;
import vn.lantoa.model.Rejected;
import vn.lantoa.model.Sighting;
import vn.lantoa.model.SourceEvent;
import vn.lantoa.model.Tombstone;

/** What travels on streams or lies in state is written without Kryo. */
class StreamTypesTest {

    static List<Class<?>> types() {
        return List.of(
                SourceEvent.class,
                Capture.class,
                ChannelReport.class,
                Article.class,
                Analysed.class,
                Rejected.class,
                Sighting.class,
                Tombstone.class,
                Write.class,
                Availability.class,
                GapDocument.class,
                Touched.class,
                ArticleMemory.class,
                Owed.class,
                ArchiveEnd.class);
    }

    @ParameterizedTest
    @MethodSource("types")
    void typeIsWrittenWithoutKryo(Class<?> type) {
        PojoTestUtils.assertSerializedAsPojoWithoutKryo(type);
    }
}
