package vn.lantoa.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.Warcinfo;
import vn.lantoa.catalogue.Owners;

/** WARC files of whatever origin: our own are read back as they were captured, those of others page by page. */
public final class WarcFiles {

    private WarcFiles() {}

    /** Whether the name says that it is a WARC file. */
    public static boolean isWarc(Path file) {
        String name = file.getFileName().toString();
        return name.endsWith(".warc.gz") || name.endsWith(".warc");
    }

    /** The WARC files of a folder in the order of their names, which is that of time; a file is itself. */
    public static List<Path> at(Path place) throws IOException {
        if (!Files.isDirectory(place)) {
            return List.of(place);
        }
        try (Stream<Path> files = Files.list(place)) {
            return files.filter(WarcFiles::isWarc)
                    .filter(Files::isRegularFile)
                    .sorted(Comparator.comparing(file -> file.getFileName().toString()))
                    .toList();
        }
    }

    /**
     * Opens a file.
     *
     * @param after offset of the record behind which to go on; negative to begin with the first
     * @param outlets of the catalogue; pages of other outlets in the files of others are skipped
     */
    public static Captures open(Path file, Owners outlets, long after) throws IOException {
        Path folder = Objects.requireNonNull(file.toAbsolutePath().getParent(), "a file lies in a folder");
        String name = file.getFileName().toString();
        return new RecordItems(
                file,
                after,
                isOurs(file) ? new OwnCaptures(new Archive(folder), name)::take : new ForeignCaptures(outlets)::take);
    }

    /** By its name and its first record; by its name alone where that record is damaged: then nobody else's is in it. */
    private static boolean isOurs(Path file) throws IOException {
        if (!FileName.isOurs(file.getFileName().toString())) {
            return false;
        }
        try (RecordStream records = RecordStream.at(file, 0)) {
            Optional<WarcRecord> first = records.next();
            boolean ours = first.isPresent()
                    && first.get() instanceof Warcinfo info
                    && info.fields().first("software").orElse("").equals(OpenFile.SOFTWARE);
            records.next();
            return ours || records.damage().isPresent();
        } catch (IOException | RuntimeException e) {
            // too damaged to have fields; reading it will report that
            return true;
        }
    }
}
