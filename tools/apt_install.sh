#!/usr/bin/env bash
# Install Debian/Ubuntu packages without asking anything, as root or through sudo. Nothing that is
# there is ever removed for it: where that would be needed, it says what to install instead.
#   tools/apt_install.sh libgl1 ...      exit 1, with a sentence, where that is not possible
set -u
if ! command -v apt-get >/dev/null; then
  echo "Please install what this machine lacks with its own package manager: $*" >&2
  exit 1
fi
as_root=()
if [ "$(id -u)" -ne 0 ]; then
  if ! command -v sudo >/dev/null; then
    echo "Please install as root: apt-get install $*" >&2
    exit 1
  fi
  as_root=(sudo)
  [ -t 0 ] || as_root+=(-n)
fi
echo "Installing what this machine lacks: $*"
apt=(env DEBIAN_FRONTEND=noninteractive apt-get -qq -o Dpkg::Use-Pty=0)
if ! { "${as_root[@]}" "${apt[@]}" update && "${as_root[@]}" "${apt[@]}" install -y --no-remove --no-install-recommends "$@" </dev/null >/dev/null; }; then
  echo "That did not work. Please install: $*" >&2
  exit 1
fi
