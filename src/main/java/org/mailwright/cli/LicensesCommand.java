package org.mailwright.cli;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.net.URI;
import org.mailwright.licences.Component;
import org.mailwright.licences.Components;
import org.mailwright.text.Messages;
import picocli.CommandLine.Model.CommandSpec;

/** Lists what the program is made of, and under which terms. */
final class LicensesCommand implements Command {

    @Override
    public String name() {
        return "licenses";
    }

    @Override
    public CommandSpec spec(Messages messages) {
        return Help.of(messages, name(), "[OPTIONS]").footer().withCommonOptions();
    }

    @Override
    public int run(Call call) throws Stop {
        for (var component : Components.bundled()) {
            if (call.json()) call.out().json(json -> write(json, component));
            else print(component, call);
        }
        return Exit.FINE;
    }

    private static void write(JsonWriter json, Component component) throws IOException {
        json.name("name").value(component.name());
        json.name("version").value(component.version());
        AccountJson.words(json.name("licenses"), component.licences());
        AccountJson.text(json.name("page"), component.page().map(URI::toString));
        json.name("notice").value(component.notice());
    }

    private static void print(Component component, Call call) throws Stop {
        call.out().line(component.name() + " " + component.version());
        call.out().line("    " + String.join(", ", component.licences()));
        for (var line : component.notice().lines().toList()) call.out().line(("    " + line).stripTrailing());
        call.out().line("");
    }
}
