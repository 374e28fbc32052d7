#!/bin/sh
# Makes the pictures of the README from the real window: starts the program in practice mode on a virtual screen, walks
# to the passed test with the keyboard alone, and keeps a picture of the first page and of the test, light and dark.
# Needs the packages xvfb, xdotool, imagemagick and libgtk-3-0.
set -eu
cd "$(dirname "$0")/.."
out=docs/screenshots
mkdir -p "$out"
export LANG="${LANG:-C.UTF-8}"

# Waits until the window's title, which names its page, begins with the given words.
await() {
    xdotool search --sync --onlyvisible --name "^$1" | head -n 1
}

# Keeps a picture of the window, once it is painted: one that is not blank, and not the page before.
picture() {
    window=$(await "$1")
    shot=$out/$2.png
    import -window "$window" "$shot"
    while [ "$(identify -format %k "$shot")" -lt 50 ] || ! differs "$shot"; do
        import -window "$window" "$shot"
    done
    before=$shot
}

before=
differs() {
    [ -z "$before" ] && return 0
    pixels=$(compare -metric AE "$before" "$1" null: 2>&1 || true)
    [ "${pixels%%[!0-9]*}" -gt 10000 ]
}

walk() {
    scheme=$1
    window=$(await Address)
    # "Practice account: ADDRESS, password: PASSWORD"
    address=$(sed -n 's/^Practice account: \([^,]*\), .*/\1/p' "$MAILWRIGHT_OUTPUT")
    password=$(sed -n 's/.*, password: //p' "$MAILWRIGHT_OUTPUT")
    xdotool windowsize --sync "$window" 800 660
    picture Address "address-$scheme"
    xdotool type --delay 20 "Ada Lovelace"
    xdotool key Tab
    xdotool type --delay 20 "$address"
    xdotool key Return
    await Settings >/dev/null
    picture Settings "settings-$scheme"
    xdotool key Return
    await "Sign in" >/dev/null
    xdotool type --delay 20 "$password"
    xdotool key Return
    await "Everything works" >/dev/null
    picture "Everything works" "test-$scheme"
}

case "${1:-}" in
walk) walk "$2" ;;
*)
    for scheme in light dark; do
        theme=Adwaita
        [ "$scheme" = dark ] && theme=Adwaita:dark
        export GTK_THEME="$theme" MAILWRIGHT_OUTPUT="$(mktemp)"
        xvfb-run -a -s "-screen 0 1280x1024x24" sh -eu -c '
            ${MAILWRIGHT_RUN:-./mvnw -q -Dargs=--practice} > "$MAILWRIGHT_OUTPUT" &
            program=$!
            trap "kill $program 2>/dev/null || true" EXIT
            timeout 180 sh docs/screenshots.sh walk '"$scheme"'
        '
        rm -f "$MAILWRIGHT_OUTPUT"
    done
    ;;
esac
