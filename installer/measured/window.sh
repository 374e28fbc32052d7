# shellcheck shell=bash
# What is measured of the window; to be sourced by measure.

start_limit=${START_LIMIT:-60}

# -displayfd lets the server pick a free display and say which
open_display() {
  local number
  mkfifo "$work/display"
  Xvfb -displayfd 3 -screen 0 1280x1024x24 -nolisten tcp 3> "$work/display" 2> "$work/xvfb.log" &
  display_pid=$!
  read -r -t 60 number < "$work/display" || give_up "no display: $(cat "$work/xvfb.log")"
  export DISPLAY=:$number
}

# The image's own options, without those that name our module, and a cache of its own
empty_window() {
  MALLOC_ARENA_MAX=1 GDK_GL=disable exec "$image/bin/java" @"$work/empty.options" -cp "$work/empty.jar" "$@"
}

train_empty_window() {
  compile EmptyWindow.java
  (cd "$work/classes" && "$jdk/bin/jar" --create --file "$work/empty.jar" EmptyWindow*.class)
  sed -e '/^--add-opens/d' -e 's/,org.mailwright//' "$image/lib/mailwright.options" > "$work/empty.options"
  (empty_window -XX:AOTCacheOutput="$work/empty.aot" EmptyWindow train) > "$work/log" 2>&1 \
    || give_up "the empty window: $(tail -n 5 "$work/log")"
}

program() { # NAME
  case $1 in
    ours) exec "$mailwright" ;;
    empty) empty_window -XX:AOTCache="$work/empty.aot" -XX:-AOTReplayTraining EmptyWindow ;;
    *) exec "$1" ;;
  esac
}

# Whether any window is left
window_shows() { xdotool search --onlyvisible --name . > /dev/null 2>&1; }

# From the start of the process to the first window that is mapped, as the X server tells it: a loop that looks for it
# would take one of two cores away from what is measured.
start() { # NAME
  local begun watcher took ticks
  rm -rf "${work:?}/home" "$work/events"
  mkdir -p "$work/home"
  mkfifo "$work/events"
  stdbuf -oL xev -root -event substructure > "$work/events" &
  watcher=$!
  exec 4< "$work/events"
  sleep 0.3 # until it watches
  begun=$(now)
  export -f program empty_window
  HOME=$work/home XDG_CONFIG_HOME='' XDG_CACHE_HOME='' XDG_DATA_HOME='' work=$work image=$image mailwright=$mailwright \
    setsid bash -c 'program "$1"' bash "$1" > "$work/log" 2>&1 &
  started=$!
  disown
  timeout "$start_limit" grep -q -m 1 MapNotify <&4 \
    || give_up "$1 showed no window within $start_limit s: $(tail -n 5 "$work/log")"
  took=$(($(now) - begun))
  ticks=$(sed 's/.*) //' "/proc/$started/stat" | cut -d' ' -f12,13)
  note "$1" "$took" $(((${ticks% *} + ${ticks#* }) * 1000 / $(getconf CLK_TCK)))
  kill "$watcher"
  exec 4<&-
  stop
}

now() { echo $(($(date +%s%N) / 1000000)); }

# At once, since some ask first whether they may, and nothing in their home folder is wanted
stop() {
  while pgrep -g "$started" > /dev/null || window_shows; do
    kill -KILL -- "-$started" 2> /dev/null || true
    sleep 0.1
  done
  started=
}

windows() {
  local other there=() fails=0
  for other in claws-mail thunderbird; do
    if command -v "$other" > /dev/null && { [ "$other" = claws-mail ] || [ -n "$compare" ]; }; then there+=("$other"); fi
  done
  in_turn start ours empty "${there[@]}"
  judge 'first window, times an empty one' ours empty || fails=1
  for other in "${there[@]}"; do judge "first window, times $other" ours "$other" || fails=1; done
  return "$fails"
}

# The program's own share of memory after a walk through all pages of practice mode, unless that walk was made before
memory() {
  local megabytes=${MEGABYTES:-$work/megabytes}
  [ -s "$megabytes" ] || MEGABYTES=$megabytes AT_END=$here/measured/memory "$here/../src/test/ci/walk.sh" "$work/pictures" \
    "$mailwright" --practice > "$work/walk.log" 2>&1 || give_up "$(cat "$work/walk.log")"
  cat "$megabytes"
}
