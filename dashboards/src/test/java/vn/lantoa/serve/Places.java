package vn.lantoa.serve;

import java.util.List;
import vn.lantoa.newsroom.Newsroom;

/** The pages that people see, one of each kind. */
final class Places {

    private Places() {}

    /** Paths within the dashboards of a newsroom; the first one has figures, the last one says that nothing is there. */
    static List<String> of(Newsroom newsroom) {
        String channel = newsroom.channels().get(0).id();
        return List.of(
                "/",
                "/?days=90",
                "/articles",
                "/articles?theme=DX&q=" + "chuyen+doi",
                "/articles?q=nichts",
                "/articles/" + newsroom.articles().get(0).id(),
                "/articles/" + withTask(newsroom),
                "/tasks",
                "/tasks?publicised=no",
                "/tasks/" + newsroom.tasks().get(0).id(),
                "/tasks/" + newsroom.tasks().get(newsroom.tasks().size() - 1).id(),
                "/sources",
                "/sources?show=faulty",
                "/sources?show=faulty&fault=timeout",
                "/columns?whose=press",
                "/sources/unowned",
                "/themes",
                "/themes/changes?theme=ST&side=lost",
                "/articles?about=unsure",
                "/health",
                "/health?show=silent",
                "/health?state=fault",
                "/sightings?channel=" + channel,
                "/nothing");
    }

    private static String withTask(Newsroom newsroom) {
        return newsroom.evidence().get(0).evidence().article();
    }
}
