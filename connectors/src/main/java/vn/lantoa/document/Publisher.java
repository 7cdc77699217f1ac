package vn.lantoa.document;

import vn.lantoa.model.CommunicationSetting;
import vn.lantoa.model.Outlet;
import vn.lantoa.model.OutletKind;

/**
 * The outlet of a channel, as the channel's document has it.
 *
 * @param outlet id of the outlet
 * @param key whether the outlet is a key press agency
 */
public record Publisher(
        String outlet,
        String outletName,
        String outletNameEn,
        OutletKind outletKind,
        CommunicationSetting setting,
        boolean key) {

    static Publisher of(Outlet outlet) {
        return new Publisher(
                outlet.id(), outlet.name(), outlet.nameEn(), outlet.kind(), outlet.setting(), outlet.key());
    }
}
