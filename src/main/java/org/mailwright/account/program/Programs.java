package org.mailwright.account.program;

import java.util.List;
import java.util.Optional;
import org.mailwright.account.ProgramReader;

/** The readers of all programs, the likeliest first. */
public final class Programs {

    private static final List<ProgramReader> READERS = List.of(
            new ThunderbirdReader("thunderbird"),
            new ThunderbirdReader("betterbird"),
            new ThunderbirdReader("seamonkey"),
            new OutlookReader(),
            new K9Reader(),
            new FairEmailReader(),
            new EvolutionReader(),
            new GoaReader(),
            new GearyReader(),
            new ClawsReader(ClawsNumbers.CLAWS),
            new ClawsReader(ClawsNumbers.SYLPHEED),
            new KmailReader(),
            new MsmtpReader(),
            new IsyncReader(),
            new NeomuttReader(),
            new AercReader(),
            new HimalayaReader(),
            new OfflineImapReader(),
            new GitReader(),
            new PostfixReader(),
            new DotenvReader(),
            new WordPressReader(),
            new GrafanaReader(),
            new GiteaReader(),
            new WindowsMailReader(),
            new AppleMailReader(),
            new TrojitaReader());

    private Programs() {}

    public static List<ProgramReader> readers() {
        return READERS;
    }

    public static Optional<ProgramReader> reader(String program) {
        return READERS.stream()
                .filter(reader -> reader.program().equals(program))
                .findFirst();
    }
}
