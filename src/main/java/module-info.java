import org.jspecify.annotations.NullMarked;

/** Mailwright: finds, tests, explains and exports the settings of a mail account. */
@NullMarked
module org.mailwright {
    requires static org.jspecify;
    requires com.dd.plist;
    requires com.google.gson;
    requires com.ongres.scram.client;
    requires info.picocli;
    requires io.nayuki.qrcodegen;
    requires jakarta.mail;
    requires java.naming;
    requires java.xml;
    requires javafx.controls;
    requires jdk.httpserver;
    requires jdk.net;
    requires org.bouncycastle.pkix;
    requires org.bouncycastle.provider;
    requires org.controlsfx.controls;
    requires org.dnsjava;
    requires org.slf4j.nop;
    requires org.kordamp.ikonli.core;
    requires org.kordamp.ikonli.feather;
    requires atlantafx.base;

    provides java.text.spi.BreakIteratorProvider with
            org.mailwright.ui.LineBreaks;
}
