package org.mailwright.reply;

import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Tells a message of a program from prose, where words such as "timeout" and "password" mean something else: a program names
 * a number, a host, a protocol, or says that there is an error.
 */
final class ErrorMarks {

    /** In characters: what a program says in a dialog. */
    private static final int SENTENCES = 1600;

    /** In characters: words alone, such as "Handshake failed". */
    private static final int BRIEF = 60;

    private static final Pattern MARK = Pattern.compile(
            "0x8[0-9a-f]{7}|_[a-z]{2,20}_[a-z]|[a-z]::[a-z]"
                    + "|(?<![\\w.])[a-z0-9-]{1,63}+\\.[a-z0-9-]{1,63}+\\.[a-z]{2,10}+(?![\\w])|(?<![\\d.])[45]\\.\\d\\.\\d{1,3}(?![\\d.])|(?:port |:)(?:25|110|143|465|587|993|995|2525)(?!\\d)|\\(\\d{1,5}\\)|\\[\\w{3,20}\\]|&mail|&ip|&host");

    private static final PhraseMatcher TERMS = new PhraseMatcher(
            "smtp | imap | pop3 | tls | ssl | dns | oauth | starttls | errno | error | exception | failed | failure | could not | cannot | can't | unable"
                    + " | outlook | thunderbird | gmail | aadsts | x509 | certificate | server | host | authentication | login | log in | sign in | password | credentials | account | connection | handshake | response code | access token | input parameter | mailbox | command | e-mail | email | mail | requested action | 退信"
                    + " | fehler | konnte | kann nicht | fehlgeschlagen | nicht moglich | erreur | impossible | echec | echoue | error de | errore | no se pud | no se pued | impossibile"
                    + " | non e possibile | non riusc | nao foi | erro_ | blad | nie mozna | nie udalo | fout | kan niet | ошибк | не удал | невозможно | сервер"
                    + " | 报错 | 報錯 | 错误 | 错誤 | 錯誤 | 失败 | 失敗 | 无法 | 無法 | 不能 | 服务器 | エラー | サーハ | できません | 失敗 | 오류 | 실패 | 없습니다 | 서버"
                    + " | hata_ | sunucu | kurulamad | chyba | nelze | nepodar | kunde inte | kan inte | kan ikke | kunne ikke | hiba_ | nem sikerult | virhe | eroare | nu a putut"
                    + " | zertifikat | certificat | certificado | authentifizierung | anmeldung | authentification | autenticacion | autenticazione | autenticacao | uwierzytelni | correo | courriel | courrier | posta | certificaat | wachtwoord | hasl | парол | логин | utilisateur | usuario | utente | mot de passe | contrasena | senha | spam | passwort | kennwort | serveur | servidor | postausgang | posteingang"
                    + " | connexion | conexion | connessione | conexao | verbindung | verbinding | polaczenia | подключени | соединени | 連線 | 连接 | 接続 | socket | soquete | сокет | 套接字 | authorization | autorisierung | autorisation | autorizacion | autorizzazione | autorizacao");

    /** How people tell of themselves and of others; no program does. */
    private static final PhraseMatcher TALE = new PhraseMatcher(
            "i was_ | i am_ | i have_ | i had_ | i will_ | i would_ | i said_ | i think_ | he said | she said | he was_ | she was_ | they were_ | they had_ | she had_ | he had_ | we were_ | we had_ | my mother | my father"
                    + " | thou | thy_ | once upon | dear_ | kind regards | best regards | sincerely | thanks for | thank you for | let me know | see you | ich war_ | ich bin_ | ich habe_ | er sagte | sie sagte"
                    + " | liebe grusse | mit freundlichen | sehr geehrte | cordialement | chere_ | cher_ | estimad | saludos | gentile_ | cordiali");

    /** How people begin to tell what a program does to them. */
    private static final PhraseMatcher COMPLAINT = new PhraseMatcher(
            "i am getting | i am receiving | i am seeing | i am facing | i am having trouble | i am having problem | i am having issue | i am having difficult | i am unable | i am not able"
                    + " | i am trying to send | i am trying to connect | i am trying to log | i am trying to set | i am trying to configure | i am trying to use | i was getting | i have configured | i have set up"
                    + " | i have enabled | i have tried | i have the following | i have this error | i have an error | i have the error | ich habe folgende | ich habe das problem | ich habe ein problem");

