package vn.lantoa.social;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;
import vn.lantoa.model.Json;

/**
 * Counts what was used of an allowance in a period. A use is recorded before it is made, so that a process that is
 * killed has counted too much rather than too little; and each channel's memory repeats the count, in case the
 * file is lost.
 */
final class QuotaLedger {

    /**
     * The count of a period.
     *
     * @param period such as {@code 2026-11}
     * @param used in the smallest unit
     */
    record Count(String period, long used) {}

    private final Path file;
    private Count count;

    /**
     * @param file where the count is kept
     */
    QuotaLedger(Path file) {
        this.file = file;
        this.count = read();
    }

    /** Takes over the count of a channel's memory where it is the higher one; null is ignored. */
    synchronized void learn(@Nullable Count known) {
        if (known == null || known.period() == null) {
            return;
        }
        boolean later = known.period().compareTo(count.period()) > 0;
        if (later || (known.period().equals(count.period()) && known.used() > count.used())) {
            count = known;
        }
    }

    /** Books a use if the limit allows it; false, with nothing booked, where it does not or where it cannot be recorded. */
    synchronized boolean book(String period, long amount, long limit) {
        Count now = in(period);
        if (now.used() + amount > limit) {
            return false;
        }
        Count booked = new Count(now.period(), now.used() + amount);
        if (!write(booked)) {
            return false;
        }
        count = booked;
        return true;
    }

    /** Gives back what was booked and turned out not to be used. */
    synchronized void giveBack(String period, long amount) {
        if (amount > 0 && period.equals(count.period())) {
            Count less = new Count(period, Math.max(0, count.used() - amount));
            if (write(less)) {
                count = less;
            }
        }
    }

    /** Counts the whole allowance as used, because the platform says so. */
    synchronized void exhaust(String period, long limit) {
        Count full = new Count(in(period).period(), Math.max(limit, in(period).used()));
        write(full);
        count = full;
    }

    synchronized long used(String period) {
        return in(period).used();
    }

    synchronized Count count() {
        return count;
    }

    /** Periods sort by their names; a clock that was set back does not open an old one again. */
    private Count in(String period) {
        return period.compareTo(count.period()) > 0 ? new Count(period, 0) : count;
    }

    private Count read() {
        try {
            Count known = Json.read(Files.readString(file), Count.class);
            return known == null || known.period() == null ? new Count("", 0) : known;
        } catch (IOException | IllegalArgumentException e) {
            return new Count("", 0);
        }
    }

    private boolean write(Count next) {
        try {
            Files.createDirectories(file.getParent());
            Path fresh = file.resolveSibling(file.getFileName() + ".new");
            try (FileChannel channel = FileChannel.open(
                    fresh, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
                channel.write(ByteBuffer.wrap(Json.write(next).getBytes(StandardCharsets.UTF_8)));
                channel.force(true);
            }
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
