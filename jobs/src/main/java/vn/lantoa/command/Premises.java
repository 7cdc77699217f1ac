package vn.lantoa.command;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Properties;
import java.util.function.ToLongFunction;
import vn.lantoa.job.LocalFlink;
import vn.lantoa.settings.Settings;
import vn.lantoa.yaml.InvalidInput;

/**
 * The data folder of a Lantoa that runs: checked before anything is started, locked, so that no second one runs on it, and
 * cleared of what killed runs left behind. The lock is one of the operating system's: it is gone as soon as this process is,
 * even after kill -9.
 */
final class Premises implements AutoCloseable {

    /** Below half a gigabyte the embedded server takes no documents any more. */
    private static final long WITH_INDEX = 600;
    /** For two checkpoints of the job, which are tens of megabytes, and for what the archive takes in some hours. */
    private static final long WITHOUT_INDEX = 200;

    private static final long MEGABYTE = 1_000_000;
    private static final String LOCK = "lantoa.lock";
    private static final String RUNNING = "lantoa.running";

    private final Path data;
    private final String command;
    private final FileChannel channel;

    private Premises(Path data, String command, FileChannel channel) {
        this.data = data;
        this.command = command;
        this.channel = channel;
    }

    /**
     * Locks the data folder of settings, which is created where it is missing.
     *
     * @param settings also say whether the folder holds the index; where a cluster is named it does not
     * @param named the option or setting that names it, as a person finds it
     * @param command that a person gave
     * @throws InvalidInput where it cannot be written, its disk is full, or another Lantoa runs on it, which is named
     */
    static Premises take(Settings settings, String named, String command) {
        return take(settings, named, command, Premises::free);
    }

    /** The same where the free bytes of the disk are known otherwise. */
    static Premises take(Settings settings, String named, String command, ToLongFunction<Path> free) {
        long least = settings.elasticsearch().embedded() ? WITH_INDEX : WITHOUT_INDEX;
        return take(settings.data(), least, named, command, free);
    }

    /** The same for a folder that holds the index. */
    static Premises take(Path data, String named, String command) {
        return take(data, named, command, Premises::free);
    }

    /** The same where the free bytes of the disk are known otherwise. */
    static Premises take(Path data, String named, String command, ToLongFunction<Path> free) {
        return take(data, WITH_INDEX, named, command, free);
    }

    private static Premises take(Path data, long least, String named, String command, ToLongFunction<Path> free) {
        Path folder = data.toAbsolutePath().normalize();
        try {
            Files.createDirectories(folder);
            FileChannel channel = FileChannel.open(
                    folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            if (!isOurs(channel)) {
                channel.close();
                throw inUse(folder, named);
            }
            Premises premises = new Premises(folder, command, channel);
            LocalFlink.clear(folder); // before free space is checked: it may be what fills the disk
            premises.refuseFullDisk(least, named, free);
            premises.announce("");
            return premises;
        } catch (FileSystemException e) {
            throw InvalidInput.of(named + ": " + folder + " cannot be written: " + where(folder, e) + Ending.reason(e)
                    + "; name another folder");
        } catch (IOException e) {
            throw InvalidInput.of(
                    named + ": " + folder + " cannot be written: " + e.getMessage() + "; name another folder");
        }
    }

    /** Lets a second start say where this one answers. */
    void announce(String address) throws IOException {
        Properties properties = new Properties();
        properties.setProperty("command", command);
        properties.setProperty("process", Long.toString(ProcessHandle.current().pid()));
        properties.setProperty("address", address);
        try (Writer writer = Files.newBufferedWriter(data.resolve(RUNNING))) {
            properties.store(writer, "The Lantoa that runs on this folder");
        }
    }

    /** Called a second time it does nothing: another Lantoa may have locked the folder by then. */
    @Override
    public synchronized void close() throws IOException {
        if (!channel.isOpen()) {
            return;
        }
        try (channel) {
            Files.deleteIfExists(data.resolve(RUNNING));
        }
    }

    private void refuseFullDisk(long least, String named, ToLongFunction<Path> free) throws IOException {
        long megabytes = free.applyAsLong(data) / MEGABYTE;
        if (megabytes < least) {
            close();
            throw InvalidInput.of(named + ": the disk of " + data + " is full: " + megabytes + " MB are free; expected "
                    + least + " MB at least: free some, or name a folder on another disk");
        }
    }

    private static boolean isOurs(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    private static InvalidInput inUse(Path folder, String named) {
        Properties first = new Properties();
        try (Reader reader = Files.newBufferedReader(folder.resolve(RUNNING))) {
            first.load(reader);
        } catch (IOException | IllegalArgumentException e) {
            // it is just starting or ending: then less is known of it
        }
        String command = first.getProperty("command", "");
        String process = first.getProperty("process", "");
        String address = first.getProperty("address", "");
        return InvalidInput.of((command.isEmpty() ? "a Lantoa" : "\"lantoa " + command + "\"") + " runs on " + folder
                + " already" + (process.isEmpty() ? "" : " (process " + process + ")")
                + (address.isEmpty() ? "" : ": its pages are at " + address)
                + "; open that address, end the first one with Ctrl-C, or name another folder with " + named);
    }

    /** The place at which it went wrong, where that is not the folder itself. */
    private static String where(Path folder, FileSystemException e) {
        return e.getFile() == null || e.getFile().equals(folder.toString()) || e instanceof AccessDeniedException
                ? ""
                : e.getFile() + " ";
    }

    private static long free(Path folder) {
        try {
            return Files.getFileStore(folder).getUsableSpace();
        } catch (IOException e) {
            return Long.MAX_VALUE; // unknown is no reason to refuse
        }
    }
}
