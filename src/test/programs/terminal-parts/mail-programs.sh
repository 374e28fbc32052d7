# What each mail program does with its file, and what has to come of it; the script terminal reads this file.
# shellcheck shell=bash disable=SC2154 # its variables are there

# --- the account

set_up_programs() {
  mkdir -p "$work/bin"
  printf '%s\n' "$password" > "$work/secret"
  printf '#!/bin/sh\n[ "$1 $2" = "show mail/ada@%s" ] && cat %s\n' "$domain" "$work/secret" > "$work/bin/pass"
  # what git asks for passwords
  printf '#!/bin/sh\n[ "$1" = get ] && printf "password=%%s\\n" "$(cat %s)"\nexit 0\n' "$work/secret" > "$work/bin/helper"
  chmod 755 "$work/bin/"*
}

set_up_home() { # LANE
  lane=$work/lane/$1
  log_on_as "$1"
  bare=bare-$1.$domain
  export HOME=$lane/home
  export PATH=$work/bin:$PATH LC_ALL=C.UTF-8 EDITOR=true XDG_CONFIG_HOME=$HOME/.config
  # Mutt asks before it makes its folder
  mkdir -p "$HOME/.config/aerc" "$HOME/Mail"
  cd "$HOME"
  git config --global user.name T
  git config --global user.email "ada@$domain"
  git config --global credential.helper "$work/bin/helper"
  printf 'From: ada@%s\nSubject: [PATCH] from git\n\nbody\n' "$domain" > 0001.patch
}

log_on_as() { # NAME
  me=$1@$domain strange=$1$odd
}

# Writes the file of a format for an account at a host.
export_for() { # FORMAT HOST ENCRYPTION [USER] [SMTP-PORT] [INCOMING]
  local format=$1 host=$2 encryption=$3 user=${4:-$me} smtp_port=${5:-} incoming=${6:-imap}
  local imap=993 pop3=995 smtp=465 port auth=password-cleartext
  if [ "$encryption" = starttls ]; then imap=143 pop3=110 smtp=587; fi
  port=$imap
  [ "$incoming" = pop3 ] && port=$pop3
  if [ -n "$smtp_port" ]; then smtp=$smtp_port auth=none; fi
  jq -n --arg host "$host" --arg encryption "$encryption" --arg user "$user" --arg email "ada@$domain" \
    --arg type "$incoming" --argjson port "$port" --argjson smtp "$smtp" --arg auth "$auth" '
    {format: "mailwright-profile", version: 1, account: {email: $email, displayName: "Ada \"A\", Büro", accountName: "",
      incoming: [{type: $type, host: $host, port: $port, security: $encryption, auth: ["password-cleartext"], username: $user}],
      outgoing: [{type: "smtp", host: $host, port: $smtp, security: $encryption, auth: [$auth], username: $user}],
      outgoingLogin: (if $auth == "none" then "none" else "same-as-incoming" end)},
     evidence: {source: "manual"}}' > "$lane/account.mailwright"
  local made
  made=$work/rc-$(printf '%s\n' "$user" "$@" | sha256sum | cut -c1-16)
  if [ ! -f "$made" ]; then
    "$mailwright" export "$lane/account.mailwright" --format "$format" --out "$made" > "$lane/last.log" 2>&1 || return 1
  fi
  rm -f "$lane/rc"
  cp -p "$made" "$lane/rc"
  [ "$(stat -c %a "$lane/rc")" = 600 ]
}

# --- what a program does with the file $work/rc; nothing here changes it

letter() { printf 'Subject: from %s\n\nhello\n' "$1"; }

send_msmtp() { letter msmtp | timeout 60 msmtp -C "$lane/rc" "ada@$domain"; }
send_mutt() { timeout 60 mutt -F "$lane/rc" -s "from mutt" "ada@$domain" <<< hello; }
send_neomutt() { timeout 60 neomutt -F "$lane/rc" -s "from neomutt" "ada@$domain" <<< hello; }
send_s-nail() { MAILRC=$lane/rc timeout 60 s-nail -n -Ssendwait -s "from s-nail" "ada@$domain" <<< hello; }
send_git() {
  git config --global include.path "$lane/rc"
  timeout 60 git send-email --confirm=never --suppress-cc=all --to "ada@$domain" 0001.patch < /dev/null
}
send_aerc() {
  install -m 600 "$lane/rc" "$HOME/.config/aerc/accounts.conf"
  python3 "$here/drive.py" 60 'Connected|INBOX|isconnected' ":compose -H 'To: ada@$domain' -H 'Subject: from aerc'\\r" \
    '[Ss]end=>y' 'sent|rror|x509|ailed=>:quit\r' -- aerc
}

