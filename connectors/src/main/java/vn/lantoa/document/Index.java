package vn.lantoa.document;

/** The indices of Lantoa, each known by an alias. */
public enum Index {
    ARTICLES("lantoa-articles"),
    EVIDENCE("lantoa-evidence"),
    TASKS("lantoa-tasks"),
    COVERAGE("lantoa-coverage"),
    INDICATORS("lantoa-indicators"),
    CAPTURES("lantoa-captures"),
    CHANNELS("lantoa-channels"),
    SIGHTINGS("lantoa-sightings"),
    GAPS("lantoa-gaps"),
    HEALTH("lantoa-health"),
    COMPLETENESS("lantoa-completeness"),
    UNARCHIVED("lantoa-unarchived"),
    REJECTED("lantoa-rejected");

    private final String alias;

    Index(String alias) {
        this.alias = alias;
    }

    /** The name to read and write by. */
    public String alias() {
        return alias;
    }

    @Override
    public String toString() {
        return alias;
    }
}
