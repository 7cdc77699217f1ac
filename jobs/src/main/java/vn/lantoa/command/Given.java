package vn.lantoa.command;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;
import vn.lantoa.evaluate.ThemeFloors;
import vn.lantoa.model.Addresses;
import vn.lantoa.registry.Registry;

/** What people give on the command line, looked at before anything is done with it: each says what is wanted. */
final class Given {

    private Given() {}

    private static TypeConversionException wrong(String message) {
        return new TypeConversionException(message);
    }

    /** Whole numbers within bounds. */
    private abstract static class Whole implements ITypeConverter<Integer> {

        private final String what;
        private final int least;
        private final int most;

        Whole(String what, int least, int most) {
            this.what = what;
            this.least = least;
            this.most = most;
        }

        @Override
        public Integer convert(String text) {
            try {
                int number = Integer.parseInt(text.strip());
                if (number >= least && number <= most) {
                    return number;
                }
            } catch (NumberFormatException e) {
                // told below, like a number out of bounds
            }
            throw wrong("expected " + what + " from " + least + " to " + most + ", was \"" + text + "\"");
        }
    }

    static final class Port extends Whole {
        Port() {
            super("a port (0 for any free one)", 0, 65_535);
        }
    }

    static final class Milliseconds extends Whole {
        Milliseconds() {
            super("milliseconds as a whole number", 0, 3_600_000);
        }
    }

    static final class Requests extends Whole {
        Requests() {
            super("a whole number", 1, 1_000);
        }
    }

    static final class Hosts extends Whole {
        Hosts() {
            super("a whole number", 1, 2_000);
        }
    }

    static final class TenThousand extends Whole {
        TenThousand() {
            super("a whole number", 1, 10_000);
        }
    }

    static final class Million extends Whole {
        Million() {
            super("a whole number", 1, 1_000_000);
        }
    }

    static final class Tasks extends Whole {
        Tasks() {
            super("a whole number", 0, Registry.MAX_ROWS);
        }
    }

    static final class Millions extends Whole {
        Millions() {
            super("a whole number", 1, 5_000_000);
        }
    }

    /** A short length of time with its unit. */
    static final class Pause implements ITypeConverter<Duration> {

        private static final Pattern TIME = Pattern.compile("([0-9]{1,6})(ms|s)");

        @Override
        public Duration convert(String text) {
            Matcher time = TIME.matcher(text.strip());
            if (!time.matches()) {
                throw wrong("expected a time such as 50ms or 2s, was \"" + text + "\"");
            }
            long number = Long.parseLong(time.group(1));
            return time.group(2).equals("s") ? Duration.ofSeconds(number) : Duration.ofMillis(number);
        }
    }

    static final class Address implements ITypeConverter<String> {

        @Override
        public String convert(String text) {
            if (!Addresses.isWeb(text) || text.chars().anyMatch(Character::isWhitespace)) {
                throw wrong("expected an address such as https://bao.example/, was \"" + text + "\"");
            }
            return text;
        }
    }

    static final class Floors implements ITypeConverter<ThemeFloors> {

        @Override
        public ThemeFloors convert(String text) {
            try {
                return ThemeFloors.of(text);
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException(e.getMessage());
            }
        }
    }

    /** Any path; whether it is there is asked later, or does not matter. */
    static class AnyPath implements ITypeConverter<Path> {

        @Override
        public Path convert(String text) {
            if (text.isBlank()) {
                throw wrong("expected a path, was empty");
            }
            try {
                return Path.of(text);
            } catch (InvalidPathException e) {
                throw wrong("expected a path, was \"" + text + "\"");
            }
        }
    }

    /** A file that is there. */
    static final class File extends AnyPath {

        @Override
        public Path convert(String text) {
            Path file = readable(super.convert(text), "file");
            if (Files.isDirectory(file)) {
                throw wrong(file + " is a folder; expected a file");
            }
            return file;
        }
    }

    /** A folder that is there. */
    static final class Folder extends AnyPath {

        @Override
        public Path convert(String text) {
            Path folder = readable(super.convert(text), "folder");
            if (!Files.isDirectory(folder)) {
                throw wrong(folder + " is a file; expected a folder");
            }
            return folder;
        }
    }

    /** A file or a folder that is there. */
    static final class FileOrFolder extends AnyPath {

        @Override
        public Path convert(String text) {
            return readable(super.convert(text), "file or folder");
        }
    }

    /** A file that can be written: in a folder that is there. */
    static final class Result extends AnyPath {

        @Override
        public Path convert(String text) {
            Path file = super.convert(text);
            Path folder = file.toAbsolutePath().getParent();
            if (Files.isDirectory(file)) {
                throw wrong(file + " is a folder; expected a file to write");
            }
            if (folder == null || !Files.isDirectory(folder)) {
                throw wrong("no such folder: " + folder + "; expected a file to write in a folder that is there");
            }
            if (!Files.isWritable(Files.exists(file) ? file : folder)) {
                throw wrong("this user has no right to write " + file + "; expected a file that may be written");
            }
            return file;
        }
    }

    private static Path readable(Path path, String what) {
        if (!Files.exists(path)) {
            throw wrong("no such " + what + ": " + path);
        }
        if (!Files.isReadable(path)) {
            throw wrong("this user has no right to read " + path + "; expected a " + what + " that may be read");
        }
        return path;
    }
}
