package org.mailwright.net;

import java.util.concurrent.ThreadFactory;

/**
 * The threads in which a check waits for sockets, or watches what waits for one. They are of the platform: where a virtual
 * thread has waited for a socket, the JDK's poller stays in the kernel, and the JVM gives such threads 0.3 s before a process ends.
 */
public final class SocketThreads {

    public static final ThreadFactory FACTORY = Thread.ofPlatform().daemon().factory();

    private SocketThreads() {}

    public static void start(Runnable job) {
        FACTORY.newThread(job).start();
    }
}
