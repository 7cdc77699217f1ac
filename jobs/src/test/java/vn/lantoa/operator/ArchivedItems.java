package vn.lantoa.operator;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import vn.lantoa.archive.Archive;
import vn.lantoa.archive.CdxEntry;
import vn.lantoa.archive.RecordedFile;

/** What the files of an archive hold, as often as they hold it. */
final class ArchivedItems {

    private ArchivedItems() {}

    /** Addresses of all captures. */
    static List<String> addresses(Path folder) throws IOException {
        List<String> addresses = new ArrayList<>();
        for (Path path : new Archive(folder).files()) {
            try (RecordedFile file = new RecordedFile(path)) {
                for (List<CdxEntry> some = file.next(); !some.isEmpty(); some = file.next()) {
                    addresses.add(some.get(0).address());
                }
            }
        }
        return addresses;
    }

    /** Articles that had to go: once for each file that says so. */
    static List<String> withdrawn(Path folder) throws IOException {
        List<String> articles = new ArrayList<>();
        for (Path path : new Archive(folder).files()) {
            try (RecordedFile file = new RecordedFile(path)) {
                List<CdxEntry> some = file.next();
                while (!some.isEmpty()) {
                    some = file.next();
                }
                articles.addAll(file.withdrawn().keySet());
            }
        }
        return articles;
    }
}
