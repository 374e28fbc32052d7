# shellcheck shell=bash
# A display of one's own, and what can be read on it: to be sourced by a script that has set $work, a folder, and $started,
# the process that is to show a window, and that has a command fail, which ends it. Needs xvfb, xdotool, imagemagick and
# tesseract-ocr.

start_limit=${START_LIMIT:-240}
display_pid=
window=

# -displayfd lets the server pick a free display and say which; without -noreset it begins anew, and drops who just came,
# whenever the last program leaves it, as xdotool does each time that it looks for a window
open_display() {
  local number
  mkfifo "$work/display"
  Xvfb -displayfd 3 -noreset -screen 0 1100x900x24 -nolisten tcp 3> "$work/display" 2> "$work/xvfb.log" &
  display_pid=$!
  read -r -t 60 number < "$work/display" || fail "no display: $(cat "$work/xvfb.log")"
  export DISPLAY=:$number
}

close_display() { [ -z "$display_pid" ] || kill "$display_pid" 2> /dev/null || true; }

await_window() {
  local end=$((SECONDS + start_limit))
  while ((SECONDS < end)); do
    window=$(xdotool search --onlyvisible --name Mailwright 2> /dev/null | tail -n 1 || true)
    [ -n "$window" ] && return
    kill -0 "$started" 2> /dev/null || { fail "the program ended before it showed a window"; return; }
    sleep 0.2
  done
  fail "no window within $start_limit s"
}

# A page that is still coming is not worth reading, which takes ten times what a picture does; one that moves is read as it is.
take_picture() {
  local try
  for try in 1 2 3; do
    [ ! -e "$work/screen.ppm" ] || mv "$work/screen.ppm" "$work/last.ppm"
    timeout 20 import -silent -display "$DISPLAY" -window "$window" "$work/screen.ppm"
    ! cmp -s "$work/screen.ppm" "$work/last.ppm" || return 0
    [ "$try" = 3 ] || sleep 0.2
  done
}

# The border helps the reading of words that stand at the window's edge. Where the window is dark, $screen_filter is -negate;
# headings and sentences are read as well at twice their size, in half the time. What was read already says what it said.
read_screen() { # [MODE]
  local mode=${1:-3}
  take_picture
  if [ "$mode" = "${read_mode:-}" ] && cmp -s "$work/screen.ppm" "$work/read.ppm"; then return; fi
  read_mode=
  # shellcheck disable=SC2086 # none, or one word
  timeout 20 convert "$work/screen.ppm" ${screen_filter:-} -bordercolor white -border 20 -colorspace Gray -resize "${screen_size:-300%}" -depth 8 "$work/large.pgm" \
    && OMP_THREAD_LIMIT=1 timeout 60 tesseract "$work/large.pgm" - --psm "$mode" 2> /dev/null | tr -s ' \n' ' ' > "$work/screen.txt" \
    && cp "$work/screen.ppm" "$work/read.ppm" && read_mode=$mode
}

# Reading finds letters better than the spaces between them
says() { tr -d ' ' < "$work/screen.txt" | grep -qiF "${1// /}"; }

# The words that the program itself would show, up to the first thing that it fills in: from $texts
text() { sed -n "s/^$1=//p" "$texts" | sed -e "s/''/'/g" -e 's/{.*//'; }

# Reads the screen once, and fails while it does not say all of these; $missing is what it does not say.
all_said() { # KEY...
  local key words
  missing=
  read_screen
  for key in "$@"; do
    words=$(text "$key")
    if [ -z "$words" ] || ! says "$words"; then missing="$key: $words"; fi
  done
  [ -z "$missing" ]
}