# Mutt and NeoMutt ask about a bad certificate: r rejects it.
shown='Msgs:|Mailbox is empty|\(r\)eject|unavailable|failed|rror'
read_mutt() { python3 "$here/drive.py" 40 "$shown" "${keys[@]}" -- mutt -F "$lane/rc"; }
read_neomutt() { python3 "$here/drive.py" 40 "$shown" "${keys[@]}" -- neomutt -F "$lane/rc"; }
read_aerc() {
  install -m 600 "$lane/rc" "$HOME/.config/aerc/accounts.conf"
  python3 "$here/drive.py" 40 'INBOX|rror|isconnected|certificate|x509' ':quit\r' -- aerc
}
read_mbsync() {
  mkdir -p "$HOME/Mail/ada@$domain"
  timeout 60 mbsync -c "$lane/rc" -a
}

# --- checks

since=0

result() { # NAME TRUE-COMMAND...
  local name=$1
  shift
  if "$@"; then
    passed=$((passed + 1))
    say "ok    $name ($((SECONDS - since)) s)"
  else
    failed=$((failed + 1))
    say "FAIL  $name ($((SECONDS - since)) s)"
    tail -n 20 "$lane/last.log" 2> /dev/null | sed 's/^/      /'
  fi
  since=$SECONDS
}

arrived() { { grep -lsr "^Subject:.*from $1\$" "$work/mail/ada/new" "$work/mail/ada/cur" || true; } | wc -l; }
logins() { grep -cF "Login: user=<$1>" "$work/dovecot.log" || true; }

grown() { # COMMAND-THAT-COUNTS BEFORE
  for _ in $(seq 300); do
    [ "$("${@:2}")" -gt "$1" ] && return
    sleep 0.1
  done
  return 1
}

# The program sends, and the message arrives.
sends() { # PROGRAM FORMAT NAME EXPORT-ARGUMENTS...
  local program=$1 format=$2 name=$3 before
  before=$(arrived "$program")
  if export_for "$format" "${@:4}"; then "send_$program" > "$lane/last.log" 2>&1 || true; fi
  result "$program sends: $name" grown "$before" arrived "$program"
}

# The program does not send, and what it would have said in clear is not the password.
refuses_to_send() { # PROGRAM FORMAT NAME EXPORT-ARGUMENTS...
  local program=$1 format=$2 name=$3 before
  before=$(arrived "$program")
  : > "$lane/bare.log"
  if export_for "$format" "${@:4}"; then "send_$program" > "$lane/last.log" 2>&1 || true; fi
  result "$program does not send: $name" unheard "$before" "$(arrived "$program")"
}

reads() { # PROGRAM FORMAT NAME USER EXPORT-ARGUMENTS...
  local program=$1 format=$2 name=$3 user=$4 before
  before=$(logins "$user")
  keys=(q)
  if export_for "$format" "${@:5}"; then "read_$program" > "$lane/last.log" 2>&1 || true; fi
  result "$program reads: $name" grown "$before" logins "$user"
}

refuses_to_read() { # PROGRAM FORMAT NAME EXPORT-ARGUMENTS...
  local program=$1 format=$2 name=$3 before
  before=$(logins "$me")
  : > "$lane/bare.log"
  keys=(r q q)
  if export_for "$format" "${@:4}"; then "read_$program" > "$lane/last.log" 2>&1 || true; fi
  result "$program does not read: $name" unheard "$before" "$(logins "$me")"
}

unheard() { # BEFORE AFTER
  [ -s "$lane/rc" ] && [ "$1" = "$2" ] && ! grep -qiE 'auth|login|user|pass|^mail' "$lane/bare.log"
}
