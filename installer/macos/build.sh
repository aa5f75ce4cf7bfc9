#!/bin/sh
# Makes crosslens.dmg and crosslens.pkg in target/installer. Run by `mvn -Pinstaller package` on macOS;
# JAVA_HOME is the JDK to use.
set -eu
cd "$(dirname "$0")/../.."
out=target/installer
# A Mac package's version may not begin with 0.
version=$(sed -n 's|.*<version>\(.*\)</version>.*|\1|p' pom.xml | head -n 1 | sed 's/^0\./1./')
rm -rf "$out"
mkdir -p "$out"
"$JAVA_HOME/bin/jlink" @installer/jlink.options --output "$out/runtime"
cp target/crosslens/lib/javafx/*.dylib "$out/runtime/lib/"
mkdir "$out/input"
cp -R target/crosslens/lib target/crosslens/assets "$out/input/"
rm -r "$out/input/lib/javafx"
for type in dmg pkg; do
  "$JAVA_HOME/bin/jpackage" --type "$type" @installer/jpackage.options \
    @installer/macos/jpackage.options --app-version "$version"
done
