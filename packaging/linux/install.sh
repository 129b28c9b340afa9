#!/bin/sh
# Puts SI Relief into your own home folder, with its entry in the menu. Asks for no password and
# changes nothing of the system; ./uninstall.sh takes it off again. Run it anew for a newer version.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
share=${XDG_DATA_HOME:-$HOME/.local/share}
bin=$HOME/.local/bin
home=$HOME/.local/lib/sirelief

if [ "$here" = "$home" ]; then
  echo "SI Relief is installed already: this is its folder." >&2
  exit 1
fi
if [ -e "$home" ] && [ ! -x "$home/sirelief-gui" ]; then
  echo "$home is there already and is no SI Relief. Move it away first." >&2
  exit 1
fi
# A program that runs imports from its folder as it goes on: it would have half of two versions.
refuse_while_it_runs() {
  if [ -d "$home" ] && ls -l /proc/[0-9]*/exe 2>/dev/null | grep -qF -- "-> $(cd "$home" && pwd -P)/"; then
    echo "SI Relief is running. Close it, its icon in the tray too, and run this again." >&2
    exit 1
  fi
}
refuse_while_it_runs
mkdir -p "$(dirname "$home")" "$bin" "$share/applications" "$share/icons" "$share/metainfo"
# Whole beside its place first, then the two change places: whatever goes wrong, there is one.
if [ ! -e "$home" ] && [ -x "$home.replaced/sirelief-gui" ]; then
  mv "$home.replaced" "$home"
fi
trap 'rm -rf "$home.new"' EXIT
rm -rf "$home.new" "$home.replaced"
cp -R "$here" "$home.new"
sync # a power cut after the old one has gone must not find the new one half written
refuse_while_it_runs
trap '' HUP INT TERM
if [ -e "$home" ]; then
  mv "$home" "$home.replaced"
fi
if ! mv "$home.new" "$home"; then
  [ ! -e "$home.replaced" ] || mv "$home.replaced" "$home"
  exit 1
fi
trap - HUP INT TERM
rm -rf "$home.replaced"
for program in sirelief-gui sirelief; do
  ln -sfn "$home/$program" "$bin/$program"
done
cp -R "$home/share/icons/hicolor" "$share/icons/"
cp "$home"/share/metainfo/*.xml "$share/metainfo/"
# The menu looks for a program by its whole path: ~/.local/bin is not on every desktop's PATH.
# In that file's own way of writing: in quotes, with a backslash before what is special in them.
quoted=$(printf '%s' "$home/sirelief-gui" | sed 's/[\\"`$]/\\\\&/g; s/%/%%/g')
awk -v program="$home/sirelief-gui" -v exec="$(printf '%s' "$quoted" | sed 's/\\/\\\\/g')" '
  /^Exec=/ { print "Exec=\"" exec "\""; next }
  /^TryExec=/ { next }
  { print }' "$home/share/applications/sirelief.desktop" >"$share/applications/sirelief.desktop"
echo "SI Relief is in your menu now. It lies in $home."
echo "To take it off again: $home/uninstall.sh"
