package org.mailwright.net;

import java.io.IOException;
import java.net.Socket;
import jdk.net.ExtendedSocketOptions;

/**
 * Has what a server sends acknowledged at once. Many servers hold their next words back until their last have been
 * acknowledged, such as the greeting behind TLS 1.3's tickets, and a system that waits for an answer to send along takes 40 ms.
 */
public final class QuickAck {

    private QuickAck() {}

    /** Holds until this side sends again, so it is for before each wait. Does nothing where the system has no such option. */
    public static void beforeReading(Socket socket) {
        if (!socket.supportedOptions().contains(ExtendedSocketOptions.TCP_QUICKACK)) return;
        try {
            socket.setOption(ExtendedSocketOptions.TCP_QUICKACK, true);
        } catch (IOException e) {
            // The connection has ended, which the read then says.
        }
    }
}
