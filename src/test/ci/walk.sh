#!/usr/bin/env bash
# Walks the real window through practice mode by keyboard, on a display of its own, and reads the screen as a person would.
#
# usage: walk.sh PICTURES COMMAND...     COMMAND starts the wizard in practice mode, in English
# AT_END names a command that is given the program's process id while its last page is shown.
# Saves a picture of each page to PICTURES. The last line counts passed and failed; needs xvfb, xdotool, imagemagick and
# tesseract-ocr.
set -euo pipefail

here=$(cd "$(dirname "$0")" && pwd)
texts=$here/../../main/resources/org/mailwright/text/messages.properties
pictures=$1
shift
start_limit=${START_LIMIT:-240}
page_limit=${PAGE_LIMIT:-90}
work=$(mktemp -d)
passed=0
mkdir -p "$pictures"
started=
window=

finish() {
  set +e
  [ -n "$started" ] && kill -- "-$started" 2> /dev/null
  [ -n "${display_pid:-}" ] && kill "$display_pid" 2> /dev/null
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

# The words that the program itself would show, up to the first thing that it fills in.
text() { sed -n "s/^$1=//p" "$texts" | sed -e "s/''/'/g" -e 's/{.*//'; }

picture() { timeout 20 import -silent -display "$DISPLAY" -window "${window:-root}" "$pictures/$1.png"; }

# The border helps the reading of words that stand at the window's edge.
read_screen() {
  timeout 20 import -silent -display "$DISPLAY" -window "$window" "$work/screen.png"
  timeout 20 convert "$work/screen.png" -bordercolor white -border 20 -colorspace Gray -resize 300% "$work/large.png"
  OMP_THREAD_LIMIT=1 timeout 60 tesseract "$work/large.png" - --psm "${1:-3}" 2> /dev/null | tr -s ' \n' ' ' > "$work/screen.txt"
}

await_words() { # KEY
  local words end=$((SECONDS + page_limit))
  words=$(text "$1")
  [ -n "$words" ] || fail "no text for $1"
  while ((SECONDS < end)); do
    read_screen
    # Reading finds letters better than the spaces between them
    tr -d ' ' < "$work/screen.txt" | grep -qiF "${words// /}" && return
    kill -0 "$started" 2> /dev/null || fail "the program ended while \"$words\" was awaited"
    sleep 0.5
  done
  fail "the screen never said \"$words\""
}

await_window() {
  local end=$((SECONDS + start_limit))
  while ((SECONDS < end)); do
    window=$(xdotool search --onlyvisible --name Mailwright 2> /dev/null | tail -n 1 || true)
    [ -n "$window" ] && return
    kill -0 "$started" 2> /dev/null || fail "the program ended before it showed a window"
    sleep 0.2
  done
  fail "no window within $start_limit s"
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

# -displayfd lets the server pick a free display and say which
mkfifo "$work/display"
Xvfb -displayfd 3 -screen 0 1100x900x24 -nolisten tcp 3> "$work/display" 2> "$work/xvfb.log" &
display_pid=$!
read -r -t 20 number < "$work/display" || fail "no display"
export DISPLAY=:$number

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
await_words signin.title
pass "the settings were accepted"
type_text "$password"
picture 3-signin
press Return

await_words test.title.ok
await_words test.arrived
pass "the test message was sent, and arrived"
picture 4-test

press Return
await_words done.title.tested
pass "the account is ready to be exported"
picture 5-done
${AT_END:-true} "$started"

echo "$passed passed, 0 failed"
