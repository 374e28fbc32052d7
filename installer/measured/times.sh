# shellcheck shell=bash
# Measures commands in turn and judges their ratios; to be sourced by measure.

rounds=$((runs < 7 ? 7 : runs))
worse=0

median() { sort -n | awk '{ all[NR] = $1 } END { print all[int((NR + 1) / 2)] }'; }

# Runs a function and notes what it took, in milliseconds: NAME.wall, and NAME.cpu for all that its processes did
timed() { # NAME
  local real user system
  {
    TIMEFORMAT='%3R %3U %3S'
    time "$1" > "$work/$1.out" 2>&1
  } 2> "$work/took" || give_up "$1 failed: $(tail -n 5 "$work/$1.out")"
  read -r real user system < "$work/took"
  note "$1" $((10#${real/./})) $((10#${user/./} + 10#${system/./}))
}

note() { # NAME WALL CPU
  echo "$2" >> "$work/$1.wall"
  echo "$3" >> "$work/$1.cpu"
}

# Each in turn, so that whatever else the machine does, it does to all of them; the first round warms the caches
in_turn() { # HOW NAME...
  local how=$1 round name
  shift
  for round in $(seq 0 "$rounds"); do
    [ "$round" != 1 ] || for name in "$@"; do rm -f "$work/$name.wall" "$work/$name.cpu"; done
    for name in "$@"; do "$how" "$name"; done
  done
}

ratio() { # OURS THEIRS KIND
  awk -v ours="$(median < "$work/$1.$3")" -v theirs="$(median < "$work/$2.$3")" \
    'BEGIN { printf "%.2f", ours / (theirs > 0 ? theirs : 1) }'
}

# What docs/startup.md says that it is now
documented() { # ROW
  awk -F' *[|] *' -v row="$1" '$2 == row { print $4 + 0; exit }' "$here/../docs/startup.md"
}

# Prints a ratio, by the clock and by processor time; fails where the first is worse by more than a quarter.
judge() { # ROW OURS THEIRS
  local wall cpu then
  wall=$(ratio "$2" "$3" wall)
  cpu=$(ratio "$2" "$3" cpu)
  then=$(documented "$1")
  echo "| $1 | ${then:?docs/startup.md has no row $1} | $wall | $cpu |"
  awk -v now="$wall" -v then="$then" 'BEGIN { exit now > 1.25 * then }'
}

# Measures, and where something has got worse once more: what fails only once says nothing
twice() { # MEASUREMENT
  "$1" > "$work/rows" && { cat "$work/rows"; return; }
  "$1" > "$work/rows" || [ -n "${REPORT:-}" ] || worse=1
  cat "$work/rows"
  [ "$worse" = 0 ] || echo "$1: worse than docs/startup.md says by more than a quarter" >&2
}

# The JDK that reads the image's classes
find_jdk() {
  local home
  for home in "${JAVA_HOME:-}" /usr/lib/jvm/*25*; do
    [ -x "$home/bin/javac" ] || continue
    case $("$home/bin/javac" -version) in "javac 25"*) jdk=$home; return ;; esac
  done
  give_up "no JDK 25 under /usr/lib/jvm, and JAVA_HOME names none"
}

compile() { # SOURCE EXPORTS...
  local file=$1
  shift
  "$jdk/bin/javac" --system "$image" --add-modules ALL-SYSTEM -d "$work/classes" "$@" "$here/measured/$file"
}
