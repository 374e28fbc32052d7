# shellcheck shell=bash
# Dovecot and Postfix from Debian's packages: to be sourced by a script that has set $work, a folder, $domain, $password,
# $base, the port that all ports are counted from, and ${addresses[@]}, which have certificates in $work/certs.

servers=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)

say() { printf '%s\n' "$*"; }

install_packages() {
  [ "$(dpkg-query -W -f '${db:Status-Abbrev}\n' "$@" 2> /dev/null | grep -c '^ii')" = $# ] && return
  say "installing: $*"
  for try in 1 2 3; do
    DEBIAN_FRONTEND=noninteractive apt-get -qq -o DPkg::Lock::Timeout=300 -o Dpkg::Use-Pty=0 install -y \
      --no-install-recommends "$@" > "$work/apt.log" 2>&1 && return
    say "apt-get failed, try $try"
    sleep 5
    apt-get -qq update || true
  done
  tail -20 "$work/apt.log"
  return 1
}

# Debian starts what it installs, on ports that are not ours.
forbid_autostart() {
  [ -e /usr/sbin/policy-rc.d ] && return
  printf '#!/bin/sh\nexit 101\n' > /usr/sbin/policy-rc.d
  chmod 755 /usr/sbin/policy-rc.d
  touch "$work/policy"
}

allow_autostart() { [ ! -f "$work/policy" ] || rm -f /usr/sbin/policy-rc.d; }

port() { echo $((base + $1)); }

fill() { # reads a template, writes it with its words filled in
  sed -e "s#@WORK@#$work#g" -e "s#@DOMAIN@#$domain#g" \
    -e "s#@ADDRESSES@#${addresses[*]}#g" -e "s#@ADDRESSES_SEMICOLON@#$(IFS=';'; echo "${addresses[*]}")#g" \
    -e "s#@SMTPS@#$(port 465)#g" -e "s#@SUBMISSION@#$(port 587)#g" \
    -e "s#@IMAPS@#$(port 993)#g" -e "s#@IMAP@#$(port 143)#g" \
    -e "s#@POP3S@#$(port 995)#g" -e "s#@POP3@#$(port 110)#g" \
    -e "s#@LMTP@#$(port 24)#g" -e "s#@AUTH@#$(port 12)#g" -e "s#@QUOTA@#$(port 13)#g" "$@"
}

await_port() { # ADDRESS PORT
  for _ in $(seq 100); do
    (exec 3<> "/dev/tcp/$1/$2") 2> /dev/null && return
    sleep 0.1
  done
  say "nothing listens at $1:$2"
  tail -n 20 "$work"/*.log "$work"/exim-* 2> /dev/null || true
  return 1
}

# Its users, but for "full", are those of the domain who are named.
start_dovecot() { # USER...
  mkdir -p "$work/dovecot/run" "$work/mail/full"
  chown -R mail:mail "$work/mail"
  printf "%s@$domain:{PLAIN}$password\n" "$@" full > "$work/users"
  for address in "${addresses[@]}"; do
    printf 'local %s {\n  ssl_cert = <%s\n  ssl_key = <%s\n}\n' \
      "$address" "$work/certs/$address.pem" "$work/certs/$address.key"
  done > "$work/dovecot/certificates.conf"
  # One octet is allowed, and a message lies there
  sed -i "s#^full.*#&::::::userdb_quota_rule=*:bytes=1#" "$work/users"
  fill "$servers/dovecot/dovecot.conf" ${DOVECOT_MORE:+"$DOVECOT_MORE"} > "$work/dovecot/dovecot.conf"
  dovecot -c "$work/dovecot/dovecot.conf"
  await_port 127.0.0.11 "$(port 993)"
  install -d -o mail -g mail "$work"/mail/full/{cur,new,tmp}
  printf 'Subject: full\n\nfull\n' > "$work/mail/full/cur/1.1.full:2,S"
  chown mail:mail "$work/mail/full/cur/1.1.full:2,S"
}

stop_dovecot() { [ ! -f "$work/dovecot/dovecot.conf" ] || doveadm -c "$work/dovecot/dovecot.conf" stop 2> /dev/null || true; }

# Configures and starts Postfix, for a user who may send as each of the owned.
start_postfix() { # USER OWNED...
  local user=$1
  shift
  install_packages postfix
  mkdir -p "$work"/postfix/{queue,data}
  chown postfix "$work/postfix/data"
  fill "$servers/postfix/main.cf" > "$work/postfix/main.cf"
  cp "$servers/postfix/master.cf" "$work/postfix/master.cf"
  for address in "${addresses[@]}"; do
    local own="-o smtpd_tls_chain_files=$work/certs/$address.key,$work/certs/$address.pem"
    echo "$address:$(port 465) inet n - n - - smtpd -o smtpd_tls_wrappermode=yes $own"
    echo "$address:$(port 587) inet n - n - - smtpd $own"
  done >> "$work/postfix/master.cf"
  printf "%s@$domain x\n" "$user" "$@" full > "$work/postfix/mailboxes"
  printf "%s@$domain $user@$domain\n" "$user" "$@" > "$work/postfix/owners"
  postfix -c "$work/postfix" start > "$work/postfix-start.log" 2>&1
}

stop_postfix() { postfix -c "$work/postfix" stop > /dev/null 2>&1 || true; }
