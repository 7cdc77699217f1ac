package vn.lantoa.press;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import vn.lantoa.model.CommunicationSetting;
import vn.lantoa.model.Days;
import vn.lantoa.model.Json;
import vn.lantoa.model.OutletKind;
import vn.lantoa.press.Proposal.Found;

/** Writes proposals in the form of the catalogue, with what was found as comments. What sites say is quoted or cut short. */
public final class ProposalYaml {

    private static final int LONGEST_COMMENT = 200;
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).withZone(Days.VIETNAM);

    private ProposalYaml() {}

    /** The catalogue with this one outlet; only comments where no channel was found. */
    public static String of(Proposal proposal) {
        String from = proposal.site() + " after asking " + proposal.inquiry().asked() + " addresses";
        return written(from, "named by the site, not asked", List.of(proposal));
    }

    /**
     * The catalogue with the outlets of somebody's list, of which none was asked; only comments where there are none.
     *
     * @param list where they are from
     */
    public static String of(String list, List<Proposal> proposals) {
        return written(list + ", nothing of which was asked", "named by the list, not asked", proposals);
    }

    private static String written(String from, String unread, List<Proposal> proposals) {
        StringBuilder yaml = new StringBuilder();
        comment(yaml, "", "Proposed for " + from + ".");
        comment(yaml, "", "For a person to look at: name, kind, setting and what counts as a column are guesses.");
        List<Proposal> found =
                proposals.stream().filter(one -> !one.channels().isEmpty()).toList();
        if (!found.isEmpty()) {
            yaml.append("outlets:\n");
            found.forEach(proposal -> outlet(yaml, proposal, unread));
        }
        proposals.forEach(proposal ->
                proposal.inquiry().failed().forEach(failure -> comment(yaml, "", "not proposed: " + failure)));
        return yaml.toString();
    }

    private static void outlet(StringBuilder yaml, Proposal proposal, String unread) {
        yaml.append("  - id: ").append(proposal.id());
        yaml.append("\n    name: ").append(quoted(proposal.name()));
        if (proposal.nameEn() != null) {
            yaml.append("\n    name-en: ").append(quoted(proposal.nameEn()));
        }
        yaml.append("\n    kind: ").append(proposal.traits().kind());
        CommunicationSetting setting = proposal.traits().setting() == null
                ? usual(proposal.traits().kind())
                : proposal.traits().setting();
        if (setting != CommunicationSetting.MASS_MEDIA) {
            yaml.append("\n    setting: ").append(setting);
        }
        yaml.append("\n    site: ").append(quoted(proposal.site())).append('\n');
        yaml.append(proposal.traits().key() ? "    key: true\n" : "");
        comment(yaml, "    ", "languages: " + String.join(", ", proposal.languages()));
        yaml.append("    channels:\n");
        for (Found found : proposal.channels()) {
            comment(yaml, "      ", told(found, unread));
            yaml.append("      - {id: ").append(found.id()).append(", kind: ").append(found.kind());
            yaml.append(", url: ").append(quoted(found.address()));
            yaml.append(found.language().equals("vi") ? "" : ", language: " + found.language());
            yaml.append(found.column() ? ", column: true" : "");
            yaml.append(", checked: ").append(found.checked()).append("}\n");
        }
    }

    private static String told(Found found, String unread) {
        if (!found.read()) {
            return found.name() + ": " + unread;
        }
        String newest = found.newest() == null ? "none with a time" : "newest " + MOMENT.format(found.newest());
        return found.name() + ": " + found.entries() + (found.entries() == 1 ? " entry, " : " entries, ") + newest;
    }

    private static CommunicationSetting usual(OutletKind kind) {
        return switch (kind) {
            case UNIVERSITY -> CommunicationSetting.EDUCATION;
            case ENTERPRISE -> CommunicationSetting.ENTERPRISE;
            case RESEARCH -> CommunicationSetting.RESEARCH;
            default -> CommunicationSetting.MASS_MEDIA;
        };
    }

    /** JSON's quoted texts are YAML's too; the separators that YAML takes for line ends are escaped besides. */
    private static String quoted(String text) {
        return Json.write(text)
                .replace("\u0085", "\\u0085")
                .replace("\u2028", "\\u2028")
                .replace("\u2029", "\\u2029");
    }

    private static void comment(StringBuilder yaml, String indent, String text) {
        String plain = text.replaceAll("[\\p{Cntrl}\\p{Zl}\\p{Zp}]+", " ");
        yaml.append(indent).append("# ");
        yaml.append(plain.length() > LONGEST_COMMENT ? plain.substring(0, LONGEST_COMMENT) + "..." : plain)
                .append('\n');
    }
}
