# shellcheck shell=bash
# Four walks through the window: the browser comes back; it does not, and its address is pasted; a code is typed elsewhere,
# in the dark; an account of Thunderbird that stopped working is signed in to. To be sourced by run. Needs xvfb, xdotool, imagemagick, tesseract-ocr, xclip and zbar-tools.

# shellcheck source=src/test/ci/screen.sh
. "$here/../ci/screen.sh"
texts=$here/../../main/resources/org/mailwright/text/messages.properties
pictures=${PICTURES:-$work/pictures}
mkdir -p "$work/bin" "$pictures" "$XDG_DATA_HOME/mailwright"

# The desktop's browser: the page's address is all that is wanted of it.
mkdir -p "$XDG_DATA_HOME/applications" "$XDG_CONFIG_HOME"
# shellcheck disable=SC2016 # for the script
printf '#!/bin/sh\nprintf "%%s\\n" "$1" >> "%s"\n' "$work/opened" > "$work/bin/browser"
chmod 755 "$work/bin/browser"
printf '[Desktop Entry]\nType=Application\nName=Browser\nExec=%s %%u\nMimeType=x-scheme-handler/https;\n' \
  "$work/bin/browser" > "$XDG_DATA_HOME/applications/browser.desktop"
printf '[Default Applications]\nx-scheme-handler/https=browser.desktop\n' > "$XDG_CONFIG_HOME/mimeapps.list"

picture() { timeout 20 import -silent -display "$DISPLAY" -window "${window:-root}" "$pictures/signin-$1.png"; }

await_words() { # KEY... all on one page
  local end=$((SECONDS + ${PAGE_LIMIT:-120}))
  while ((SECONDS < end)); do
    ! all_said "$@" || return 0
    kill -0 "$started" 2> /dev/null || break
    sleep 0.5
  done
  picture "failed-$1" || true
  say "never seen: $missing"
  cat "$work/screen.txt"
  return 1
}

await_opened() {
  for _ in $(seq 300); do
    [ -s "$work/opened" ] && return
    sleep 0.2
  done
  say "no page was opened"
  return 1
}

press() { xdotool key --delay 60 "$@"; }

paste() { # TEXT
  printf '%s' "$1" | xclip -selection clipboard > "$work/xclip.log" 2>&1
  press ctrl+v
}

# From the first page to the one that offers the sign-in.
come_to_sign_in() {
  await_window
  [ -n "$window" ] || return
  xdotool windowfocus "$window" || true
  await_words address.title || return
  xdotool type --delay 40 -- "Ada Example"
  press Tab
  xdotool type --delay 40 -- "ada@$domain"
  press Return
  await_words settings.title || return
  press Return
  await_words signin.browser.text
}

# The button has the focus; afterwards the one that stops the waiting has it.
open_page() {
  press space
  await_opened || return
  page=$(tail -n 1 "$work/opened")
  echo "$page" >> "$work/pages.log"
  await_words signin.stuck
}

# The fold behind the two links.
unfold() {
  press Tab Tab Tab space
  await_words signin.stuck.address
}

await_arrival() {
  await_words test.title.ok test.arrived
}

walk_browser() {
  local end
  come_to_sign_in || return
  picture 1-offered
  open_page || return
  picture 2-waiting
  end=$(person "$page") || return
  echo "$end" >> "$work/ends.log"
  curl -s "$end" > "$work/closing.html"
  await_arrival || return
  picture 3-test
}

walk_paste() {
  local end
  come_to_sign_in && open_page && unfold || return
  picture 4-stuck
  end=$(person "$page") || return
  press Tab Tab
  paste "${end/state=/state=x}"
  press Tab space
  await_words signin.stuck.wrong || return
  picture 5-wrong
  press shift+Tab ctrl+a
  echo "$end" >> "$work/ends.log"
  paste "$end"
  press Tab space
  await_arrival
}

walk_code() {
  local qr
  come_to_sign_in && open_page && unfold || return
  picture 6-stuck-dark
  press Tab space
  await_words signin.code.type || return
  picture 7-code-dark
  qr=$(zbarimg -q --raw "$pictures/signin-7-code-dark.png") || { say "no QR code can be read"; return 1; }
  # What the camera reads is all that the person has
  person "$qr" > /dev/null || return
  await_arrival || return
  picture 8-test-dark
}

# An account of Thunderbird that signs in in the browser, as it was set up long ago.
write_thunderbird() {
  local profile=$HOME/.thunderbird/p
  mkdir -p "$profile"
  printf '[Profile0]\nName=default\nIsRelative=1\nPath=p\nDefault=1\n' > "$HOME/.thunderbird/profiles.ini"
  cat > "$profile/prefs.js" << EOF
user_pref("mail.accountmanager.accounts", "account1");
user_pref("mail.account.account1.server", "server1");
user_pref("mail.account.account1.identities", "id1");
user_pref("mail.identity.id1.useremail", "ada@$domain");
user_pref("mail.identity.id1.smtpServer", "smtp1");
user_pref("mail.server.server1.type", "imap");
user_pref("mail.server.server1.hostname", "good.$domain");
user_pref("mail.server.server1.port", 993);
user_pref("mail.server.server1.socketType", 3);
user_pref("mail.server.server1.authMethod", 10);
user_pref("mail.server.server1.userName", "ada@$domain");
user_pref("mail.smtpserver.smtp1.hostname", "good.$domain");
user_pref("mail.smtpserver.smtp1.port", 465);
user_pref("mail.smtpserver.smtp1.try_ssl", 3);
user_pref("mail.smtpserver.smtp1.authMethod", 10);
user_pref("mail.smtpserver.smtp1.username", "ada@$domain");
EOF
}

# From "An account that stopped working" into the same sign-in; once the account is found, the button has the focus.
walk_repair() {
  local end
  write_thunderbird
  await_window
  [ -n "$window" ] || return
  xdotool windowfocus "$window" || true
  await_words address.title || return
  xdotool type --delay 40 -- "Ada Example"
  press Tab Tab Tab Tab space
  await_words repair.lead || return
  press Tab space
  await_words signin.browser.text || return
  picture 9-repair
  open_page || return
  picture 10-repair-waiting
  end=$(person "$page") || return
  echo "$end" >> "$work/ends.log"
  curl -s "$end" > "$work/closing.html"
  await_words account.result.program || return
  picture 11-repair-good
}

walk() { # NAME FUNCTION APPEARANCE
  rm -f "$work/opened"
  printf 'appearance=%s\n' "$3" > "$XDG_DATA_HOME/mailwright/window.properties"
  # Java takes the home of the person from the system, and not from HOME
  JAVA_TOOL_OPTIONS=-Duser.home=$HOME LC_ALL=C.UTF-8 setsid "$mailwright" > "$work/window.log" 2>&1 &
  started=$!
  window=
  screen_filter=
  [ "$3" = light ] || screen_filter=-negate
  if "$2"; then
    pass "the window: $1, sent and arrived"
  else
    fail "the window: $1"
    tail -n 20 "$work/window.log"
  fi
  kill -- "-$started" 2> /dev/null || true
  wait "$started" 2> /dev/null || true
  cat "$work/window.log" >> "$work/told.log"
}

screen_size=200%
open_display
walk "open registration, browser sign-in" walk_browser light
walk "the browser does not come back, its address is pasted" walk_paste light
walk "a code, read from the QR code by a phone" walk_code dark
walk "an account that stopped working, browser sign-in" walk_repair light
close_display
