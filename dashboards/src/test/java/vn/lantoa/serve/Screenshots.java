package vn.lantoa.serve;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.lantoa.page.ReaderLanguage;

/**
 * Takes pictures of running pages, each in both languages: {@code overview-vi.png} and so on.
 *
 * <p>Arguments: the address of the dashboards, the folder, and the names of the pages to take, joined by commas; {@code all}
 * for all of them.
 */
final class Screenshots {

    private static final int WIDTH = 1200;
    private static final int HEIGHT = 1350;
    private static final int PHONE_WIDTH = 390;
    private static final int PHONE_HEIGHT = 844;

    private final Page page;
    private final String address;
    private final Path folder;

    private Screenshots(Page page, String address, Path folder) {
        this.page = page;
        this.address = address;
        this.folder = folder;
    }

    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[1]);
        List<String> names = Stream.of(arguments[2].split(",", -1)).toList();
        Files.createDirectories(folder);
        try (Chromium chromium = Chromium.start();
                BrowserContext context = chromium.browser().newContext()) {
            new Screenshots(context.newPage(), arguments[0].replaceFirst("/$", ""), folder).take(names);
        }
    }

    /** Paths of the pages by name; those of one article, task and channel are the first ones that are listed. */
    private Map<String, String> places() {
        Map<String, String> places = new LinkedHashMap<>();
        places.put("overview", "/");
        places.put("articles", "/articles");
        places.put("article", first("/articles?task=with", ".hit h3 a"));
        places.put("tasks", "/tasks");
        places.put("task", first("/tasks?publicised=yes", ".hit h3 a"));
        places.put("task-not-found", first("/tasks?publicised=no", ".hit h3 a"));
        places.put("sources", "/sources");
        places.put("health", "/health");
        places.put("sightings", first("/health?show=all", ".ends a"));
        return places;
    }

    private String first(String list, String links) {
        page.navigate(address + list);
        return page.locator(links).first().getAttribute("href");
    }

    private void take(List<String> names) {
        places().forEach((name, path) -> {
            if (names.contains("all") || names.contains(name)) {
                take(name, path);
            }
        });
    }

    private void take(String name, String path) {
        for (ReaderLanguage language : ReaderLanguage.values()) {
            String here = address + path + (path.contains("?") ? "&" : "?") + "lang=" + language.code();
            take(here, WIDTH, HEIGHT, name + "-" + language.code() + ".png");
            take(here, PHONE_WIDTH, PHONE_HEIGHT, name + "-phone-" + language.code() + ".png");
        }
    }

    private void take(String here, int width, int height, String file) {
        page.setViewportSize(width, height);
        page.navigate(here);
        page.evaluate("document.fonts.ready.then(() => true)");
        page.waitForTimeout(400);
        page.screenshot(new Page.ScreenshotOptions().setPath(folder.resolve(file)));
        System.out.println(folder.resolve(file));
    }
}
