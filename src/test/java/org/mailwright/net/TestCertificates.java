package org.mailwright.net;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** Makes certificates for test servers, right ones and wrong ones. */
public final class TestCertificates {

    private static final AtomicLong SERIAL = new AtomicLong(1);

    private TestCertificates() {}

    /** A key with the chain that a server shows for it. */
    public record Identity(KeyPair keys, List<X509Certificate> chain) {

        public X509Certificate certificate() {
            return chain.getFirst();
        }

        /** What a server with this identity speaks TLS by. */
        public SSLContext context() {
            try {
                var context = SSLContext.getInstance("TLS");
                context.init(new KeyManager[] {new ServerKey(this)}, new TrustManager[] {new AnyClient()}, null);
                return context;
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        }

        /** The same identity, shown with its own certificate only. */
        public Identity alone() {
            return new Identity(keys, chain.subList(0, 1));
        }
    }

    /** What to make. */
    public record Recipe(
            String name,
            List<String> hosts,
            Instant from,
            Instant until,
            String keyType,
            String signature,
            KeyPurposeId purpose) {

        public static Recipe forHost(String host) {
            var now = Instant.now();
            return new Recipe(
                    "CN=" + host,
                    List.of(host),
                    now.minus(Duration.ofDays(1)),
                    now.plus(Duration.ofDays(30)),
                    "EC",
                    "SHA256withECDSA",
                    KeyPurposeId.id_kp_serverAuth);
        }

        public Recipe valid(Instant start, Instant end) {
            return new Recipe(name, hosts, start, end, keyType, signature, purpose);
        }

        public Recipe named(String subject) {
            return new Recipe(subject, hosts, from, until, keyType, signature, purpose);
        }

        public Recipe withHosts(String... other) {
            return new Recipe(name, List.of(other), from, until, keyType, signature, purpose);
        }

        public Recipe withKey(String type) {
            return new Recipe(name, hosts, from, until, type, signature, purpose);
        }

        public Recipe withPurpose(KeyPurposeId other) {
            return new Recipe(name, hosts, from, until, keyType, signature, other);
        }
    }

    /** An authority that signs itself. */
    public static Identity authority(String subject) {
        var keys = keys("EC");
        var certificate = make(Recipe.forHost("ca.test").named(subject), keys, new X500Name(subject), keys, true);
        return new Identity(keys, List.of(certificate));
    }

    /** An authority below another. */
    public static Identity authority(String subject, Identity issuer) {
        var keys = keys("EC");
        var name = subject(issuer.certificate());
        var certificate = make(Recipe.forHost("ca.test").named(subject), keys, name, issuer.keys(), true);
        return new Identity(keys, joined(certificate, issuer.chain()));
    }

    /** A server's certificate, shown with its chain up to but without the root. */
    public static Identity signed(Recipe recipe, Identity issuer) {
        var keys = keys(recipe.keyType());
        var name = subject(issuer.certificate());
        var certificate = make(recipe, keys, name, issuer.keys(), false);
        return new Identity(
                keys,
                joined(certificate, issuer.chain().subList(0, issuer.chain().size() - 1)));
    }

    public static Identity selfSigned(Recipe recipe) {
        var keys = keys(recipe.keyType());
        return new Identity(keys, List.of(make(recipe, keys, new X500Name(recipe.name()), keys, false)));
    }

    /** In PEM form (RFC 7468). */
    public static String pem(X509Certificate certificate) throws CertificateEncodingException {
        return "-----BEGIN CERTIFICATE-----\n" + Base64.getMimeEncoder().encodeToString(certificate.getEncoded())
                + "\n-----END CERTIFICATE-----\n";
    }

    private static X500Name subject(X509Certificate certificate) {
        return X500Name.getInstance(certificate.getSubjectX500Principal().getEncoded());
    }

    private static List<X509Certificate> joined(X509Certificate first, List<X509Certificate> rest) {
        var all = new ArrayList<X509Certificate>();
        all.add(first);
        all.addAll(rest);
        return all;
    }

    private static KeyPair keys(String type) {
        try {
            var generator = KeyPairGenerator.getInstance(type.startsWith("RSA") ? "RSA" : type);
            generator.initialize(type.startsWith("RSA") ? Integer.parseInt(type.substring(3)) : 256);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static X509Certificate make(
            Recipe recipe, KeyPair keys, X500Name issuer, KeyPair signer, boolean authority) {
        try {
            var builder = new JcaX509v3CertificateBuilder(
                    issuer,
                    BigInteger.valueOf(SERIAL.getAndIncrement()),
                    Date.from(recipe.from()),
                    Date.from(recipe.until()),
                    new X500Name(recipe.name()),
                    keys.getPublic());
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(authority));
            if (!authority) {
                builder.addExtension(Extension.extendedKeyUsage, false, new ExtendedKeyUsage(recipe.purpose()));
                if (!recipe.hosts().isEmpty()) {
                    builder.addExtension(Extension.subjectAlternativeName, false, names(recipe.hosts()));
                }
            }
            boolean rsa = signer.getPrivate().getAlgorithm().equals("RSA");
            var algorithm = rsa ? recipe.signature().replace("ECDSA", "RSA") : recipe.signature();
            var content = new JcaContentSignerBuilder(algorithm).build(signer.getPrivate());
            return new JcaX509CertificateConverter().getCertificate(builder.build(content));
        } catch (GeneralSecurityException | IOException | OperatorCreationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static GeneralNames names(List<String> hosts) {
        return new GeneralNames(hosts.stream()
                .map(host -> new GeneralName(
                        host.matches("[0-9.]+|.*:.*") ? GeneralName.iPAddress : GeneralName.dNSName, host))
                .toArray(GeneralName[]::new));
    }

    /** Lets a server ask for a client's certificate, whichever that is. */
    private static final class AnyClient implements X509TrustManager {

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String authType) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String authType) {
            throw new IllegalStateException("this is a server");
        }

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}
