package vn.lantoa.press;

import org.jspecify.annotations.Nullable;
import vn.lantoa.model.CommunicationSetting;
import vn.lantoa.model.OutletKind;

/**
 * Of what kind an outlet seems to be.
 *
 * @param kind a guess from name and domain
 * @param setting null where nothing states one: the usual one of its kind
 * @param key whether it is stated to be a key press agency of the programme
 */
public record OutletTraits(OutletKind kind, @Nullable CommunicationSetting setting, boolean key) {}
