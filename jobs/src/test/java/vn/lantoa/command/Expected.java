package vn.lantoa.command;

import java.util.EnumSet;
import java.util.Set;
import vn.lantoa.model.Fault;

/**
 * What somebody who looks at a channel has to be told.
 *
 * @param faults those that name what happened; more than one where several do equally well
 * @param read whether it may as well be read like any other
 */
record Expected(Set<Fault> faults, boolean read) {

    static final Expected READ = new Expected(Set.of(), true);

    static Expected of(Fault first, Fault... others) {
        return new Expected(EnumSet.of(first, others), false);
    }

    static Expected readOr(Fault first, Fault... others) {
        return new Expected(EnumSet.of(first, others), true);
    }

    /** @param fault null where there is none */
    boolean isMetBy(Fault fault) {
        return fault == null ? read : faults.contains(fault);
    }
}
