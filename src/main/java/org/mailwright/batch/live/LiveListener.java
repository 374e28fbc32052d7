package org.mailwright.batch.live;

/** Told how a live test goes on, by one thread at a time. */
public interface LiveListener {

    void ended(RowResult result);

    /** Told how much of the list is read, from 0 to 1. */
    void progress(double fraction);
}
