package vn.lantoa.verify;

/**
 * What is measured on an article and a task, about 0 to 1. What is found of a title that says little, such as "Ứng dụng
 * năng lượng mặt trời", counts in part. No measure asks which fields a registry happens
 * to fill.
 */
public enum Feature {
    /** Share of the title's weight anywhere in the article. */
    TITLE,
    /** Share of the title's weight in one place. */
    TITLE_PLACE,
    /** The same, where it is nearly the whole: the title verbatim or almost. */
    TITLE_VERBATIM,
    /** Share of the three rarest words of the title. */
    TITLE_CORE,
    /** Weight of the title that was found, on a logarithmic scale. */
    TOPIC,
    /** How often telling word pairs of the title occur, on a logarithmic scale. */
    OFTEN,
    /** Share of the weight of keywords and products. */
    KEYWORD,
    /** The leader is named in full. */
    LEADER,
    /** It is said besides that the leader leads or wrote something. */
    LEADER_ROLE,
    /** A member is named in full. */
    MEMBER,
    /** Share of the host's name in one place. */
    HOST,
    /** Leader or member, and host, both. */
    PERSON_AND_HOST,
    /** Share of the programme's name or code in one place, where that is enough to know it. */
    PROGRAMME,
    /** Host and topic, both. */
    HOST_AND_TOPIC,
    /** Leader or member, and topic, both. */
    PERSON_AND_TOPIC,
    /** Share of title, leader and host together in one place. */
    TOGETHER,
    /** The article speaks of a task, or at least of research, where the title is found best. */
    RESEARCH,
    /** The article names somebody who leads a task, but neither the leader nor a member of this one. */
    OTHER_LEADER,
    /** Share of the names in the title, of places mostly, that the article does not have. */
    PLACE_MISSING,
    /** The title names a phase that the article does not. */
    PHASE_MISSING,
    /** Another task that has much in common with this one fits the article better. */
    OUTDONE,
    /** The code; in part where several tasks share it, such as those of two periods when the period is left out. */
    CODE;

    /** Where the measure stands among all. */
    @SuppressWarnings("EnumOrdinal") // never stored: files name the measures
    public int place() {
        return ordinal();
    }
}
