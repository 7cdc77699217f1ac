package vn.lantoa.verify;

import java.util.ArrayList;
import java.util.List;

/** The numbers that fit best of all that are offered: a heap of plain arrays, because an article offers thousands. */
final class Best {

    private final int most;
    private final int[] numbers;
    private final double[] fits;
    private int size;

    Best(int most) {
        this.most = most;
        this.numbers = new int[most + 1];
        this.fits = new double[most + 1];
    }

    /** Takes the number where it fits better than one of the best so far; tells whether it did. */
    boolean offer(int number, double fit) {
        if (size == most && fit <= fits[0]) {
            return false;
        }
        rise(size++, number, fit);
        if (size > most) {
            removeWorst();
        }
        return true;
    }

    /** What a number has to fit better than; 0 as long as fewer are held. */
    double least() {
        return size < most ? 0 : fits[0];
    }

    /** The numbers, the one that fits best first. */
    List<Integer> numbers() {
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            order.add(i);
        }
        order.sort((one, other) -> Double.compare(fits[other], fits[one]));
        return order.stream().map(at -> numbers[at]).toList();
    }

    private void removeWorst() {
        size--;
        sink(numbers[size], fits[size]);
    }

    /** Sifts a number up the heap. */
    private void rise(int place, int number, double fit) {
        int at = place;
        while (at > 0 && fit < fits[(at - 1) >>> 1]) {
            put(at, (at - 1) >>> 1);
            at = (at - 1) >>> 1;
        }
        numbers[at] = number;
        fits[at] = fit;
    }

    /** Sifts a number down the heap. */
    private void sink(int number, double fit) {
        int at = 0;
        while (at < size >>> 1) {
            int child = 2 * at + 1;
            if (child + 1 < size && fits[child] > fits[child + 1]) {
                child++;
            }
            if (fit <= fits[child]) {
                break;
            }
            put(at, child);
            at = child;
        }
        numbers[at] = number;
        fits[at] = fit;
    }

    private void put(int at, int from) {
        numbers[at] = numbers[from];
        fits[at] = fits[from];
    }
}
