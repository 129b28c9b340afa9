#!/usr/bin/env bash
# Make this machine ready: Qt's system libraries and dbus-daemon where they are missing, and .venv
# with everything pyproject.toml asks for, in the versions of constraints.txt. Does nothing when
# nothing is to do.
set -euo pipefail
cd "$(dirname "$0")/.."

# What the PySide6 wheels expect of the system: the library looked for, and the package that has it.
LIBRARIES="
libglib-2.0.so.0=libglib2.0-0 libGL.so.1=libgl1 libEGL.so.1=libegl1 libxkbcommon.so.0=libxkbcommon0
libdbus-1.so.3=libdbus-1-3 libfontconfig.so.1=libfontconfig1 libX11.so.6=libx11-6
libxcb-cursor.so.0=libxcb-cursor0 libxkbcommon-x11.so.0=libxkbcommon-x11-0
libxcb-icccm.so.4=libxcb-icccm4 libxcb-keysyms.so.1=libxcb-keysyms1 libxcb-shape.so.0=libxcb-shape0
"

missing_packages() {
  local known pair
  known=$(PATH=$PATH:/usr/sbin:/sbin ldconfig -p || true)
  for pair in $LIBRARIES; do
    grep -qF "${pair%%=*} " <<<"$known" || echo "${pair#*=}"
  done
  # Sound goes through it where it is there; without it all works in silence, so it is tried once.
  [ -e .venv/.ready ] || grep -qF "libpulse.so.0 " <<<"$known" || echo libpulse0
  # Any font will do as a fallback for scripts that Figtree lacks.
  [ -n "$(find -L /usr/share/fonts /usr/local/share/fonts -name '*.[ot]tf' -print -quit 2>/dev/null)" ] ||
    echo fonts-dejavu-core
  # What checks the menu entry and the store page; their tests are left out without, so: once.
  [ -e .venv/.ready ] || command -v desktop-file-validate >/dev/null || echo desktop-file-utils
  [ -e .venv/.ready ] || command -v appstreamcli >/dev/null || echo appstream
  # A bus of their own for the tests of the media keys, which are left out without it.
  command -v dbus-daemon >/dev/null || ! command -v apt-get >/dev/null || echo dbus-daemon
}

find_python() {
  local name
  for name in "${PYTHON:-python3}" python3.13 python3.12 python3.11; do
    if "$name" -c 'import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
      echo "$name"
      return
    fi
  done
  echo "SI Relief needs Python 3.11 or newer with venv (Debian, Ubuntu: apt-get install python3-venv)." >&2
  return 1
}

missing=""
if [ "$(uname)" = Linux ]; then
  missing=$(missing_packages | tr '\n' ' ')
  # shellcheck disable=SC2086 # a list of words
  [ -z "$missing" ] || tools/apt_install.sh $missing || true # the check below has the last word
fi

wanted=$(cat pyproject.toml constraints.txt | cksum)
if ! { .venv/bin/python -c '' && [ "$(cat .venv/.ready)" = "$wanted" ]; } 2>/dev/null; then
  python=$(find_python)
  echo "Setting up .venv with $("$python" --version); the first time takes some minutes."
  "$python" -m venv --clear .venv
  pip=(.venv/bin/python -m pip --quiet --disable-pip-version-check install -c constraints.txt)
  # What the build needs, Qt's resource compiler above all: once, not again for an isolated build.
  "${pip[@]}" hatchling editables PySide6-Essentials
  "${pip[@]}" --no-build-isolation -e '.[dev]'
  missing="check $missing"
fi

if [ -n "$missing" ] && ! problem=$(.venv/bin/python -c 'import PySide6.QtWidgets, PySide6.QtSvg' 2>&1); then
  echo "Qt cannot start here: ${problem##*$'\n'}" >&2
  echo "It needs these libraries of the system: $(sed 's/=[^ ]*//g' <<<"$LIBRARIES" | xargs)" >&2
  exit 1
fi
[ -z "$missing" ] || echo "$wanted" >.venv/.ready
