#!/bin/sh
# Makes target/installer/crosslens (the application image) and crosslens_VERSION_ARCH.deb beside it,
# and a .rpm where rpmbuild is there. Run by `mvn -Pinstaller package`; JAVA_HOME is the JDK to use.
set -eu
cd "$(dirname "$0")/../.."
out=target/installer
here=installer/linux
version=$(sed -n 's|.*<version>\(.*\)</version>.*|\1|p' pom.xml | head -n 1)
rm -rf "$out"
mkdir -p "$out"

"$JAVA_HOME/bin/jlink" @installer/jlink.options --output "$out/runtime"
cp target/crosslens/lib/javafx/*.so "$out/runtime/lib/"
mkdir "$out/input"
cp -R target/crosslens/lib target/crosslens/assets "$out/input/"
rm -r "$out/input/lib/javafx"
"$JAVA_HOME/bin/jpackage" @installer/jpackage.options @$here/jpackage.options --app-version "$version"
rm -r "$out/input" "$out/runtime"

# The launcher is a script of ours in place of jpackage's, which is slow to start.
image=$out/crosslens
rm "$image/bin/crosslens" "$image/lib/libapplauncher.so" "$image/lib/app/crosslens.cfg"
sed "s/@VERSION@/$version/" $here/crosslens >"$image/bin/crosslens"
chmod 755 "$image/bin/crosslens"

# A first start notes the classes that it needs, so that later ones map them as they are: on a screen
# in memory where there can be one, since a window needs some more there than without a display.
# Without the file that it leaves, the program starts all the same, but more slowly.
first_start() {
  "$@" env JAVA_TOOL_OPTIONS="-XX:AOTCacheOutput=$PWD/$image/lib/app/crosslens.aot" \
    "$image/bin/crosslens" bench startup >"$out/first-start.log" 2>&1
}
{ command -v xvfb-run >/dev/null && first_start xvfb-run -a; } ||
  first_start env -u DISPLAY -u WAYLAND_DISPLAY || tail -n 3 "$out/first-start.log"

# The folder tree of the package: the image under /opt, everything a desktop looks for under /usr.
tree=$out/tree
mkdir -p "$tree/opt" "$tree/usr/bin" "$tree/usr/share/applications" "$tree/usr/share/metainfo" \
  "$tree/usr/share/mime/packages" "$tree/usr/share/doc/crosslens"
cp -a "$out/crosslens" "$tree/opt/crosslens"
ln -s /opt/crosslens/bin/crosslens "$tree/usr/bin/crosslens"
cp $here/crosslens.desktop "$tree/usr/share/applications/"
cp $here/org.crosslens.CrossLens.metainfo.xml "$tree/usr/share/metainfo/"
cp $here/crosslens-mime.xml "$tree/usr/share/mime/packages/crosslens.xml"
cat $here/copyright "$out/crosslens/lib/app/assets/notices.txt" \
  "$out/crosslens/lib/app/lib/parts.txt" >"$tree/usr/share/doc/crosslens/copyright"
for size in 16 24 32 48 64 128 256 512; do
  icons=$tree/usr/share/icons/hicolor/${size}x${size}/apps
  mkdir -p "$icons"
  cp "installer/icons/crosslens-$size.png" "$icons/crosslens.png"
done
mkdir -p "$tree/usr/share/icons/hicolor/scalable/apps"
cp installer/icons/crosslens.svg "$tree/usr/share/icons/hicolor/scalable/apps/crosslens.svg"
find "$tree" -type d -exec chmod 755 {} +
chmod -R u+w,go+rX,go-w "$tree"

if command -v dpkg-deb >/dev/null; then
  architecture=$(dpkg --print-architecture)
  mkdir -p "$tree/DEBIAN"
  sed -e "s/@VERSION@/$version/" -e "s/@ARCHITECTURE@/$architecture/" \
    -e "s/@SIZE@/$(du -sk "$tree/opt" "$tree/usr" | awk '{s+=$1} END {print s}')/" \
    $here/control >"$tree/DEBIAN/control"
  dpkg-deb --root-owner-group -Zxz "-z${XZ_LEVEL:-2}" --build "$tree" "$out/crosslens_${version}_$architecture.deb"
  rm -rf "$tree/DEBIAN"
fi
if command -v rpmbuild >/dev/null; then
  "$JAVA_HOME/bin/jpackage" --type rpm --name crosslens --app-image "$out/crosslens" \
    --app-version "$version" --dest "$out" --linux-shortcut --icon installer/icons/crosslens-512.png
fi
rm -rf "$tree"
du -sh "$out"/crosslens "$out"/*.deb 2>/dev/null || true
