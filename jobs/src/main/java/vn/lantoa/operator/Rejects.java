package vn.lantoa.operator;

import java.time.Instant;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.util.OutputTag;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.lantoa.model.Rejected;
import vn.lantoa.model.Stage;

/** The side output for items that a stage could not process. */
public final class Rejects {

    /** Side output of every stage that can reject. */
    public static final OutputTag<Rejected> TAG = new OutputTag<>("rejected", TypeInformation.of(Rejected.class));

    private static final Logger LOG = LoggerFactory.getLogger(Rejects.class);
    private static final int MESSAGE = 500;

    private Rejects() {}

    /** A dead letter for an item that made the analysis fail: a fault of ours, logged with its stack trace. */
    static Rejected failure(Stage stage, Exception failure, String channel, String address) {
        LOG.warn("{} failed on {}", stage, address, failure);
        String message = failure.getClass().getSimpleName() + ": " + failure.getMessage();
        return new Rejected(
                stage,
                "failure",
                message.substring(0, Math.min(MESSAGE, message.length())),
                channel,
                address,
                null,
                Instant.now());
    }
}
