package vn.lantoa.archive;

import java.util.Optional;

/** Tells whether the archive has the bytes of a digest already, as far as is known. */
@FunctionalInterface
public interface Payloads {

    /** Empty where they are not there, or nobody can tell now: bytes that are stored twice do no harm. */
    Optional<Payload> find(String digest);
}
