package org.mailwright.export.send;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.mailwright.export.ExportWords;
import org.mailwright.export.ExportedFile;
import org.mailwright.export.Exporter;
import org.mailwright.export.FileNames;
import org.mailwright.export.Format;
import org.mailwright.export.Limit;
import org.mailwright.model.AccountSettings;
import org.mailwright.model.AuthMethod;
import org.mailwright.model.ServerSettings;
import org.mailwright.profile.Profile;

/** Writes the files of an application or device that sends: the outgoing side of an account, never its password. */
final class TargetExporter implements Exporter {

    private static final String NAME = "NAME";

    private final String id;
    private final Supplier<Target> source;
    private final ExportWords words;
    private @Nullable Target read;

    /**
     * An exporter that reads the target's data file when it is first needed: few of them ever are.
     *
     * @param words for the comments in the files, and for sheets that people read
     */
    TargetExporter(String id, Supplier<Target> source, ExportWords words) {
        this.id = id;
        this.source = source;
        this.words = words;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public Format format() {
        return target().format();
    }

    private synchronized Target target() {
        if (read == null) read = source.get();
        return read;
    }

    @Override
    public Result export(Profile profile) {
        var settings = profile.settings();
        if (settings.outgoing().isEmpty()) return new Result.Refused(List.of(Limit.NO_OUTGOING));
        var outgoing = settings.outgoing().get();
        var reasons = reasonsAgainst(settings.withServers(Optional.empty(), Optional.of(outgoing)), outgoing);
        if (!reasons.isEmpty()) return new Result.Refused(reasons);
        var sender = SendingAccount.of(settings, outgoing);
        return exported(settings, sender)
                .or(() -> exported(settings, sender.withoutName()))
                .orElseGet(() -> new Result.Refused(List.of(Limit.UNSAYABLE_TEXT)));
    }

    private List<Limit> reasonsAgainst(AccountSettings sendOnly, ServerSettings outgoing) {
        var reasons = new ArrayList<>(target().format().capabilities().reasonsAgainst(sendOnly));
        if (needsMoreThanAPassword(sendOnly, outgoing) && !reasons.contains(Limit.OAUTH2)) {
            reasons.add(Limit.OTHER_LOGIN);
        }
        return reasons.stream().distinct().toList();
    }

    private static boolean needsMoreThanAPassword(AccountSettings settings, ServerSettings server) {
        return SendingAccount.of(settings, server).login().isPresent()
                && server.auth().stream().noneMatch(AuthMethod::usesPassword);
    }

    private Optional<Result> exported(AccountSettings settings, SendingAccount sender) {
        var renderer = new Renderer(sender, target().never(), words);
        var files = new ArrayList<ExportedFile>();
        for (var file : target().files()) {
            var text = renderer.render(file);
            if (text.isEmpty()) return Optional.empty();
            if (!text.get().isEmpty()) files.add(written(name(file, settings), text.get()));
        }
        var left = new ArrayList<>(target().format().capabilities().leftOf(settings));
        boolean nameLost = sender.name().isEmpty() && !settings.displayName().isBlank();
        if (nameLost && !left.contains(Limit.DISPLAY_NAME)) left.add(Limit.DISPLAY_NAME);
        return Optional.of(new Result.Exported(files, left, List.of()));
    }

    private static String name(TargetFile file, AccountSettings settings) {
        return file.name().startsWith(NAME)
                ? FileNames.of(settings, file.name().substring(NAME.length()))
                : file.name();
    }

    /** Readable by its owner only: a password is soon written into it, or beside it. */
    private static ExportedFile written(String name, String text) {
        return new ExportedFile(name, name.endsWith(".html") ? "text/html" : "text/plain", text).forOwner();
    }
}
