package org.mailwright.detect.document;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mailwright.model.Cause;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What stands before the root of a settings file. */
class XmlPrologTest {

    private static final String FILE = "<clientConfig version=\"1.1\"/>";

    private static Xml parse(String text) throws UnfitDocument {
        return Xml.parse(text.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\n\n<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n",
                "<!DOCTYPE clientConfig>\n",
                "<?xml version=\"1.0\"?><!-- ours --><!DOCTYPE clientConfig >",
                "\ufeff<?xml version=\"1.0\"?>",
            })
    void oneFormalFaultIsRead(String prolog) throws Exception {
        assertThat(parse(prolog + FILE).name()).isEqualTo("clientConfig");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE html><html><body>parked</body></html>",
                "  <!doctype HTML PUBLIC \"-//W3C//DTD XHTML 1.0//EN\" \"http://www.w3.org/x.dtd\"><html/>",
                "<?xml version=\"1.0\"?>\n<!DOCTYPE html SYSTEM \"about:legacy-compat\"><html/>",
                "<!-- hi --><HTML><head></head></HTML>",
            })
    void aWebPageIsNoSettingsFileAndNoDanger(String page) {
        assertThatThrownBy(() -> parse(page))
                .isInstanceOfSatisfying(
                        UnfitDocument.class, unfit -> assertThat(unfit.isPage()).isTrue());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE x [<!ENTITY a \"b\">]>",
                "<!DOCTYPE x SYSTEM \"file:///etc/passwd\">",
                "<!DOCTYPE x PUBLIC \"a\" \"http://evil.test/x.dtd\">",
            })
    void whatCouldDeclareAnEntityIsAnAttack(String type) {
        assertThatThrownBy(() -> parse(type + FILE))
                .isInstanceOfSatisfying(
                        UnfitDocument.class, unfit -> assertThat(unfit.what()).isEqualTo(Cause.DISCO_MALICIOUS));
    }

    @Test
    void aDocumentTypeWithoutAnEndIsBroken() {
        assertThatThrownBy(() -> parse("<!DOCTYPE clientConfig"))
                .isInstanceOfSatisfying(
                        UnfitDocument.class, unfit -> assertThat(unfit.what()).isEqualTo(Cause.PROTOCOL_VIOLATION));
    }
}
