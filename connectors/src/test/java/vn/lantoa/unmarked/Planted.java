package vn.lantoa.unmarked;

/** Stands for a mistake: a class in a room that is not {@code @NullMarked}. The wall has to see it. */
public final class Planted {

    private Planted() {}
}
