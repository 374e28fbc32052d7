package org.mailwright;

/** Picks a face: no command opens the window, a command runs in the terminal. */
public final class Main {

    private Main() {}

    public static void main(String[] args) {
        System.out.println(args.length);
    }
}
