package org.mailwright.account.program;

import java.util.List;
import java.util.Optional;
import org.mailwright.account.ProgramReader;
import org.mailwright.account.config.AercReader;
import org.mailwright.account.config.DotenvReader;
import org.mailwright.account.config.GitReader;
import org.mailwright.account.config.GiteaReader;
import org.mailwright.account.config.GrafanaReader;
import org.mailwright.account.config.HimalayaReader;
import org.mailwright.account.config.IsyncReader;
import org.mailwright.account.config.MsmtpReader;
import org.mailwright.account.config.NeomuttReader;
import org.mailwright.account.config.OfflineImapReader;
import org.mailwright.account.config.PostfixReader;
import org.mailwright.account.config.WordPressReader;
import org.mailwright.account.desktop.AppleMailReader;
import org.mailwright.account.desktop.ClawsNumbers;
import org.mailwright.account.desktop.ClawsReader;
import org.mailwright.account.desktop.EvolutionReader;
import org.mailwright.account.desktop.FairEmailReader;
import org.mailwright.account.desktop.GearyReader;
import org.mailwright.account.desktop.GoaReader;
import org.mailwright.account.desktop.K9Reader;
import org.mailwright.account.desktop.KmailReader;
import org.mailwright.account.desktop.OutlookReader;
import org.mailwright.account.desktop.ThunderbirdReader;
import org.mailwright.account.desktop.TrojitaReader;
import org.mailwright.account.desktop.WindowsMailReader;

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
