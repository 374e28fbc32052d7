package org.mailwright.account.program;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.mailwright.account.Computer.Kind;
import org.mailwright.account.Computer;

/** Where each program may keep its accounts on a computer, the usual place first. */
final class BaseFolders {

    private static final String FLATPAK = ".var/app/";

    private final Computer computer;

    BaseFolders(Computer computer) {
        this.computer = computer;
    }

    /**
     * A place to look at.
     *
     * @param file the one file in the folder that is the program's, or empty if the whole folder is
     */
    record Base(Path folder, String file) {}

    /** Empty for programs whose files only a person can name. */
    List<Base> of(String program) {
        return switch (program) {
            case "thunderbird" -> thunderbird();
            case "betterbird" -> folders(home(FLATPAK + "eu.betterbird.Betterbird/.thunderbird"));
            case "seamonkey" -> seamonkey();
            case "evolution" -> folders(config("evolution"), home(FLATPAK + "org.gnome.Evolution/config/evolution"));
            case "goa" -> files(config("goa-1.0"), "accounts.conf");
            case "geary" ->
                folders(config("geary"), home(".local/share/geary"), home(FLATPAK + "org.gnome.Geary/config/geary"));
            case "kmail" -> folders(config(""));
            case "claws-mail" -> own(".claws-mail", "Claws-mail");
            case "sylpheed" -> own(".sylpheed-2.0", "Sylpheed");
            case "windows-mail" -> local("Microsoft/Windows Live Mail", "Microsoft/Windows Mail");
            case "postfix" -> unix(Path.of("/etc/postfix"), "main.cf");
            case "grafana" -> unix(Path.of("/etc/grafana"), "grafana.ini");
            case "gitea" -> unix(Path.of("/etc/gitea"), "app.ini");
            default -> terminal(program);
        };
    }

    private List<Base> terminal(String program) {
        return switch (program) {
            case "msmtp" ->
                joined(
                        files(computer.home(), ".msmtprc"),
                        files(config("msmtp"), "config"),
                        unix(Path.of("/etc"), "msmtprc"));
            case "isync" -> joined(files(computer.home(), ".mbsyncrc"), files(config(""), "isyncrc"));
            case "neomutt" ->
                joined(
                        files(computer.home(), ".neomuttrc", ".muttrc"),
                        folders(home(".mutt"), config("neomutt"), config("mutt")));
            case "aerc" -> joined(folders(config("aerc")), onMac(home("Library/Preferences/aerc")));
            case "himalaya" -> joined(files(config("himalaya"), "config.toml"), files(computer.home(), ".himalayarc"));
            case "offlineimap" ->
                joined(files(computer.home(), ".offlineimaprc"), files(config("offlineimap"), "config"));
            case "git" -> joined(files(computer.home(), ".gitconfig"), files(config("git"), "config"));
            case "trojita" -> files(config("flaska.net"), "trojita.conf");
            default -> List.of();
        };
    }

    private List<Base> thunderbird() {
        return switch (computer.kind()) {
            case WINDOWS ->
                joined(
                        roaming("Thunderbird"),
                        StoreFolders.of(computer, "Thunderbird", "LocalCache/Roaming/Thunderbird"));
            case MAC -> folders(home("Library/Thunderbird"));
            case LINUX ->
                folders(
                        home(".thunderbird"),
                        home("snap/thunderbird/common/.thunderbird"),
                        home(FLATPAK + "org.mozilla.Thunderbird/.thunderbird"),
                        home(FLATPAK + "net.thunderbird.Thunderbird/.thunderbird"),
                        home(".mozilla-thunderbird"),
                        home(".icedove"));
        };
    }

    private List<Base> seamonkey() {
        return switch (computer.kind()) {
            case WINDOWS -> roaming("Mozilla/SeaMonkey");
            case MAC -> folders(home("Library/Application Support/SeaMonkey"));
            case LINUX -> folders(home(".mozilla/seamonkey"));
        };
    }

    /** A folder in the home folder, or on Windows one in %APPDATA%. */
    private List<Base> own(String name, String onWindows) {
        return computer.kind() == Kind.WINDOWS ? roaming(onWindows) : folders(home(name));
    }

    private List<Base> roaming(String name) {
        return computer.folder("APPDATA")
                .map(folder -> folders(folder.resolve(name)))
                .orElse(List.of());
    }

    private List<Base> local(String... names) {
        var bases = new ArrayList<Base>();
        computer.folder("LOCALAPPDATA").ifPresent(folder -> {
            for (var name : names) bases.add(new Base(folder.resolve(name), ""));
        });
        return computer.kind() == Kind.WINDOWS ? bases : List.of();
    }

    private List<Base> onMac(Path folder) {
        return computer.kind() == Kind.MAC ? folders(folder) : List.of();
    }

    private List<Base> unix(Path folder, String file) {
        return computer.kind() == Kind.WINDOWS ? List.of() : files(folder, file);
    }

    private Path home(String name) {
        return computer.home().resolve(name);
    }

    private Path config(String name) {
        return name.isEmpty() ? computer.config() : computer.config().resolve(name);
    }

    private static List<Base> folders(Path... folders) {
        var bases = new ArrayList<Base>();
        for (var folder : folders) bases.add(new Base(folder, ""));
        return bases;
    }

    private static List<Base> files(Path folder, String... files) {
        var bases = new ArrayList<Base>();
        for (var file : files) bases.add(new Base(folder, file));
        return bases;
    }

    @SafeVarargs
    private static List<Base> joined(List<Base>... all) {
        var bases = new ArrayList<Base>();
        for (var each : all) bases.addAll(each);
        return bases;
    }
}
