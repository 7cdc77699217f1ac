package vn.lantoa.replay;

import org.apache.flink.api.connector.source.SourceSplit;

/**
 * A file and how far it was read.
 *
 * @param file absolute path
 * @param after place in the file behind which to go on; -1 at its beginning
 */
public record FileSplit(String file, long after) implements SourceSplit {

    @Override
    public String splitId() {
        return file;
    }
}
