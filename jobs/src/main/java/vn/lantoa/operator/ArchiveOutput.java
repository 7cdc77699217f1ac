package vn.lantoa.operator;

import java.util.function.Consumer;
import vn.lantoa.document.Write;
import vn.lantoa.model.Rejected;

/**
 * Where the stage that archives tells what it did, during one call of its function.
 *
 * @param documents changes of the index
 * @param deadLetters captures that cannot be written
 */
record ArchiveOutput(Consumer<Write> documents, Consumer<Rejected> deadLetters) {}
