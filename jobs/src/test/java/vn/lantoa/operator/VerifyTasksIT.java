package vn.lantoa.operator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.ref.WeakReference;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.flink.runtime.execution.SuppressRestartsException;
import org.apache.flink.streaming.api.operators.ProcessOperator;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.OneInputStreamOperatorTestHarness;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.lantoa.elastic.Documents;
import vn.lantoa.elastic.ElasticsearchServer;
import vn.lantoa.elastic.Store;
import vn.lantoa.elastic.Tasks;
import vn.lantoa.model.Analysed;
import vn.lantoa.model.Evidence;
import vn.lantoa.model.Theme;
import vn.lantoa.registry.RegistryMemory;
import vn.lantoa.settings.ElasticsearchSettings;
import vn.lantoa.verify.Verification;

@ExtendWith(ElasticsearchServer.class)
class VerifyTasksIT {

    private static final String TITLE = "Nghiên cứu chế tạo vật liệu lọc nước nhiễm mặn từ tro bay";

    private final ElasticsearchSettings elasticsearch;

    VerifyTasksIT(ElasticsearchSettings elasticsearch) {
        this.elasticsearch = elasticsearch;
    }

    @BeforeEach
    void register() throws Exception {
        try (Store store = Store.open(elasticsearch)) {
            Tasks.replace(store, List.of(Documents.task("T1", TITLE)), "r1");
        }
    }

    @Test
    void partsOfAProcessShareOneIndexWhichGoesWithTheLast() throws Exception {
        WeakReference<Verification> index = usedByFour();
        System.gc();
        assertThat(index.get()).isNull();
    }

    /** In a method of its own, whose variables hold nothing any more when it is over. */
    private WeakReference<Verification> usedByFour() throws Exception {
        List<RegisteredTasks> parts = new ArrayList<>();
        for (int part = 0; part < 4; part++) {
            parts.add(RegisteredTasks.shared(elasticsearch, "r1", RegistryMemory.ENOUGH));
        }
        Verification index = parts.get(0).verification();
        assertThat(parts).allSatisfy(part -> assertThat(part.verification()).isSameAs(index));
        parts.remove(0).close();
        try (RegisteredTasks another = RegisteredTasks.shared(elasticsearch, "r1", RegistryMemory.ENOUGH)) {
            assertThat(another.verification()).isSameAs(index);
        }
        parts.forEach(RegisteredTasks::close);
        return new WeakReference<>(index);
    }

    @Test
    void anotherRegistryHasAnIndexOfItsOwn() throws Exception {
        try (RegisteredTasks one = RegisteredTasks.shared(elasticsearch, "r1", RegistryMemory.ENOUGH);
                RegisteredTasks other = RegisteredTasks.shared(elasticsearch, "r2", RegistryMemory.ENOUGH)) {
            assertThat(other.verification()).isNotSameAs(one.verification());
        }
    }

    @Test
    void subtasksTakeTheSharedIndexAndLetItGo() throws Exception {
        VerifyTasks function = new VerifyTasks(elasticsearch, "r1");
        try (var one = new OneInputStreamOperatorTestHarness<>(new ProcessOperator<>(function));
                var other = new OneInputStreamOperatorTestHarness<>(
                        new ProcessOperator<>(new VerifyTasks(elasticsearch, "r1")))) {
            one.open();
            // whoever read the tasks anew would find none
            try (Store store = Store.open(elasticsearch)) {
                Tasks.replace(store, List.of(), "r1");
            }
            other.open();
            assertThat(evidence(one)).extracting(Evidence::task).containsExactly("T1");
            one.close();
            assertThat(evidence(other)).extracting(Evidence::task).containsExactly("T1");
        }
        try (var later =
                new OneInputStreamOperatorTestHarness<>(new ProcessOperator<>(new VerifyTasks(elasticsearch, "r1")))) {
            later.open();
            assertThat(evidence(later)).isEmpty();
        }
    }

    @Test
    void tooLittleMemoryEndsTheJobBeforeTheTasksAreRead() {
        RegistryMemory none = tasks -> Optional.of(tasks + " tasks are too many");
        assertThatThrownBy(() -> RegisteredTasks.shared(elasticsearch, "r1", none))
                .isInstanceOf(SuppressRestartsException.class)
                .cause()
                .hasMessage("1 tasks are too many");
    }

    private static List<Evidence> evidence(OneInputStreamOperatorTestHarness<Analysed, Analysed> subtask)
            throws Exception {
        Analysed article = Documents.article(
                "bao", 1, Instant.parse("2026-03-01T02:00:00Z"), TITLE, TITLE + ".", List.of(Theme.ST));
        subtask.processElement(new StreamRecord<>(article));
        return subtask.extractOutputValues().get(0).evidence();
    }
}
