package vn.lantoa.page;

import java.util.ArrayList;
import java.util.List;
import vn.lantoa.model.Theme;
import vn.lantoa.query.ArticleFilter;
import vn.lantoa.query.ArticleFilter.About;
import vn.lantoa.query.ArticleList;

/** The articles of whose themes one is unsure, counted apart from those that have them. */
final class UnsureFacet {

    private UnsureFacet() {}

    /** Any theme, and each that is unsure somewhere; also the one that is chosen. */
    static Facet of(PageRequest visit, ArticleFilter filter, ArticleList.Facets found) {
        boolean unsure = filter.about() == About.UNSURE;
        Link none = visit.list().without(List.of("about", "theme"));
        Link any = none.with("about", "unsure");
        Localizer reader = visit.reader();
        List<Facet.Choice> choices = new ArrayList<>();
        if (found.unsureOfAny() > 0 || unsure) {
            boolean is = unsure && filter.theme() == null;
            choices.add(
                    new Facet.Choice(reader.text("facet.unsure.any"), found.unsureOfAny(), null, is, is ? none : any));
        }
        for (Theme theme : Theme.values()) {
            long count = found.unsure().getOrDefault(theme.name(), 0L);
            boolean is = unsure && filter.theme() == theme;
            if (count > 0 || is) {
                choices.add(new Facet.Choice(
                        reader.theme(theme), count, null, is, is ? none : any.with("theme", theme.name())));
            }
        }
        return new Facet(reader.text("facet.unsure"), choices);
    }
}
