package vn.lantoa.registry;

import java.util.Optional;

/** How much memory there is for the tasks of a list. */
@FunctionalInterface
public interface RegistryMemory {

    /** For tasks that no job keeps. */
    RegistryMemory ENOUGH = tasks -> Optional.empty();

    /** The sentence that says so, where so many tasks take more than there is; empty where they fit. */
    Optional<String> shortage(int tasks);
}
