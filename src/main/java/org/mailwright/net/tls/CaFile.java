package org.mailwright.net.tls;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** A file of certificates, looked at one by one: what one broken block hides from {@link TrustStore}. */
public record CaFile(List<Entry> entries) {

    /** In bytes. All authorities of the world take half a megabyte. */
    static final int LONGEST = 1 << 22;

    private static final Pattern BLOCK = Pattern.compile(
            "-----BEGIN (?:X509 |TRUSTED )?CERTIFICATE-----.*?(?:-----END [A-Z0-9 ]*-----|\\z)", Pattern.DOTALL);

    public CaFile {
        entries = List.copyOf(entries);
    }

    /**
     * One certificate.
     *
     * @param line on which its block begins; 1 in a DER file
     * @param certificate empty where it cannot be read
     */
    public record Entry(int line, Optional<X509Certificate> certificate) {}

    public static CaFile read(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            var bytes = in.readNBytes(LONGEST);
            var text = new String(bytes, StandardCharsets.ISO_8859_1);
            var entries = new ArrayList<Entry>();
            var blocks = BLOCK.matcher(text);
            int line = 1;
            for (int from = 0; blocks.find(); from = blocks.start()) {
                line += (int) text.substring(from, blocks.start())
                        .chars()
                        .filter(c -> c == '\n')
                        .count();
                entries.add(new Entry(line, parse(blocks.group().getBytes(StandardCharsets.ISO_8859_1))));
            }
            if (entries.isEmpty()) entries.add(new Entry(1, parse(bytes)));
            return new CaFile(entries);
        }
    }

    private static Optional<X509Certificate> parse(byte[] bytes) {
        try {
            var found = CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(bytes));
            return found instanceof X509Certificate x509 ? Optional.of(x509) : Optional.empty();
        } catch (CertificateException e) {
            return Optional.empty();
        }
    }
}
