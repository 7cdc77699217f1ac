package vn.lantoa.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileStore;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.lantoa.elastic.ElasticsearchUnavailable;
import vn.lantoa.job.Stopped;
import vn.lantoa.settings.ExitCode;
import vn.lantoa.settings.Settings;
import vn.lantoa.yaml.InvalidInput;
import vn.lantoa.yaml.Mistake;

/**
 * How a command that failed ends.
 *
 * @param code one of those that the README tells
 * @param words what a person is told, without the name of the command
 */
record Ending(ExitCode code, List<String> words) {

    /** Flink wraps what happened in a task several times. */
    private static final int MOST_CAUSES = 20;

    private static final long NOTHING = 100_000;
    private static final String NO_RIGHT = "this user has no right to it; expected one that may be read and written";
    private static final String FULL = "no space is left on its disk; free some, or name another place";
    private static final String READ_ONLY = "its disk can only be read; name another place";
    private static final String IS_FOLDER = "is a folder; expected a file";
    private static final String PART_IS_FILE = "a part of it is a file; expected folders";

    /** Decides by when it failed, which {@link Work} knows; only the words depend on what failed. */
    static Ending of(Throwable failure) {
        if (failure instanceof Stopped stopped) {
            return new Ending(code(stopped), words(stopped));
        }
        if (failure instanceof OutOfMemoryError) {
            return new Ending(ExitCode.OUT_OF_MEMORY, surroundings(failure));
        }
        List<String> words = first(failure, Ending::asked);
        return words.isEmpty()
                ? new Ending(ExitCode.NOT_WELL, List.of(causes(failure)))
                : new Ending(ExitCode.ASKED_WRONGLY, words);
    }

    /** By the first cause that there are words for. */
    private static ExitCode code(Stopped stopped) {
        return Stream.iterate(stopped.getCause(), Objects::nonNull, Throwable::getCause)
                .limit(MOST_CAUSES)
                .filter(cause -> !surroundings(cause).isEmpty())
                .findFirst()
                .map(Ending::code)
                .orElse(ExitCode.NOT_WELL);
    }

    private static ExitCode code(Throwable surroundings) {
        if (surroundings instanceof OutOfMemoryError) {
            return ExitCode.OUT_OF_MEMORY;
        }
        return surroundings instanceof ElasticsearchUnavailable ? ExitCode.INDEX_GONE : ExitCode.STORAGE;
    }

    private static List<String> words(Stopped stopped) {
        List<String> why = first(stopped.getCause(), Ending::surroundings);
        if (why.isEmpty()) {
            return List.of(causes(stopped.getMessage() == null ? stopped.getCause() : stopped));
        }
        return stopped.getMessage() == null ? why : List.of(stopped.getMessage() + ": " + String.join("; ", why));
    }

    /** The words for the first cause that has any; empty where none has. */
    private static List<String> first(@Nullable Throwable failure, Function<Throwable, List<String>> words) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .limit(MOST_CAUSES)
                .map(words)
                .filter(said -> !said.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    /** Empty where it is nothing that a person could put right by asking otherwise. */
    private static List<String> asked(Throwable cause) {
        List<String> given = given(cause);
        return given.isEmpty() ? surroundings(cause) : given;
    }

    /** About what the machine or its servers lack; empty for everything else. */
    private static List<String> surroundings(Throwable cause) {
        if (cause instanceof ElasticsearchUnavailable) {
            return List.of(cause.getMessage());
        }
        if (cause instanceof OutOfMemoryError) {
            return List.of(MemoryCheck.tooLittle());
        }
        if (cause instanceof FileSystemException file) {
            return List.of(file.getFile() + ": " + reason(file));
        }
        return cause instanceof IOException && isFull(cause.getMessage())
                ? List.of("no space is left on the disk; free some, or name a folder on another disk")
                : List.of();
    }

    /** About mistakes in what was given; empty for everything else. */
    private static List<String> given(Throwable cause) {
        if (cause instanceof InvalidInput invalid) {
            return words(invalid);
        }
        if (cause instanceof JsonProcessingException json) {
            String place = json.getLocation() == null
                    ? ""
                    : " (line " + json.getLocation().getLineNr() + ")";
            return List.of("a file that was given is not JSON as expected" + place + ": " + json.getOriginalMessage());
        }
        return cause instanceof CharacterCodingException
                ? List.of("a file that was given is not UTF-8; expected text in UTF-8")
                : List.of();
    }

    private static List<String> words(InvalidInput invalid) {
        return invalid.mistakes().stream().anyMatch(Settings::isContactMissing)
                ? Welcome.words(invalid.mistakes())
                : invalid.mistakes().stream().map(Mistake::toString).toList();
    }

    /** Why a place cannot be used, in words that do not depend on the language of the system. */
    static String reason(FileSystemException e) {
        if (e instanceof NoSuchFileException) {
            return "no such file or folder";
        }
        if (e instanceof AccessDeniedException) {
            return NO_RIGHT;
        }
        if (e instanceof FileAlreadyExistsException || e instanceof NotDirectoryException) {
            return "is a file; expected a folder";
        }
        String reason = e.getReason() == null ? e.getClass().getSimpleName() : e.getReason();
        String lower = reason.toLowerCase(Locale.ROOT);
        if (isFull(reason)) {
            return FULL;
        }
        if (lower.contains("read-only")) {
            return READ_ONLY;
        }
        if (lower.contains("not permitted") || lower.contains("permission")) {
            return NO_RIGHT;
        }
        if (lower.contains("is a directory")) {
            return IS_FOLDER;
        }
        return lower.contains("not a directory")
                ? PART_IS_FILE
                : e.getFile() == null ? reason : seen(Path.of(e.getFile()), reason);
    }

    /** What can be seen of the place itself, where the system's words are not the English ones. */
    private static String seen(Path place, String reason) {
        if (Files.isDirectory(place)) {
            return IS_FOLDER;
        }
        Path there = place.toAbsolutePath();
        while (!Files.exists(there) && there.getParent() != null) {
            there = there.getParent();
        }
        if (!there.equals(place.toAbsolutePath()) && !Files.isDirectory(there)) {
            return PART_IS_FILE;
        }
        try {
            FileStore disk = Files.getFileStore(there);
            if (disk.isReadOnly()) {
                return READ_ONLY;
            }
            if (disk.getUsableSpace() < NOTHING) {
                return FULL;
            }
        } catch (IOException e) {
            return reason;
        }
        return Files.isWritable(there) ? reason : NO_RIGHT;
    }

    private static boolean isFull(@Nullable String message) {
        String lower = String.valueOf(message).toLowerCase(Locale.ROOT);
        return lower.contains("no space left") || lower.contains("quota exceeded");
    }

    private static String causes(@Nullable Throwable failure) {
        StringBuilder words = new StringBuilder();
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (words.length() > 0) {
                words.append("\n  because: ");
            }
            words.append(cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage());
        }
        return words.toString();
    }
}
