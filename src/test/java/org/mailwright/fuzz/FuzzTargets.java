package org.mailwright.fuzz;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.mailwright.account.ProgramReader;
import org.mailwright.account.imports.ImportFile;
import org.mailwright.account.imports.UnwalledImport;
import org.mailwright.account.program.Programs;
import org.mailwright.catalog.UnwalledCatalog;
import org.mailwright.check.AuthenticationResults;
import org.mailwright.check.SpamHeaders;
import org.mailwright.detect.document.AutoconfigParser;
import org.mailwright.detect.document.AutodiscoverReply;
import org.mailwright.detect.document.PaccParser;
import org.mailwright.detect.document.UnfitDocument;
import org.mailwright.domain.DomainCheck;
import org.mailwright.domain.MessageFacts;
import org.mailwright.model.Cause;
import org.mailwright.model.DomainName;
import org.mailwright.model.EmailAddress;
import org.mailwright.model.SafeText;
import org.mailwright.net.ConnectionFailure;
import org.mailwright.net.dns.ZoneReader;
import org.mailwright.policy.PolicyBytes;
import org.mailwright.profile.ProfileReader;
import org.mailwright.reply.PastedErrorReader;
import org.mailwright.reply.ReplyReader;
import org.mailwright.report.Masking;
import org.mailwright.signin.SignInReplies;

/** All that reads what strangers wrote, each by its name. It throws nothing, whatever it gets. */
final class FuzzTargets {

    private static final EmailAddress ADA =
            EmailAddress.parse("ada@example.org").orElseThrow();
    private static final PastedErrorReader REPLIES = PastedErrorReader.bundled();
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.EPOCH);

    private FuzzTargets() {}

    @FunctionalInterface
    interface Target {
        void read(byte[] input);
    }

    private interface Document {
        void read(byte[] input) throws UnfitDocument;
    }

    static Map<String, Target> all() {
        var all = new TreeMap<String, Target>();
        all.put("autoconfig", document(input -> AutoconfigParser.read(input, ADA)));
        all.put("autodiscover", document(input -> AutodiscoverReply.read(input, ADA, ADA)));
        all.put("pacc", document(input -> PaccParser.read(input, ADA)));
        all.put("imap", Dialogues::imap);
        all.put("smtp", Dialogues::smtp);
        all.put("pop3", Dialogues::pop3);
        all.put("header", input -> {
            AuthenticationResults.parse(text(input));
            SpamHeaders.parse(text(input));
            MessageFacts.read(input);
        });
        all.put("provider", UnwalledCatalog::read);
        all.put("profile", input -> new ProfileReader().read(input));
        all.put("policy", PolicyBytes::read);
        all.put("oauth", SignInReplies::read);
        all.put("pasted", input -> {
            REPLIES.read(text(input), ReplyReader.Context.UNKNOWN);
            UnwalledImport.read(input, ImportFile.PASTED);
        });
        all.put("masking", FuzzTargets::mask);
        all.put("address", input -> {
            EmailAddress.parse(text(input)).ifPresent(EmailAddress::display);
            SafeText.lines(text(input));
        });
        all.put("zone", FuzzTargets::zone);
        for (var program : Programs.readers()) all.put("account-" + program.program(), input -> read(program, input));
        all.put("account-any", input -> Programs.readers().forEach(program -> read(program, input)));
        return all;
    }

    /** The whole folder, and each of its files by itself, as a person may hand it in. */
    private static void read(ProgramReader program, byte[] input) {
        var folder = new FuzzFolder(input);
        program.read(folder);
        for (var file : folder.files()) program.readFile(folder, file);
    }

    private static Target document(Document document) {
        return input -> {
            try {
                document.read(input);
            } catch (UnfitDocument e) {
                // said, and the other sources go on
            }
        };
    }

    /** The first word is the name, the rest the text, which must not hold it then. */
    private static void mask(byte[] input) {
        var parts = text(input).split(" ", 2);
        if (parts.length < 2
                || parts[0].isEmpty()
                || parts[0].codePoints().anyMatch(c -> !Character.isLetterOrDigit(c))) return;
        var masked = Masking.over(parts[0], parts[1]);
        if (parts[0].length() > 1 && (" " + masked + " ").contains(" " + parts[0] + " "))
            throw new IllegalStateException("the name is still there");
    }

    /** Every question gets the same records, one a line. */
    private static void zone(byte[] input) {
        var lines = text(input).lines().limit(5).toList();
        ZoneReader zones = (_, type) -> switch (type) {
            case TXT -> new ZoneReader.Answer(ZoneReader.Status.FOUND, List.of(), lines, false);
            case MX -> new ZoneReader.Answer(ZoneReader.Status.FOUND, List.of(), List.of("10 mx.example.org"), false);
            default -> ZoneReader.Answer.without(ZoneReader.Status.EMPTY);
        };
        var check = new DomainCheck(
                zones,
                _ -> {
                    throw new ConnectionFailure(Cause.CONN_REFUSED);
                },
                name -> name,
                CLOCK);
        check.run(new DomainCheck.Question(
                DomainName.of("example.org"),
                Optional.of("s1"),
                Optional.empty(),
                Optional.of(MessageFacts.read(input))));
    }

    private static String text(byte[] input) {
        return new String(input, StandardCharsets.UTF_8);
    }
}
