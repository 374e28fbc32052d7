# shellcheck shell=bash
# One walk through the window: to be sourced by run. Needs xvfb, xdotool, imagemagick and tesseract-ocr.

# shellcheck source=src/test/ci/screen.sh
. "$here/../ci/screen.sh"
texts=$here/../../main/resources/org/mailwright/text/messages.properties
pictures=${PICTURES:-$work/pictures}
mkdir -p "$work/bin" "$pictures"

# The desktop's browser: the page's address is all that is wanted of it.
mkdir -p "$XDG_DATA_HOME/applications" "$XDG_CONFIG_HOME"
# shellcheck disable=SC2016 # for the script
printf '#!/bin/sh\nprintf "%%s\\n" "$1" >> "%s"\n' "$work/opened" > "$work/bin/browser"
chmod 755 "$work/bin/browser"
printf '[Desktop Entry]\nType=Application\nName=Browser\nExec=%s %%u\nMimeType=x-scheme-handler/https;\n' \
  "$work/bin/browser" > "$XDG_DATA_HOME/applications/browser.desktop"
printf '[Default Applications]\nx-scheme-handler/https=browser.desktop\n' > "$XDG_CONFIG_HOME/mimeapps.list"

text() { sed -n "s/^$1=//p" "$texts" | sed -e "s/''/'/g" -e 's/{.*//'; }

picture() { timeout 20 import -silent -display "$DISPLAY" -window "${window:-root}" "$pictures/signin-$1.png"; }

await_words() { # KEY
  local words end=$((SECONDS + ${PAGE_LIMIT:-120}))
  words=$(text "$1")
  while ((SECONDS < end)); do
    read_screen
    says "$words" && return
    kill -0 "$started" 2> /dev/null || break
    sleep 0.5
  done
  picture failed || true
  tail -n 20 "$work/window.log" "$work/screen.txt"
  return 1
}

await_opened() {
  for _ in $(seq 300); do
    [ -s "$work/opened" ] && return
    sleep 0.2
  done
  return 1
}

press() { xdotool key --delay 60 "$@"; }

walk_window() {
  local page end
  await_window
  xdotool windowfocus "$window" || true
  await_words address.title || return
  xdotool type --delay 40 -- "Ada Example"
  press Tab
  xdotool type --delay 40 -- "ada@$domain"
  press Return
  await_words settings.title || return
  press Return
  await_words signin.browser.text || return
  picture 1-offered
  press space
  await_opened || return
  picture 2-waiting
  page=$(tail -n 1 "$work/opened")
  echo "$page" >> "$work/pages.log"
  end=$(person "$page") || return
  echo "$end" >> "$work/ends.log"
  curl -s "$end" > "$work/closing.html"
  await_words test.title.ok || return
  await_words test.arrived || return
  picture 3-test
}

open_display
rm -f "$work/opened"
LC_ALL=C.UTF-8 setsid "$mailwright" > "$work/window.log" 2>&1 &
started=$!
if walk_window; then pass "the window: open registration, browser sign-in, sent and arrived"; else fail "the window's walk"; fi
kill -- "-$started" 2> /dev/null || true
wait "$started" 2> /dev/null || true
close_display
cat "$work/window.log" >> "$work/told.log"
