package vn.lantoa.operator;

import org.apache.flink.api.common.functions.MapFunction;
import vn.lantoa.document.Index;
import vn.lantoa.document.Write;
import vn.lantoa.model.Ids;
import vn.lantoa.model.Rejected;

/** A rejected item becomes a dead letter. */
public final class WriteRejected implements MapFunction<Rejected, Write> {

    private static final long serialVersionUID = 1L;

    @Override
    public Write map(Rejected rejected) {
        String id = Ids.sha256(rejected.stage() + "|" + rejected.reason() + "|" + rejected.address())
                .substring(0, 32);
        return Write.index(Index.REJECTED, id, rejected.at().toEpochMilli(), rejected);
    }
}
