# shellcheck shell=bash
# What is measured of the terminal; to be sourced by measure.

detect() { "$mailwright" detect ada@gmail.com; }

java_version() { "$image/bin/java" -version; }

starting() {
  in_turn timed detect java_version
  judge '`detect`, times `java -version`' detect java_version
}

# How many classes a command loads that are not in the class archives: a number that no load changes much
outside() { # COMMAND...
  JDK_JAVA_OPTIONS=-Xlog:class+load:file=$work/loaded "$@" > /dev/null 2>&1 || true
  awk '/source:/ && !/shared objects file/ { count++ } END { print count + 0 }' "$work/loaded"
}

tell_outside() { # ROW LIMIT COUNT
  echo "| $1 | $(documented "$1") | $3 | |"
  (($3 < $2)) || { worse=1; echo "$3 classes come from outside the class archives" >&2; }
}

most_outside() {
  local most=0 count
  for command in --version formats "detect ada@gmail.com" "detect ada@posteo.de --json" "explain 535"; do
    # shellcheck disable=SC2086 # the command is words
    count=$(outside "$mailwright" $command)
    ((count <= most)) || most=$count
  done
  tell_outside 'most classes from outside the class archives (`--version`, `formats`, `detect`, `explain`)' 20 "$most"
}

check_outside() { tell_outside 'classes from outside the class archives, `check`' 20 "$(outside send_check)"; }

# The practice server of the image, on ports that the system picks
serve_mail() {
  mkdir "$work/mail"
  mkfifo "$work/end"
  "$image/bin/java" -m org.mailwright/org.mailwright.RehearsalServer "$work/mail" < "$work/end" > "$work/server.log" 2>&1 &
  server_pid=$!
  exec 5> "$work/end"
  until [ -e "$work/mail/ports" ]; do
    kill -0 "$server_pid" 2> /dev/null || give_up "the mail server ended: $(cat "$work/server.log")"
    sleep 0.2
  done
  read -r smtp _ imap < "$work/mail/ports"
  address=$(cat "$work/mail/address")
  password=$(cat "$work/mail/password")
  authority=$work/mail/authority.pem
  printf 'From: %s\r\nTo: %s\r\nSubject: A test\r\n\r\nIt works.\r\n' "$address" "$address" > "$work/mail/message"
}

send_check() {
  "$mailwright" check "$address" --incoming none --outgoing "localhost:$smtp:tls" --ca-file "$authority" --password-stdin \
    < "$work/mail/password"
}

send_swaks() {
  swaks --server localhost --port "$smtp" --tls-on-connect --auth PLAIN --auth-user "$address" --auth-password "$password" \
    --from "$address" --to "$address"
}

send_curl() {
  curl -sS --url "smtps://localhost:$smtp" --cacert "$authority" --user "$address:$password" --mail-from "$address" \
    --mail-rcpt "$address" --upload-file "$work/mail/message"
}

send_msmtp() {
  msmtp --host=localhost --port="$smtp" --auth=plain --user="$address" --passwordeval="cat $work/mail/password" --tls=on \
    --tls-starttls=off --tls-trust-file="$authority" --from="$address" "$address" < "$work/mail/message"
}

# One message through one server, each time in a new process
sending() {
  local other there=() fails=0
  for other in swaks curl msmtp; do
    if command -v "$other" > /dev/null; then there+=("send_$other"); fi
  done
  in_turn timed send_check "${there[@]}"
  for other in "${there[@]}"; do judge "\`check\`, times ${other#send_}" send_check "$other" || fails=1; done
  return "$fails"
}

# The same send again and again in one process that is warm
running() {
  local exports=--add-exports=org.mailwright/org.mailwright=ALL-UNNAMED
  command -v curl > /dev/null || return 0
  compile RunningChecks.java "$exports"
  "$image/bin/java" --add-modules org.mailwright "$exports" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -cp "$work/classes" RunningChecks \
    "$(cat "$work/mail/password")" check "$address" --incoming none --outgoing "localhost:$smtp:tls" --ca-file "$authority" \
    --password-stdin > /dev/null 2> "$work/row" || give_up "the running checks failed: $(tail -n 3 "$work/row")"
  grep -E '^[0-9]+$' "$work/row" > "$work/row.wall"
  cp "$work/row.wall" "$work/row.cpu"
  judge '`check` in a running program, times curl' row send_curl
}
