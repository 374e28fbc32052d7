package org.mailwright.check.live;

import java.util.function.Consumer;
import java.util.function.Function;
import org.mailwright.check.AccountChecker;
import org.mailwright.check.CheckEvent;
import org.mailwright.check.CheckReport;
import org.mailwright.check.CheckRequest;
import org.mailwright.check.Credentials;
import org.mailwright.check.session.TestMessageText;
import org.mailwright.net.tls.Network;
import org.mailwright.reply.ReplyReader;

/** Checks accounts over the network, both servers at once. */
public final class LiveChecker implements AccountChecker {

    private final CheckLimits limits;
    private final Network network;
    private final ReplyReader replies;
    private final Function<String, TestMessageText> words;

    /**
     * A checker.
     *
     * @param words the test message's words in a language, named by its IETF tag
     */
    public LiveChecker(Network network, ReplyReader replies, Function<String, TestMessageText> words) {
        this(CheckLimits.USUAL, network, replies, words);
    }

    public LiveChecker(CheckLimits limits, Network network, ReplyReader replies, Function<String, TestMessageText> words) {
        this.limits = limits;
        this.network = network;
        this.replies = replies;
        this.words = words;
    }

    @Override
    public CheckReport check(CheckRequest request, Credentials credentials, Consumer<CheckEvent> progress)
            throws InterruptedException {
        var text = words.apply(request.language());
        try (var run = new CheckRun(limits, network, replies, request, credentials, progress)) {
            return run.report(text);
        }
    }
}
