#!/bin/sh
# Starts the bundled Java directly: jpackage's own launcher asks rpm and dpkg at every start, which takes longer than ours.
case "$0" in
  /usr/bin/mailwright) home=/usr/lib/mailwright ;; # the packages' link: another program need not be asked
  *) home=$(readlink -f "$0") home=${home%/*/*} ;;
esac
# The window is drawn in software; without this GTK loads the whole of OpenGL for nothing
export GDK_GL=disable
# JavaFX sets this while another thread reads the environment. If it is new, glibc moves the environment, and that thread reads what is
# no longer there: now and then a crash before the first window
export IBUS_ENABLE_SYNC_MODE=1
# Threads share one pool of native memory: what one has freed another uses
export MALLOC_ARENA_MAX=1
# Without a locale (cron, systemd, env -i) Java would read arguments as ASCII; the language stays
case "${LC_ALL:-${LC_CTYPE:-${LANG:-C}}}" in
  C | POSIX) if [ -n "${LC_ALL:-}" ]; then export LC_ALL=C.UTF-8; else export LC_CTYPE=C.UTF-8; fi ;;
esac
# A command starts sooner with archives of what commands need, and a heap of its own. With the others it works as well: this is
# only a guess.
case "${1:-}" in
  '' | --practice | --lang* | *[./]*) archives=window options='' ;;
  *) archives=terminal options=@$home/lib/terminal.options ;;
esac
# Without a standard input one of the archives is not used (installer/start), and Java says so among the answers
[ -e /dev/stdin ] || exec < /dev/null
exec "$home/bin/java" @"$home/lib/mailwright.options" ${options:+"$options"} \
  -XX:SharedArchiveFile="$home/lib/$archives.jsa:$home/lib/$archives-later.jsa" -m org.mailwright/org.mailwright.Main "$@"
