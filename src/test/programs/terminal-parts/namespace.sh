# For the scripts terminal and list, which read this file: they run themselves again in a network and a mount namespace of
# their own, so that the ports are the real ones and nothing of this machine is in the way.
# shellcheck shell=bash disable=SC2154 # their variables are there

say() { printf '%s\n' "$*"; }

install_packages() {
  dpkg-query -W -f '${Status}\n' "$@" 2> /dev/null | grep -cx 'install ok installed' | grep -qx "$#" && return
  say "installing: $*"
  for try in 1 2 3; do
    DEBIAN_FRONTEND=noninteractive apt-get -qq -o DPkg::Lock::Timeout=300 -o Dpkg::Use-Pty=0 install -y \
      --no-install-recommends "$@" > "$work/apt.log" 2>&1 && return
    say "apt-get failed, try $try"
    sleep 5
    apt-get -qq update || true
  done
  tail -20 "$work/apt.log"
  return 1
}

outside() { # PACKAGE...
  policy=
  [ "$(id -u)" = 0 ] || { say "run this as root"; exit 2; }
  [ -x "$(command -v "$mailwright")" ] || { say "no program at $mailwright: set MAILWRIGHT"; exit 2; }
  work=$(mktemp -d "/tmp/mailwright-${0##*/}.XXXXXX")
  chmod 755 "$work"
  # Debian starts what it installs, on ports that are not ours
  if [ ! -e /usr/sbin/policy-rc.d ]; then
    policy=/usr/sbin/policy-rc.d
    printf '#!/bin/sh\nexit 101\n' > "$policy"
    chmod 755 "$policy"
  fi
  trap 'rm -f $policy; if [ -n "${KEEP:-}" ]; then say "kept: $work" >&2; else rm -rf "$work"; fi' EXIT
  install_packages "$@"
  MAILWRIGHT=$(realpath "$(command -v "$mailwright")") WORK=$work INSIDE=1 \
    unshare --mount --net --pid --fork --kill-child --mount-proc "$0" && status=0 || status=$?
  exit "$status"
}
