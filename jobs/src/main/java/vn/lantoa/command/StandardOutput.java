package vn.lantoa.command;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;
import vn.lantoa.job.Stopped;

/**
 * Standard output that remembers what kept it from being written. A {@link PrintStream} says nothing of that: on a disk that is
 * full, a command would lose its results and end as if all were well.
 */
final class StandardOutput extends OutputStream {

    /** In the system's words, which the launcher asks for in English. */
    private static final String READER_GONE = "Broken pipe";

    private final OutputStream file = new FileOutputStream(FileDescriptor.out);
    private volatile @Nullable IOException failure;

    private StandardOutput() {}

    /** Takes the place of {@link System#out}, which commands print their results to. */
    static StandardOutput take() {
        StandardOutput output = new StandardOutput();
        System.setOut(new PrintStream(new BufferedOutputStream(output), true, letters()));
        return output;
    }

    /** Where something was lost, what a person has to be told of it; null where all was written, or nobody reads on. */
    @Nullable
    Ending lost() {
        System.out.flush();
        IOException lost = failure;
        return lost == null || String.valueOf(lost.getMessage()).contains(READER_GONE)
                ? null
                : Ending.of(new Stopped("standard output", lost));
    }

    @Override
    public void write(int one) {
        write(new byte[] {(byte) one}, 0, 1);
    }

    /** After a failure nothing more is written: results with a gap would be worse than results that end. */
    @Override
    public void write(byte[] bytes, int from, int length) {
        if (failure == null) {
            try {
                file.write(bytes, from, length);
            } catch (IOException e) {
                failure = e;
            }
        }
    }

    /** The encoding in which Java would have written. */
    private static Charset letters() {
        String terminal = System.getProperty(
                "sun.stdout.encoding", Charset.defaultCharset().name());
        return Charset.forName(System.getProperty("stdout.encoding", terminal));
    }
}
