package vn.lantoa.operator;

import java.io.IOException;
import java.time.InstantSource;
import vn.lantoa.model.Capture;
import vn.lantoa.operator.AskingAgain.Answer;
import vn.lantoa.operator.Shelving.Kept;

/**
 * Makes the captures that are missing, as far as that can still be done: where there were pages, they are asked for again;
 * all else was remembered whole. What fails is tried again, and given up in the end.
 */
final class Backfill implements AutoCloseable {

    private static final int DEBTS_A_ROUND = 100;

    private final MissingCaptures missing;
    private final CaptureArchiving archiving;
    private final Shelving shelving;
    private final AskingAgain asking;
    private final InstantSource clock;

    Backfill(
            MissingCaptures missing,
            CaptureArchiving archiving,
            Shelving shelving,
            AskingAgain asking,
            InstantSource clock) {
        this.missing = missing;
        this.archiving = archiving;
        this.shelving = shelving;
        this.asking = asking;
        this.clock = clock;
    }

    /** Handles what was answered since, and asks for those that are due. */
    void round(ArchiveOutput out) throws IOException {
        for (Answer answer = asking.next(); answer != null; answer = asking.next()) {
            try (Answer closed = answer) {
                Owed owed = missing.of(closed.address());
                if (owed != null) {
                    take(owed, closed, out);
                }
            }
        }
        for (Owed owed : missing.due(clock.instant(), DEBTS_A_ROUND)) {
            if (owed.paged()) {
                asking.ask(owed);
            } else if (pay(owed, owed.capture(), out)) {
                missing.settle(owed.capture(), out.documents());
            }
        }
    }

    /** Lets a round pass: the bytes of answers would fill the memory for as long as the archive cannot be written. */
    void pause() {
        asking.dropAnswers();
    }

    @Override
    public void close() {
        asking.close();
    }

    private void take(Owed owed, Answer answer, ArchiveOutput out) throws IOException {
        if (answer.pages().isEmpty() && answer.passing() && !owed.isHopeless()) {
            missing.postpone(owed, clock.instant());
            return;
        }
        Capture later = owed.with(answer.pages(), answer.fault(), answer.fetched());
        if (pay(owed, later, out) && answer.pages().isEmpty()) {
            missing.giveUp(later, "when its page was asked for again: " + answer.fault(), out.documents());
        }
    }

    /** Appends what is owed; false where it goes on being owed, or cannot be written. */
    private boolean pay(Owed owed, Capture capture, ArchiveOutput out) throws IOException {
        Kept kept = archiving.append(capture, out);
        // the archive takes others
        if (kept.refusal() != null && shelving.open()) {
            if (owed.isHopeless()) {
                missing.giveUp(owed.capture(), kept.refusal(), out.documents());
            } else {
                missing.postpone(owed, clock.instant());
            }
        }
        return kept.ok();
    }
}
