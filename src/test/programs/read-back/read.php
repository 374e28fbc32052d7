<?php
// usage: read.php TARGET FILE; prints what PHP finds in the file, as JSON.
[, $target, $file] = $argv;
error_reporting(E_ALL);
set_error_handler(function ($number, $text) {
    fwrite(STDERR, "$text\n");
    exit(1);
});
putenv('SMTP_PASSWORD=secret');
$words = ['ssl' => 'tls', 'tls' => 'starttls', '' => 'none'];
switch ($target) {
    case 'wordpress':
        require $file;
        assert(WPMS_ON === true && WPMS_MAILER === 'smtp' && WPMS_MAIL_FROM_FORCE === true);
        $found = ['host' => WPMS_SMTP_HOST, 'port' => WPMS_SMTP_PORT, 'tls' => $words[WPMS_SSL],
            'user' => WPMS_SMTP_AUTH ? WPMS_SMTP_USER : null, 'from' => WPMS_MAIL_FROM,
            'name' => defined('WPMS_MAIL_FROM_NAME') ? WPMS_MAIL_FROM_NAME : ''];
        break;
    case 'nextcloud':
        require $file;
        $found = ['host' => $CONFIG['mail_smtphost'], 'port' => $CONFIG['mail_smtpport'],
            'tls' => $words[$CONFIG['mail_smtpsecure']],
            'user' => $CONFIG['mail_smtpauth'] ? $CONFIG['mail_smtpname'] : null,
            'localpart' => $CONFIG['mail_from_address'], 'domain' => $CONFIG['mail_domain']];
        break;
    case 'phpmailer':
        foreach (['Exception', 'SMTP', 'PHPMailer'] as $class) {
            require getenv('WORK') . "/root/usr/share/php/libphp-phpmailer/src/$class.php";
        }
        require $file;
        $found = ['host' => $mail->Host, 'port' => $mail->Port, 'tls' => $words[$mail->SMTPSecure],
            'user' => $mail->SMTPAuth ? $mail->Username : null, 'from' => $mail->From, 'name' => $mail->FromName];
        if (getenv('SEND_TO')) {
            $mail->addAddress(getenv('SEND_TO'));
            $mail->Subject = 'test';
            $mail->Body = 'test';
            $mail->send();
        }
        break;
    case 'dsn': // what Symfony's Dsn::fromString does
        $url = parse_url(trim(file_get_contents($file)));
        parse_str($url['query'] ?? '', $query);
        $found = ['host' => $url['host'], 'port' => $url['port'],
            'tls' => $url['scheme'] === 'smtps' ? 'tls'
                : (filter_var($query['require_tls'] ?? '', FILTER_VALIDATE_BOOLEAN) ? 'starttls' : 'none'),
            'user' => isset($url['user']) ? rawurldecode($url['user']) : null,
            'password' => isset($url['pass']) ? rawurldecode($url['pass']) : null];
        break;
}
echo json_encode($found, JSON_THROW_ON_ERROR), "\n";
