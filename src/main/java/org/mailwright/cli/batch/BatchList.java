package org.mailwright.cli.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.mailwright.batch.AccountTemplate;
import org.mailwright.batch.Column;
import org.mailwright.batch.PeopleList;
import org.mailwright.batch.csv.CsvFile;
import org.mailwright.cli.CommandContext;
import org.mailwright.cli.CommandException;
import org.mailwright.profile.ProfileReading;
import org.mailwright.text.IoWords;

/** Opens the list and the template that a command line names. */
final class BatchList {

    private BatchList() {}

    static Path file(CommandContext context) throws CommandException {
        return CommandContext.path("USERS.csv", context.options().word());
    }

    /** @param password the name of the column of passwords, where one is named */
    static PeopleList open(CommandContext context, Optional<String> password) throws CommandException {
        var file = file(context);
        if (!Files.exists(file)) throw CommandException.trouble("batch.list.missing", file.toString());
        if (!Files.isRegularFile(file)) throw CommandException.invalid("batch.list.not-file", file.toString());
        try {
            var csv = CsvFile.inspect(file);
            return switch (PeopleList.open(csv, password, context.services().policy()::allows)) {
                case PeopleList.Opening.Opened(var list) -> {
                    if (csv.charset().equals(CsvFile.WESTERN)) context.warn("batch.list.western", file.toString());
                    yield list;
                }
                case PeopleList.Opening.Refused(var fault, var values) ->
                    throw CommandException.invalid("batch.list." + fault.code(), values.toArray());
            };
        } catch (IOException e) {
            throw CommandException.trouble("batch.list.unreadable", file.toString(), IoWords.of(e));
        }
    }

    /** A password in a list that only makes files is looked at by nobody. */
    static void warnOfPasswords(PeopleList list, CommandContext context) {
        if (list.format().heading().has(Column.PASSWORD)) context.warn("batch.list.passwords");
    }

    static Optional<AccountTemplate> template(CommandContext context) throws CommandException {
        var path = context.path("--profile");
        if (path.isEmpty()) return Optional.empty();
        try {
            var template = AccountTemplate.read(path.get());
            var fault = template.fault();
            if (fault.isPresent() && fault.get() instanceof ProfileReading.Refused refused) {
                throw CommandException.invalid(refused.key(), refused.values());
            }
            return Optional.of(template);
        } catch (IOException e) {
            throw CommandException.trouble(
                    "batch.template.unreadable", path.get().toString(), IoWords.of(e));
        }
    }
}
