package vn.lantoa.query;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.lantoa.model.CommunicationSetting;
import vn.lantoa.model.Theme;

/**
 * Which articles are looked for.
 *
 * @param words what a person typed; empty for all articles
 * @param period days of publication; null for all
 * @param theme one that it has, or, of {@link About#UNSURE}, one of which that is unsure; null for all
 * @param outlet id; null for all
 * @param without ids of outlets that are left out; empty for none
 * @param language ISO 639-1 code; null for all
 * @param publicity null whether or not it publicises a task
 */
public record ArticleFilter(
        String words,
        @Nullable Period period,
        @Nullable Theme theme,
        @Nullable String outlet,
        Set<String> without,
        @Nullable CommunicationSetting setting,
        @Nullable String language,
        @Nullable Publicity publicity,
        About about) {

    /** How sure it is that an article is on the themes. */
    public enum About {
        /** It has one theme at least, or publicises a task. */
        RELEVANT,
        /** Of one theme at least it is unsure whether it has it; it counts as having those that it has without doubt. */
        UNSURE,
        /** All that were collected. */
        ALL
    }

    /** Whether an article publicises a task, by accepted evidence. */
    public enum Publicity {
        WITH,
        WITHOUT
    }

    /** The same, of one outlet. */
    public ArticleFilter of(String other) {
        return new ArticleFilter(words, period, theme, other, without, setting, language, publicity, about);
    }

    /** All articles on the themes in a period, and those that publicise tasks. */
    public static ArticleFilter relevant(Period period) {
        return new ArticleFilter("", period, null, null, Set.of(), null, null, null, About.RELEVANT);
    }
}
