# shellcheck shell=bash
# The program, and the person before it who signs in: to be sourced by run.

person() { # ADDRESS [USER [agree|refuse [CODE]]]
  SSL_CERT_FILE=$work/certs/ca.pem timeout 120 python3 "$here/person.py" "$1" "${2:-ada}" "$password" "${3:-agree}" "${4:-}" \
    2>> "$work/person.log"
}

# Waits for a line of the program's words that fits.
await_line() { # PATTERN
  for _ in $(seq 300); do
    grep -m 1 -oE "$1" "$work/err" && return
    kill -0 "$program" 2> /dev/null || return 1
    sleep 0.2
  done
  return 1
}

# Starts the program, its answer in $work/out, its words in $work/err; what it reads comes by file descriptor 4.
start_program() { # OPTIONS...
  rm -f "$work/in"
  mkfifo "$work/in"
  : > "$work/err"
  env -u DISPLAY -u WAYLAND_DISPLAY timeout 180 "$mailwright" "$@" < "$work/in" > "$work/out" 2> "$work/err" &
  program=$!
  exec 4> "$work/in"
}

end_program() {
  exec 4>&-
  wait "$program" || true
  cat "$work/out" "$work/err" >> "$work/told.log"
}

# Judges the JSON of the program that has ended.
expect() { # NAME CAUSE [JQ-CONDITION]
  local problem
  problem=$(jq -r --arg wanted "$2" '
    if .cause != $wanted then "the cause is \(.cause) (\(.stage // "no stage"))"
    elif $wanted == "none" and .outcome != "ok" then "the outcome is \(.outcome)"
    elif $wanted == "none" and .messageId != null and .arrival.found != true then "the message was not found"
    elif '"(${3:-true})"' then "" else "its JSON is another" end' "$work/out" 2> /dev/null) || problem="no report"
  if [ -z "$problem" ] && [ -s "$work/out" ]; then
    pass "$1"
  else
    fail "$1: wanted $2, ${problem:-no report}"
    tail -n 20 "$work/err" "$work/out" "$work/person.log" 2> /dev/null || true
  fi
}

# Signs in through the browser.
sign_in() { # USER agree|refuse OPTIONS...
  local user=$1 choice=$2 page end
  shift 2
  start_program check --json --verbose "$@"
  if page=$(await_line '^https://[^ ]+'); then
    echo "$page" >> "$work/pages.log"
    if end=$(person "$page" "$user" "$choice"); then echo "$end" >> "$work/ends.log"; curl -s "$end" > "$work/closing.html" || true; fi
  fi
  end_program
}

# Nothing that the program told or wrote may hold a token, a code or a verifier.
search_for_secrets() {
  local found=0
  grep -oE '(code|state)=[^& ]+' "$work/ends.log" | grep '^code=' | cut -d= -f2- > "$work/secrets.txt" || true
  grep -oE '"access_token":"[^"]+"' "$work/secrets.json" | cut -d'"' -f4 >> "$work/secrets.txt" || true
  while read -r one; do
    [ -n "$one" ] || continue
    if grep -rqF -- "$one" "$work/told.log" "$work/person"; then found=$((found + 1)); fi
  done < "$work/secrets.txt"
  # No JSON Web Token at all, and no refresh token: Keycloak's begin like this
  if grep -rqE 'eyJ[A-Za-z0-9_-]{20,}' "$work/told.log" "$work/person"; then found=$((found + 1)); fi
  # A verifier is what a page's challenge was made of (RFC 7636)
  if ! python3 "$here/verifiers.py" "$work/pages.log" "$work/told.log" "$work/person"; then found=$((found + 1)); fi
  if [ "$found" = 0 ]; then pass "no code, token or verifier in what was told or written ($(wc -l < "$work/secrets.txt") looked for)"
  else fail "$found codes, tokens or verifiers in what was told or written"; fi
}
