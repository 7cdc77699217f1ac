package vn.lantoa.elastic;

import java.time.Instant;
import vn.lantoa.model.Channel;
import vn.lantoa.model.ChannelKind;
import vn.lantoa.model.ChannelReport;
import vn.lantoa.model.Fault;
import vn.lantoa.model.OutletKind;
import vn.lantoa.model.Setting;

/**
 * A channel, its outlet and how it is, in {@code lantoa-channels}.
 *
 * @param outlet id of the outlet
 * @param key whether the outlet is a key press agency
 * @param column whether the channel is a specialised column
 * @param sample whether it belongs to the sample newsroom, so that pages say so
 * @param fault why the newest visit failed; null where it went well
 * @param message the fault in words; null where it went well
 * @param visited end of the newest visit; null before the first
 * @param lastSuccess null before the first
 * @param nextDue null before the first visit
 */
public record ChannelDocument(
        String id,
        String outlet,
        String outletName,
        String outletNameEn,
        OutletKind outletKind,
        Setting setting,
        boolean key,
        ChannelKind kind,
        String address,
        String language,
        boolean column,
        boolean checked,
        boolean sample,
        Fault fault,
        String message,
        int found,
        int fresh,
        Instant visited,
        Instant lastSuccess,
        Instant nextDue) {

    public static ChannelDocument of(ChannelReport report, boolean sample) {
        Channel channel = report.channel();
        return new ChannelDocument(
                channel.id(),
                channel.outlet().id(),
                channel.outlet().name(),
                channel.outlet().nameEn(),
                channel.outlet().kind(),
                channel.outlet().setting(),
                channel.outlet().key(),
                channel.kind(),
                channel.address(),
                channel.language(),
                channel.column(),
                channel.checked(),
                sample,
                report.fault(),
                report.message(),
                report.found(),
                report.fresh(),
                report.at(),
                report.lastSuccess(),
                report.nextDue());
    }
}
