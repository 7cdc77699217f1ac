package vn.lantoa.job;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Set;

/** Deletes a folder with what is in it, also while somebody else deletes parts of it. */
final class Leftovers extends SimpleFileVisitor<Path> {

    private final Set<Path> kept;

    private Leftovers(Set<Path> kept) {
        this.kept = kept;
    }

    /**
     * Does nothing where there is no such folder; throws IOException where something in it cannot be removed, or is created
     * again.
     */
    static void remove(Path folder) throws IOException {
        removeAllBut(Set.of(), folder);
    }

    /**
     * The same for all that is not to be kept.
     *
     * @param kept files, named as those below the folder are
     */
    static void removeAllBut(Set<Path> kept, Path folder) throws IOException {
        Files.walkFileTree(folder, new Leftovers(kept));
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
        if (!kept.contains(file)) {
            Files.deleteIfExists(file);
        }
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
        if (failure instanceof NoSuchFileException) {
            return FileVisitResult.CONTINUE;
        }
        throw failure;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, IOException failure) throws IOException {
        if (kept.stream().noneMatch(file -> file.startsWith(folder))) {
            Files.deleteIfExists(folder);
        }
        return FileVisitResult.CONTINUE;
    }
}
