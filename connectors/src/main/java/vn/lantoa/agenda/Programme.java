package vn.lantoa.agenda;

import org.jspecify.annotations.Nullable;
import vn.lantoa.bodies.Life;
import vn.lantoa.bodies.Spellings;

/**
 * A programme, plan or movement that the press names.
 *
 * @param spellings how it is written, its names among them
 * @param source where this comes from; null where nobody has looked it up yet
 */
public record Programme(
        String id,
        String name,
        String nameEn,
        Spellings spellings,
        Life life,
        @Nullable String source) {}
