package vn.lantoa.classify;

import java.time.YearMonth;
import java.util.List;

/**
 * What a model says of itself and of its themes; the weights of features stand beside it.
 *
 * @param version named in every classification that rests on it
 * @param frozen the month none of whose items it was learnt from, so that it could be tried on them
 * @param seen the items that it was learnt from
 * @param themes in the order of the weights of features
 * @param body how a body confirms them
 */
public record LearntThemes(
        String version, YearMonth frozen, SeenItems seen, List<LearntTheme> themes, LearntBody body) {}
