package org.mailwright.repair;

import java.util.Locale;
import java.util.Optional;
import org.mailwright.account.ServerField;
import org.mailwright.export.guide.GuideField;
import org.mailwright.export.guide.MailProgram;
import org.mailwright.model.AuthMethod;
import org.mailwright.model.Side;

/** The words of a guide for the fields of a server and their values. */
record GuideLabels(Optional<MailProgram> guide, Locale language) {

    static final GuideLabels NONE = new GuideLabels(Optional.empty(), Locale.ROOT);

    Optional<String> of(Side side, ServerField field) {
        return guide.flatMap(program -> program.label(field(side, field), language));
    }

    /** The word for a right value. To a program an app password is a password like any other. */
    Optional<String> word(FieldVerdict verdict) {
        var code =
                verdict.right().equals(AuthMethod.APP_PASSWORD.code()) ? AuthMethod.PASSWORD.code() : verdict.right();
        return guide.flatMap(program -> program.word(field(verdict.side(), verdict.field()), code, language));
    }

    private static GuideField field(Side side, ServerField field) {
        boolean in = side == Side.INCOMING;
        return switch (field) {
            case PROTOCOL -> GuideField.PROTOCOL;
            case HOST -> in ? GuideField.IN_HOST : GuideField.OUT_HOST;
            case PORT -> in ? GuideField.IN_PORT : GuideField.OUT_PORT;
            case ENCRYPTION -> in ? GuideField.IN_SECURITY : GuideField.OUT_SECURITY;
            case AUTH -> in ? GuideField.IN_AUTH : GuideField.OUT_AUTH;
            case USERNAME -> in ? GuideField.IN_USER : GuideField.OUT_USER;
        };
    }
}
