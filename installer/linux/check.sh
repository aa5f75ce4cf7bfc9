#!/bin/sh
# Installs the Debian package, uses it as people do, and removes it again:
#   installer/linux/check.sh [FOLDER]
# on this machine, or in FOLDER, where debootstrap makes a clean Debian 12 if nothing is there yet.
# Needs root, apt-get, desktop-file-validate, appstreamcli, Xvfb and xdotool (and debootstrap for a
# FOLDER; MIRROR and APT_CONF name its source if not the usual one). MOST_MS is the longest start that
# passes, from the call until a warm start's window is on the screen, and from Java's start until the
# first frame is drawn.
set -eu
cd "$(dirname "$0")/../.."
deb=$(ls target/installer/crosslens_*.deb)
folder=${1:-}
most=${MOST_MS:-1500}
work=$(mktemp -d)
screen=:$((90 + $$ % 900))
xvfb=
ended() {
  [ -z "$xvfb" ] || kill "$xvfb"
  [ -z "$folder" ] || umount "$folder/tmp/.X11-unix" "$folder/proc" 2>/dev/null || true
  rm -rf "$work"
}
trap ended EXIT

say() { echo "check: $*"; }
fail() { echo "check: FAILED: $*" >&2; exit 1; }
within() { # runs a command on the machine or in the folder
  if [ -n "$folder" ]; then chroot "$folder" "$@"; else "$@"; fi
}
root=$folder
milliseconds() { date +%s%3N; }

if [ -n "$folder" ]; then
  [ -d "$folder/usr" ] || debootstrap --variant=minbase bookworm "$folder" ${MIRROR:-}
  [ -z "${APT_CONF:-}" ] || cp -r "$APT_CONF"/. "$folder/etc/apt/"
  mountpoint -q "$folder/proc" || mount -t proc proc "$folder/proc"
  within apt-get update -qq
fi

say "install"
cp "$deb" "$root/tmp/crosslens.deb"
within env DEBIAN_FRONTEND=noninteractive \
  apt-get install -y -qq --no-install-recommends --reinstall /tmp/crosslens.deb >"$work/install.log" 2>&1 ||
  { cat "$work/install.log"; fail "apt install"; }
rm "$root/tmp/crosslens.deb"
du -sm "$root/opt/crosslens"

say "desktop entry, metadata, icons"
desktop-file-validate "$root/usr/share/applications/crosslens.desktop"
appstreamcli validate --no-net "$root/usr/share/metainfo/org.crosslens.CrossLens.metainfo.xml"
[ -f "$root/usr/share/icons/hicolor/scalable/apps/crosslens.svg" ] || fail "no icon"
grep -q libtorch "$root/usr/share/doc/crosslens/copyright" || fail "no notices"

say "commands without a display, in an empty home"
home=$(within mktemp -d)
alone() { within env -i PATH=/usr/bin:/bin HOME="$home" LANG=C.UTF-8 "$@"; }
files() { (cd "$root$home" && find . -type f); }
alone crosslens --version
alone crosslens licences | grep -q "javafx-graphics" || fail "licences"
alone crosslens snapshot --out /tmp/crosslens-check.png
[ -s "$root/tmp/crosslens-check.png" ] || fail "no picture"
rm "$root/tmp/crosslens-check.png"
[ -z "$(files)" ] || fail "left in the home folder: $(files)"

say "window"
Xvfb "$screen" -screen 0 1600x1000x24 -nolisten tcp >/dev/null 2>&1 &
xvfb=$!
mkdir -p "$root/tmp/.X11-unix"
if [ -n "$folder" ]; then mount --bind /tmp/.X11-unix "$root/tmp/.X11-unix"; fi
tries=0
until DISPLAY=$screen xdotool getdisplaygeometry >/dev/null 2>&1; do
  tries=$((tries + 1))
  [ $tries -lt 100 ] || fail "no Xvfb"
  sleep 0.1
done
windowed() { alone DISPLAY="$screen" XDG_RUNTIME_DIR="$home-run" "$@"; }
windows() { DISPLAY=$screen xdotool search --onlyvisible --name '^CrossLens$' 2>/dev/null; }
mkdir -m 700 "$root$home-run"

# The first start reads the program from the disk; of the others the best counts, for what else the
# machine does only adds.
best=999999
for start in 1 2 3 4; do
  began=$(milliseconds)
  windowed crosslens >"$work/window.log" 2>&1 &
  crosslens=$!
  window=
  # Xdotool's own waiting looks twice a second only; more than ten times would take the window's time.
  until [ -n "$window" ]; do
    [ $(($(milliseconds) - began)) -lt 60000 ] || { cat "$work/window.log"; fail "no window"; }
    sleep 0.1
    window=$(windows | head -n 1)
  done
  took=$(($(milliseconds) - began))
  say "start $start: window on the screen after $took ms"
  [ $start = 1 ] || [ $took -ge $best ] || best=$took
  if [ $start = 4 ]; then
    began=$(milliseconds)
    windowed crosslens "$home" || fail "a second start while the window is open"
    say "second start handed its files over in $(($(milliseconds) - began)) ms"
    [ "$(windows | wc -l)" = 1 ] || fail "a second window opened"
  fi
  DISPLAY=$screen xdotool windowfocus --sync "$window" key ctrl+q
  code=0
  wait $crosslens || code=$?
  [ $code = 0 ] || { cat "$work/window.log"; fail "the window ended with $code"; }
  [ ! -s "$work/window.log" ] || { cat "$work/window.log"; fail "the window said something"; }
done
say "warm start: window on the screen after $best ms, at most $most are allowed"
[ "$best" -le "$most" ] || fail "too slow"
[ "$(files)" = ./.config/crosslens/settings.json ] || fail "left in the home folder: $(files)"
best=999999
for _ in 1 2 3; do
  measured=$(windowed crosslens bench startup --json)
  shown=$(echo "$measured" | sed 's/.*"window_shown_ms":\([0-9]*\).*/\1/')
  [ "$shown" -ge "$best" ] || best=$shown
  echo "$measured"
done
say "first frame drawn after $best ms, at most $most are allowed"
[ "$best" -le "$most" ] || fail "too slow"

say "remove"
if [ -n "$folder" ]; then umount "$root/tmp/.X11-unix"; fi
within env DEBIAN_FRONTEND=noninteractive apt-get remove -y -qq crosslens >/dev/null 2>&1
for left in /opt/crosslens /usr/bin/crosslens /usr/share/applications/crosslens.desktop; do
  [ ! -e "$root$left" ] || fail "$left is still there"
done
[ "$(files)" = ./.config/crosslens/settings.json ] || fail "the user's settings are gone"
rm -rf "$root$home" "$root$home-run"
say "all well"
