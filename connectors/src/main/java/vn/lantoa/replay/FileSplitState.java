package vn.lantoa.replay;

/** A split while it is read. */
final class FileSplitState {

    private final String file;
    private long after;

    FileSplitState(FileSplit split) {
        file = split.file();
        after = split.after();
    }

    void moveTo(long place) {
        after = place;
    }

    FileSplit toSplit() {
        return new FileSplit(file, after);
    }
}
