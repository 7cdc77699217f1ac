package vn.lantoa.agenda;

import org.jspecify.annotations.Nullable;
import vn.lantoa.bodies.Spellings;

/**
 * A group of strategic technologies, or a product of one.
 *
 * @param id begins with that of its list: {@code 1131-ai}; that of a product goes on behind its group's: {@code 1131-ai.language-model}
 * @param spellings how it is written, its names among them
 * @param source where it comes from that the list has it; null where nobody has looked it up yet
 */
public record Technology(
        String id,
        String name,
        String nameEn,
        Spellings spellings,
        @Nullable String source) {

    /** Whether it is a product of a group. */
    public boolean isProduct() {
        return id.indexOf('.') >= 0;
    }
}
