#!/bin/sh
# Starts the bundled Java directly: jpackage's own launcher asks rpm and dpkg at every start, which takes longer than ours.
home=$(readlink -f "$0")
home=${home%/*/*}
# The window is drawn in software; without this GTK loads the whole of OpenGL for nothing
export GDK_GL=disable
# Threads share one pool of native memory: what one has freed another uses
export MALLOC_ARENA_MAX=1
# Without a locale (cron, systemd, env -i) Java would read arguments as ASCII; the language stays
case "${LC_ALL:-${LC_CTYPE:-${LANG:-C}}}" in
  C | POSIX) if [ -n "${LC_ALL:-}" ]; then export LC_ALL=C.UTF-8; else export LC_CTYPE=C.UTF-8; fi ;;
esac
# A command starts sooner with a cache of what commands need. With the other one it works as well: this is only a guess.
case "${1:-}" in
  '' | --practice | --lang* | *[./]*) cache=mailwright.aot ;;
  *) cache=mailwright-terminal.aot ;;
esac
exec "$home/bin/java" @"$home/lib/mailwright.options" -XX:AOTCache="$home/lib/$cache" \
  -m org.mailwright/org.mailwright.Main "$@"
