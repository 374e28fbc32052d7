package org.mailwright.model;

import java.util.function.Function;

/**
 * Keeps one bad input to one failed answer. What can go wrong with a stranger's text is a result; this is for the text
 * that nobody foresaw, so that it spoils one source, one side of a check or one line of a list, and not the rest.
 *
 * <p>The only place where unexpected exceptions are caught, but for the edges of the terminal and of the window.
 */
public final class Wall {

    /** The JDK's own log, at a level that shows nothing unless somebody asks for it. */
    private static final String LOG = "org.mailwright.wall";

    private Wall() {}

    /** Something that reads what a stranger wrote. */
    @FunctionalInterface
    public interface Work<T, E extends Exception> {
        T run() throws E;
    }

    /**
     * Does the work, or gives what stands in its place where the work broke down.
     *
     * @param spoiled told what was thrown
     */
    public static <T, E extends Exception> T around(Work<T, E> work, Function<Throwable, T> spoiled) throws E {
        try {
            return work.run();
        } catch (RuntimeException | StackOverflowError bug) {
            System.getLogger(LOG).log(System.Logger.Level.DEBUG, "a stranger's text broke what reads it", bug);
            return spoiled.apply(bug);
        }
    }
}
