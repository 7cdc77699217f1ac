package vn.lantoa.verify;

/**
 * Who of a task's team an article names.
 *
 * @param leader null where it does not
 * @param member one of them; null where it names none
 */
record NamedTeam(People.Named leader, People.Named member) {}
