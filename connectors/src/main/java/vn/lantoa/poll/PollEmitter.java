package vn.lantoa.poll;

import org.apache.flink.api.connector.source.SourceOutput;
import org.apache.flink.connector.base.source.reader.RecordEmitter;
import vn.lantoa.model.SourceEvent;

/** Hands on what was found, then moves the cursor. */
final class PollEmitter implements RecordEmitter<VisitEvent, SourceEvent, PollSplitState> {

    @Override
    public void emitRecord(VisitEvent step, SourceOutput<SourceEvent> output, PollSplitState state) {
        output.collect(step.polled());
        step.leave();
        if (step.end() != null) {
            state.end(step.end());
        } else if (step.seen() != null) {
            state.add(step.seen());
        }
    }
}
