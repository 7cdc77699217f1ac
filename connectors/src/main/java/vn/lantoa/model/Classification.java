package vn.lantoa.model;

import java.util.List;

/**
 * What an article is about.
 *
 * @param relevant whether it has one theme at least
 * @param probability that it has one theme at least, 0 to 1
 * @param themes a finding for each theme that has a reason or a probability worth showing, strongest first
 * @param subthemes ids of the taxonomy
 * @param setting where this communication takes place
 * @param taxonomy versions of what this rests on: of the taxonomy, and of the model where one was asked
 * @param mentions what it names, in the order of its text; empty where no theme is possible, for nobody looked
 */
public record Classification(
        boolean relevant,
        double probability,
        List<ThemeFinding> themes,
        List<String> subthemes,
        CommunicationSetting setting,
        String taxonomy,
        List<Mention> mentions) {

    /** Of an article that names nothing. */
    public Classification(
            boolean relevant,
            double probability,
            List<ThemeFinding> themes,
            List<String> subthemes,
            CommunicationSetting setting,
            String taxonomy) {
        this(relevant, probability, themes, subthemes, setting, taxonomy, List.of());
    }

    /** What the versions of a taxonomy and of a model beside it are called together. */
    public static String versions(String taxonomy, String model) {
        return taxonomy + " + " + model;
    }

    /** The themes that the article has: those decided with yes. */
    public List<Theme> given() {
        return themes.stream()
                .filter(finding -> finding.decision() == Decision.YES)
                .map(ThemeFinding::theme)
                .sorted()
                .toList();
    }
}
