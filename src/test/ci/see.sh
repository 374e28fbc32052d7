#!/usr/bin/env bash
# Opens a window on a display of its own and looks for words in it.
#
# usage: see.sh WORDS COMMAND...     COMMAND opens the window, itself or through another process
set -euo pipefail

here=$(cd "$(dirname "$0")" && pwd)
# shellcheck source=src/test/ci/screen.sh
. "$here/screen.sh"
words=$1
shift
page_limit=${PAGE_LIMIT:-60}
work=$(mktemp -d)
# A desktop hands the program over and ends: only this script is sure to live
started=$$

finish() {
  set +e
  [ -z "$window" ] || kill "$(xdotool getwindowpid "$window")"
  close_display
  rm -rf "$work"
}
trap finish EXIT

fail() {
  echo "$*"
  cat "$work/program.log" "$work/screen.txt" 2> /dev/null || true
  exit 1
}

open_display
"$@" > "$work/program.log" 2>&1 &
await_window
while ((SECONDS < page_limit)); do
  read_screen
  says "$words" && exit
  sleep 0.5
done
fail "the screen never said \"$words\""
