package org.mailwright.model;

/**
 * What a program that reads by POP3 does with messages on the server once it has them.
 *
 * @param keep whether they stay at all
 * @param removeAfterDays in days, 0 for never
 * @param removeWhenDeleted whether one deleted here is removed there too
 */
public record LeaveOnServer(boolean keep, int removeAfterDays, boolean removeWhenDeleted) {

    /** Leaves everything on the server: nothing can be lost by it. */
    public static final LeaveOnServer KEEP = new LeaveOnServer(true, 0, false);

    public LeaveOnServer {
        if (removeAfterDays < 0 || removeAfterDays > 100) throw new IllegalArgumentException("days are 0 to 100");
    }
}
