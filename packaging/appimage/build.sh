#!/bin/sh
# Lays out the AppDir of the stand-alone build and, where appimagetool is on PATH, packs it.
#   .venv/bin/python tools/standalone.py --no-archive && packaging/appimage/build.sh
# The AppDir has been started here; appimagetool was not to be had, so the last step is untried.
set -eu
cd "$(dirname "$0")/../.."
built=build/standalone/dist/sirelief
appdir=build/standalone/SIRelief.AppDir

rm -rf "$appdir"
cp -R "$built" "$appdir"
rm -f "$appdir"/install.sh "$appdir"/uninstall.sh "$appdir"/INSTALL.txt
mkdir -p "$appdir/usr"
mv "$appdir/share" "$appdir/usr/share"
cp packaging/appimage/AppRun "$appdir/AppRun"
chmod 755 "$appdir/AppRun"
sed '/^TryExec=/d' "$appdir/usr/share/applications/sirelief.desktop" >"$appdir/sirelief.desktop"
cp "$appdir/usr/share/icons/hicolor/256x256/apps/sirelief.png" "$appdir/sirelief.png"
ln -s sirelief.png "$appdir/.DirIcon"
echo "The AppDir is in $appdir"
if command -v appimagetool >/dev/null; then
  mkdir -p dist
  ARCH=$(uname -m) appimagetool --no-appstream "$appdir" "dist/SI_Relief-$(uname -m).AppImage"
else
  echo "not packed: appimagetool is not on PATH (it comes from the AppImage project)"
fi
