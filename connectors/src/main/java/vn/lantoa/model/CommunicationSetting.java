package vn.lantoa.model;

/** Where communication takes place: the settings that Decision 1169/QĐ-TTg names, mass and grassroots media apart. */
public enum CommunicationSetting {
    MASS_MEDIA("mass-media"),
    GRASSROOTS("grassroots"),
    EDUCATION("education"),
    ENTERPRISE("enterprise"),
    RESEARCH("research"),
    FOREIGN("foreign");

    private final String word;

    CommunicationSetting(String word) {
        this.word = word;
    }

    /** The word used in files, documents and addresses. */
    @Override
    public String toString() {
        return word;
    }
}
