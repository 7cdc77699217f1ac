package vn.lantoa.operator;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TasksMemoryTest {

    @Test
    void aTaskManagerSaysWhatItWants() {
        assertThat(TasksMemory.ofTaskManager(350).shortage(391)).isEmpty();
        assertThat(TasksMemory.ofTaskManager(732).shortage(100_000)).isEmpty();
        assertThat(TasksMemory.ofTaskManager(512).shortage(100_000))
                .contains("registry: 100000 tasks take about 732 MB of memory, and the Java of a task manager may use"
                        + " 512 MB; expected fewer tasks, or more memory, such as taskmanager.memory.task.heap.size:"
                        + " 732m in the settings of the cluster");
    }

    @Test
    void whoSubmitsSaysWhatItWants() {
        assertThat(TasksMemory.ofSubmission(484).shortage(100_000)).isEmpty();
        assertThat(TasksMemory.ofSubmission(256).shortage(100_000))
                .contains(
                        "registry: 100000 tasks take about 483 MB of memory, and the Java that submits the job may use"
                                + " 256 MB; expected fewer tasks, or more memory, such as env.java.opts.client: -Xmx483m in the"
                                + " settings of the cluster");
    }
}
