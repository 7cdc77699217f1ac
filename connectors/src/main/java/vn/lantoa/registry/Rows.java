package vn.lantoa.registry;

import java.util.List;

/** Takes the rows of a list one after the other. */
interface Rows {

    /**
     * @param line where the row begins in its file, from 1
     * @param cells as written; may be fewer than the headings
     * @return whether to go on
     * @throws UnreadableList where it makes no sense to go on
     */
    boolean row(int line, List<String> cells) throws UnreadableList;
}
