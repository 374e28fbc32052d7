package org.mailwright.batch;

/** Told how a batch goes on, on the thread that runs it. */
public interface BatchListener {

    /** A row was left out. */
    void failed(RowFault fault);

    /**
     * A row is done.
     *
     * @param fraction how much of the list is read, from 0 to 1
     */
    void progress(long rows, double fraction);
}