    /** Programs, services and places that have to do with mail. */
    private static final PhraseMatcher MAILERS = new PhraseMatcher(
            "outlook | thunderbird | gmail | hotmail | yahoo | office 365 | office365 | exchange | icloud | iphone | android | printer | scanner | drucker | phone | phpmailer | mailbox | smtp | imap"
                    + " | pop3 | mail | mails | senden | versenden | sending | envoi | enviar | email | emails | e-mail | e-mails | server | correo | courrier | courriel | posta | poczta | nachricht | message | 邮件 | 郵件 | メール | почт");

    /** That something did not go as it should. */
    private static final PhraseMatcher FAULT = new PhraseMatcher(
            "failed | failure | fails | could not | couldn't | cannot | can't | unable | refused | denied | rejected | timed out | timeout | did not succeed | not accepted | not trusted | unknown | inconnu | unbekannt | desconocid | sconosciut | onbekend | incorrect | mailbox full | postfach voll | too many"
                    + " | does not respond | doesn't respond | not responding | error | exception | fehler | fehlermeldung | fehlgeschlagen | kann nicht | konnte nicht | zeituberschreitung | abgelehnt | verweigert | erreur | echec | echoue | impossible"
                    + " | fallida | fallo | error de | no se puede | no se pudo | rechazado | errore | impossibile | non riesce | blad | nie mozna | ошибка | не удалось | 错误 | 失败 | 报错 | エラー");

    /** What lists of changes, zone files and version control say; words of trouble in them are what was done about it. */
    private static final PhraseMatcher NOTES = new PhraseMatcher(
            "changelog | release notes | changed in_ | fixed a_ | * fix: | * feat: | - added | - removed | - improved | [new branch] | new features"
                    + " | リリースノート | neu in version | behoben: | nouveautes | novedades | novita della versione | что нового | 更新日志 | in txt \"v=spf1");

    private static final PhraseMatcher FAILED = new PhraseMatcher(
            "error: | exception | failed | failure | could not | cannot | can't | unable | refused: | denied | fehler: | status=");

    /** Programs that have nothing to do with mail and fail in the same words. */
    private static final PhraseMatcher OTHERS = new PhraseMatcher(
            "ssh: connect | unable to access 'http | psql: | mysql | sqlstate | ora- | postgresql | redis | mongo | ldap_ | docker daemon | err_connection | err_name_not | (publickey | npm err | ftp: | rsync: | 'root'@'localhost");

    private static final PhraseMatcher MAIL = new PhraseMatcher(
            "smtp | imap | pop3 | mail | email | e-mail | :25_ | :465_ | :587_ | :993_ | :995_ | :143_ | :110_");

    private ErrorMarks() {}

    /** What it looks for. */
    static Stream<PhraseMatcher> words() {
        return Stream.of(TERMS, TALE, COMPLAINT, MAILERS, FAULT, NOTES, FAILED, OTHERS, MAIL);
    }

    /** Whether a program may have said it. */
    static boolean in(NormalizedText words) {
        return isCertain(words)
                || !isNotes(words) && !isTale(words) && words.text().length() <= BRIEF;
    }

    /** Somebody's story, in which no program of mail fails. */
    private static boolean isTale(NormalizedText words) {
        return TALE.in(words) && !COMPLAINT.in(words) && !(FAULT.in(words) && MAILERS.in(words));
    }

    /** A note of what was done, or another kind of program. */
    static boolean isNotes(NormalizedText words) {
        return NOTES.in(words) && !FAILED.in(words) || OTHERS.in(words) && !MAIL.in(words);
    }

    /** Whether it speaks of mail or of an error. */
    static boolean isCertain(NormalizedText words) {
        var text = words.text();
        if (isNotes(words)) return false;
        return text.contains("error:")
                || text.contains("exception:")
                || text.contains("exception is thrown")
                || text.contains("exception was thrown")
                || text.length() <= SENTENCES && TERMS.in(words) && !isTale(words)
                || MARK.matcher(text).find();
    }
}
