#!/usr/bin/env bash
# Walks the real window through practice mode by keyboard, on a display of its own, and reads the screen as a person would.
#
# usage: walk.sh PICTURES COMMAND...     COMMAND starts the wizard in practice mode, in English
# AT_END names a command that is given the program's process id while its last page is shown.
# Saves a picture of each page to PICTURES. The last line counts passed and failed; needs xvfb, xdotool, imagemagick and
# tesseract-ocr.
set -euo pipefail

here=$(cd "$(dirname "$0")" && pwd)
# shellcheck source=src/test/ci/screen.sh
. "$here/screen.sh"
texts=$here/../../main/resources/org/mailwright/text/messages.properties
pictures=$1
shift
page_limit=${PAGE_LIMIT:-90}
work=$(mktemp -d)
passed=0
mkdir -p "$pictures"
started=

finish() {
  set +e
  [ -n "$started" ] && kill -- "-$started" 2> /dev/null
  close_display
  rm -rf "$work"
}
trap finish EXIT

pass() {
  passed=$((passed + 1))
  echo "ok    walk: $*"
}

fail() {
  echo "FAIL  walk: $*"
  picture failed || true
  echo "--- last words of the program"
  tail -n 30 "$work/program.log" || true
  echo "--- last words on the screen"
  cat "$work/screen.txt" 2> /dev/null || true
  echo "$passed passed, 1 failed"
  exit 1
}

picture() { timeout 20 import -silent -display "$DISPLAY" -window "${window:-root}" "$pictures/$1.png"; }

await_words() { # KEY... all on one page
  local end=$((SECONDS + page_limit))
  while ((SECONDS < end)); do
    ! all_said "$@" || return 0
    kill -0 "$started" 2> /dev/null || fail "the program ended while $missing was awaited"
    sleep 0.5
  done
  fail "the screen never said $missing"
}

press() { xdotool key --delay 60 "$@"; }

type_text() { xdotool type --delay 40 -- "$1"; }

# The program may print the practice password; if not, it stands on the first page.
practice_password() {
  local form='[a-z]+-[a-z]+-[a-z]+-[0-9]{2}' mode
  grep -aoEm1 "$form" "$work/program.log" && return
  for mode in 11 3 6; do
    read_screen "$mode"
    grep -oEm1 "$form" "$work/screen.txt" && return
  done
  return 1
}

open_display
LC_ALL=C.UTF-8 setsid "$@" > "$work/program.log" 2>&1 &
started=$!
await_window
xdotool windowfocus "$window" || true
await_words address.title
pass "the window came up after $SECONDS s"
picture 1-address

password=$(practice_password) || fail "no practice password to be read"
type_text "Robin Example"
press Tab
type_text "robin@practice.test"
picture 1-address-filled
press Return
await_words settings.title
pass "the settings were found"
picture 2-settings

press Return
await_words signin.title signin.password # the page before says "How to sign in"
pass "the settings were accepted"
type_text "$password"
picture 3-signin
press Return

await_words test.title.ok test.arrived
pass "the test message was sent, and arrived"
picture 4-test

press Return
await_words done.title.tested
pass "the account is ready to be exported"
picture 5-done
${AT_END:-true} "$started"

echo "$passed passed, 0 failed"
