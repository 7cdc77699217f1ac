package vn.lantoa.job;

import java.util.Collection;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.MemorySize;
import org.apache.flink.configuration.StateBackendOptions;
import org.apache.flink.state.rocksdb.RocksDBConfigurableOptions;
import org.apache.flink.state.rocksdb.RocksDBOptions;
import org.apache.flink.state.rocksdb.RocksDBOptionsFactory;
import org.rocksdb.ColumnFamilyOptions;
import org.rocksdb.CompactionOptionsUniversal;
import org.rocksdb.CompactionStyle;
import org.rocksdb.DBOptions;

/**
 * Where the job keeps what it remembers: in RocksDB, so that a checkpoint writes what is new and leaves what is old where it
 * is.
 *
 * <p>Ids of articles are random, so that what is new belongs everywhere among what is old: in levels, RocksDB would write
 * nearly all of it again a few checkpoints later. Universal compaction is used instead, which merges only sorted runs of
 * similar size.
 */
public final class KeyedState implements RocksDBOptionsFactory {

    private static final long serialVersionUID = 1L;

    /** All that RocksDB takes on one machine besides Java's heap, whatever the number of workers and of what is remembered. */
    private static final MemorySize MEMORY = MemorySize.ofMebiBytes(96);

    /** What comes between two checkpoints is little. */
    private static final MemorySize BUFFER = MemorySize.ofMebiBytes(4);

    /** Sorted runs of an operator's state before some of them are merged. */
    private static final int RUNS = 8;

    /** Space amplification in percent: what was replaced or has expired stays on the disk up to this share. */
    private static final int MOST_WASTE = 50;

    /** Each checkpoint has a copy of the manifest, which is started anew at this length. */
    private static final long LONGEST_LIST = 64 << 10;

    /** Goes with the job, so that a cluster need not know of it; the memory is the cluster's then (managed memory). */
    static void configure(Configuration configuration) {
        configuration.set(StateBackendOptions.STATE_BACKEND, "rocksdb");
        configuration.set(CheckpointingOptions.INCREMENTAL_CHECKPOINTS, true);
        configuration.set(RocksDBConfigurableOptions.WRITE_BUFFER_SIZE, BUFFER);
        configuration.set(RocksDBConfigurableOptions.USE_BLOOM_FILTER, true);
        configuration.set(RocksDBConfigurableOptions.COMPACTION_STYLE, CompactionStyle.UNIVERSAL);
        configuration.set(RocksDBOptions.OPTIONS_FACTORY, KeyedState.class.getName());
    }

    /** Within one process, whose memory nobody else divides. */
    static void bound(Configuration configuration) {
        configuration.set(RocksDBOptions.FIX_PER_TM_MEMORY_SIZE, MEMORY);
    }

    @Override
    public DBOptions createDBOptions(DBOptions given, Collection<AutoCloseable> closed) {
        return given.setMaxManifestFileSize(LONGEST_LIST);
    }

    @Override
    public ColumnFamilyOptions createColumnOptions(ColumnFamilyOptions given, Collection<AutoCloseable> closed) {
        CompactionOptionsUniversal runs = new CompactionOptionsUniversal();
        closed.add(runs);
        return given.setLevel0FileNumCompactionTrigger(RUNS)
                .setCompactionOptionsUniversal(runs.setMaxSizeAmplificationPercent(MOST_WASTE));
    }
}
