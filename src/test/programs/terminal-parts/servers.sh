# Dovecot, Postfix and servers without encryption for the scripts terminal and list, which read this file. What it needs of
# them is in $work: users for Dovecot, mailboxes and owners for Postfix.
# shellcheck shell=bash disable=SC2154 # their variables are there

certificate_for_ipv6() {
  (
    cd "$work/certs"
    cat >> openssl.cnf <<CONF
[six]
basicConstraints = critical,CA:FALSE
extendedKeyUsage = serverAuth
subjectAltName = IP:::1
CONF
    openssl ecparam -name prime256v1 -genkey -noout -out ::1.key
    openssl req -new -config openssl.cnf -key ::1.key -subj /CN=six -out six.csr
    openssl ca -config openssl.cnf -batch -notext -in six.csr -out six.crt -cert middle.crt -keyfile middle.key -days 5 \
      -extfile openssl.cnf -extensions six 2> /dev/null
    cat six.crt middle.crt > ::1.pem
  )
}

fill() { # reads a template, writes it with its words filled in
  sed -e "s#@WORK@#$work#g" -e "s#@DOMAIN@#$domain#g" -e "s#@ADDRESSES@#${addresses[*]}#g" \
    -e 's#@SMTPS@#465#g; s#@SUBMISSION@#587#g; s#@IMAPS@#993#g; s#@IMAP@#143#g; s#@POP3S@#995#g; s#@POP3@#110#g' \
    -e 's#@LMTP@#24#g; s#@AUTH@#12#g; s#@QUOTA@#13#g' "$@"
}

start_dovecot() {
  mkdir -p "$work/dovecot/run" "$work/mail"
  chown -R mail:mail "$work/mail"
  for one in "${addresses[@]}"; do
    printf 'local %s {\n  ssl_cert = <%s\n  ssl_key = <%s\n}\n' "$one" "$work/certs/$one.pem" "$work/certs/$one.key"
  done > "$work/dovecot/certificates.conf"
  fill "$servers/dovecot/dovecot.conf" > "$work/dovecot/dovecot.conf"
  # any user name, as it was typed
  printf '%s\n' 'auth_username_chars =' 'auth_username_format = %u' >> "$work/dovecot/dovecot.conf"
  dovecot -c "$work/dovecot/dovecot.conf"
}

start_postfix() { # LINE-OF-MAIN.CF...
  mkdir -p "$work"/postfix/{queue,data}
  chown postfix "$work/postfix/data"
  fill "$servers/postfix/main.cf" > "$work/postfix/main.cf"
  # the last word counts
  printf '%s\n' "inet_protocols = ${ipv6:+ipv6, }ipv4" "$@" >> "$work/postfix/main.cf"
  cp "$servers/postfix/master.cf" "$work/postfix/master.cf"
  for one in "${addresses[@]}"; do
    own="-o syslog_name=at-$one -o smtpd_tls_chain_files=$work/certs/$one.key,$work/certs/$one.pem"
    echo "[$one]:465 inet n - n - - smtpd -o smtpd_tls_wrappermode=yes $own"
    echo "[$one]:587 inet n - n - - smtpd $own"
  done >> "$work/postfix/master.cf"
  # a relay that asks for no log-on
  echo "$address:588 inet n - n - - smtpd -o smtpd_sasl_auth_enable=no" \
    "-o smtpd_relay_restrictions=reject_unauth_destination -o smtpd_recipient_restrictions=reject_unlisted_recipient" >> "$work/postfix/master.cf"
  cp "$work/mailboxes" "$work/owners" "$work/postfix/"
  postfix -c "$work/postfix" start > "$work/postfix-start.log" 2>&1
}

await_port() { # ADDRESS PORT
  for _ in $(seq 600); do
    (exec 3<> "/dev/tcp/$1/$2") 2> /dev/null && return
    sleep 0.1
  done
  say "nothing listens at $1:$2"
  tail -n 20 "$work"/*.log
  return 1
}

bare_hosts() {
  local i
  for i in "${!lanes[@]}"; do echo "127.0.1.$((i + 1)) bare-${lanes[i]}.$domain"; done
}

start() {
  ip link set lo up
  "$servers/certificates" "$work/certs" "$domain"
  ipv6=$(ip -6 -o address show dev lo)
  mapfile -t addresses < <(cut -d' ' -f1 "$work/certs/hosts")
  if [ -n "$ipv6" ]; then
    certificate_for_ipv6
    addresses+=(::1)
  fi
  { echo 127.0.0.1 localhost; cat "$work/certs/hosts"; bare_hosts; } > "$work/etc-hosts"
  mount --bind "$work/etc-hosts" /etc/hosts
  # the private CA becomes one that this machine trusts, for GnuTLS, OpenSSL and Go alike
  cat /etc/ssl/certs/ca-certificates.crt "$work/certs/ca.pem" > "$work/ca-certificates.crt"
  mount --bind "$work/ca-certificates.crt" /etc/ssl/certs/ca-certificates.crt
  export SSL_CERT_FILE=/etc/ssl/certs/ca-certificates.crt
  start_dovecot
  start_postfix 'smtpd_sender_restrictions =' # whoever logs on may send as ada
  while read -r one name; do
    name=${name#bare-}
    mkdir -p "$work/lane/${name%%.*}"
    python3 "$here/bare.py" "$one" "$work/lane/${name%%.*}/bare.log" smtp=587 imap=143 pop3=110 &
  done < <(bare_hosts)
  for port in 993 465 587 588; do await_port "$address" "$port"; done
  while read -r one _; do await_port "$one" 587; done < <(bare_hosts)
}
