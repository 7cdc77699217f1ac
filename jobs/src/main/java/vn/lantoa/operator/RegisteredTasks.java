package vn.lantoa.operator;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.flink.runtime.execution.SuppressRestartsException;
import vn.lantoa.elastic.RetryPolicy;
import vn.lantoa.elastic.Store;
import vn.lantoa.elastic.Tasks;
import vn.lantoa.elastic.Waiting;
import vn.lantoa.registry.RegistryMemory;
import vn.lantoa.settings.ElasticsearchSettings;
import vn.lantoa.verify.Verification;
import vn.lantoa.yaml.InvalidInput;

/**
 * The tasks of {@code lantoa-tasks} as they are looked for in articles. The parts of a job that share a process share one:
 * that of a large registry takes hundreds of megabytes, and seconds to make.
 */
final class RegisteredTasks implements AutoCloseable {

    private static final Map<Registered, RegisteredTasks> SHARED = new HashMap<>();

    private final Registered registered;
    private final Verification verification;
    private int holders;

    /** @param version of the registry, so that a later job in the same process does not get an earlier one's tasks */
    private record Registered(ElasticsearchSettings elasticsearch, String version) {}

    private RegisteredTasks(Registered registered, Verification verification) {
        this.registered = registered;
        this.verification = verification;
    }

    /**
     * The one of this process. The first who asks reads the tasks, and who asks meanwhile waits for that. Every call is
     * followed by a {@link #close}; the last releases the tasks.
     *
     * @param version of the registry that {@code lantoa-tasks} holds
     * @param room for the tasks in this process
     * @throws SuppressRestartsException where there is too little, which ends the job: restarted, it would fail again
     */
    static RegisteredTasks shared(ElasticsearchSettings elasticsearch, String version, RegistryMemory room)
            throws InterruptedException {
        Registered registered = new Registered(elasticsearch, version);
        synchronized (SHARED) {
            RegisteredTasks tasks = SHARED.get(registered);
            if (tasks == null) {
                tasks = new RegisteredTasks(
                        registered, new Waiting(RetryPolicy.USUAL).until("the tasks", () -> read(elasticsearch, room)));
                SHARED.put(registered, tasks);
            }
            tasks.holders++;
            return tasks;
        }
    }

    private static Verification read(ElasticsearchSettings elasticsearch, RegistryMemory room) throws IOException {
        try (Store store = Store.open(elasticsearch)) {
            Optional<String> shortage = room.shortage(Tasks.count(store));
            if (shortage.isPresent()) {
                throw new SuppressRestartsException(InvalidInput.of(shortage.get()));
            }
            return new Verification(Tasks.all(store));
        }
    }

    Verification verification() {
        return verification;
    }

    @Override
    public void close() {
        synchronized (SHARED) {
            holders--;
            if (holders == 0) {
                SHARED.remove(registered);
            }
        }
    }
}
