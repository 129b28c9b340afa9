#!/usr/bin/env bash
# What `make bench` and `make chaos` need beyond `make setup`. Does nothing when nothing is to do;
# what cannot be had is left out by the parts that need it, which say so.
#   tools/setup_bench.sh stage        a screen, a sound server and hands, for the real window
#   tools/setup_bench.sh bench        the same, and the charts that ours are timed beside
#   tools/setup_bench.sh bench peers  the same, and the programs that ours is timed beside
set -euo pipefail
cd "$(dirname "$0")/.."

# The program or file looked for, and the package that has it.
STAGE="
Xvfb=xvfb openbox=openbox xdotool=xdotool import=imagemagick
dbus-run-session=dbus-daemon parec=pulseaudio-utils
/usr/libexec/at-spi-bus-launcher=at-spi2-core
/usr/lib/python3/dist-packages/pyatspi=python3-pyatspi
/usr/lib/python3/dist-packages/Xlib=python3-xlib
faketime=faketime strace=strace bwrap=bubblewrap setpriv=util-linux
"
# By itself: a desktop with PipeWire would have to part with that, and keeps it.
SOUND="pulseaudio=pulseaudio"
PEERS="gnome-clocks=gnome-clocks hamster=hamster-time-tracker ktimer=ktimer workrave=workrave
/usr/lib/python3/dist-packages/gi/_gi_cairo.cpython-*.so=python3-gi-cairo"

lacking() {
  local pair what
  for pair in $1; do
    what=${pair%%=*}
    # shellcheck disable=SC2086 # a pattern
    if [ "${what#/}" != "$what" ]; then ls $what >/dev/null 2>&1; else command -v "$what" >/dev/null; fi ||
      echo "${pair#*=}"
  done
}

[ "$(uname)" = Linux ] || exit 0
words=" $* "
missing=$(lacking "$STAGE")
[[ $words != *" peers "* ]] || missing+=" $(lacking "$PEERS")"
# shellcheck disable=SC2086 # a list of words
[ -z "${missing// /}" ] || tools/apt_install.sh $missing || true # each part says what it lacks
[ -z "$(lacking "$SOUND")" ] || tools/apt_install.sh pulseaudio || true

if [[ $words == *" bench "* ]] && ! .venv/bin/python -c 'import matplotlib, PySide6.QtCharts' 2>/dev/null; then
  echo "Installing what our charts are timed beside."
  .venv/bin/python -m pip --quiet --disable-pip-version-check install -c constraints.txt \
    --no-build-isolation -e '.[bench]' || true
fi
