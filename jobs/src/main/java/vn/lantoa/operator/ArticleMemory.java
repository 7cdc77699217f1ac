package vn.lantoa.operator;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.lantoa.model.DateOrigin;
import vn.lantoa.model.Precision;

/**
 * What the job remembers of an article.
 *
 * @param digest of its text and of the versions it was analysed with
 * @param complete whether its page could be read
 * @param day day of Vietnam under which it is counted, {@code yyyy-MM-dd}
 * @param published as first told, kept where the article itself states no time
 * @param precision how exactly {@code published} is known; null in what was remembered by earlier versions
 * @param origin where it was read; null in what was remembered by earlier versions
 * @param fetched when the text that was let through last was fetched; null in what was remembered by earlier versions
 */
public record ArticleMemory(
        String digest,
        boolean complete,
        String day,
        Instant published,
        @Nullable Precision precision,
        @Nullable DateOrigin origin,
        @Nullable Instant fetched) {}
