#!/bin/sh
# Takes SI Relief off again. Your history stays where it is; the last lines say where.
set -eu
share=${XDG_DATA_HOME:-$HOME/.local/share}
config=${XDG_CONFIG_HOME:-$HOME/.config}
bin=$HOME/.local/bin
home=$HOME/.local/lib/sirelief

# A program that runs still imports from its folder.
if [ -d "$home" ] && ls -l /proc/[0-9]*/exe 2>/dev/null | grep -qF -- "-> $(cd "$home" && pwd -P)/"; then
  echo "SI Relief is running. Close it, its icon in the tray too, and run this again." >&2
  exit 1
fi
for program in sirelief-gui sirelief; do
  if [ "$(readlink "$bin/$program" 2>/dev/null)" = "$home/$program" ]; then
    rm -f "$bin/$program"
  fi
done
for file in "$share/applications/sirelief.desktop" "$config/autostart/sirelief.desktop"; do
  if [ -f "$file" ] && grep -q "^Exec=.*/\.local/lib/sirelief/sirelief-gui" "$file"; then
    rm -f "$file"
  fi
done
# An icon of another installation of ours (pip, pipx) looks the same: only what is ours alone goes.
if [ -d "$home/share/icons/hicolor" ] && [ ! -e "$share/applications/sirelief.desktop" ]; then
  (cd "$home/share/icons" && find hicolor -type f) | while read -r icon; do
    rm -f "$share/icons/$icon"
  done
  rm -f "$share/metainfo/org.sirelief.SIRelief.metainfo.xml"
fi
# What is empty now and was made for us; a folder that holds anything stays.
find "$share/icons/hicolor" -depth -type d -empty -exec rmdir {} \; 2>/dev/null || true
rm -rf "$home" "$home.new" "$home.replaced"
for folder in "$share/icons" "$share/applications" "$share/metainfo" "$share" "$HOME/.local/lib" "$bin" "$HOME/.local"; do
  rmdir "$folder" 2>/dev/null || true # only where it is empty
done
echo "SI Relief is taken off."
if [ -d "$share/sirelief" ]; then
  echo "Your history stays in $share/sirelief. Who wants it gone, too, deletes that folder;"
  echo "copies that you saved elsewhere are not touched by that."
fi
