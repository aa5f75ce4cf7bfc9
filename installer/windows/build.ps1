# Makes crosslens.msi and crosslens.exe in target\installer. Needs the WiX toolset on the path.
# Run by `mvn -Pinstaller package` on Windows; JAVA_HOME is the JDK to use.
$ErrorActionPreference = 'Stop'
Set-Location (Join-Path $PSScriptRoot '..\..')
$out = 'target\installer'
$version = ([xml](Get-Content pom.xml)).project.version
if (Test-Path $out) { Remove-Item -Recurse -Force $out }
New-Item -ItemType Directory $out | Out-Null
& "$env:JAVA_HOME\bin\jlink.exe" '@installer/jlink.options' --output "$out\runtime"
if ($LASTEXITCODE -ne 0) { exit $LASTEXITCODE }
Copy-Item target\crosslens\lib\javafx\*.dll "$out\runtime\bin"
New-Item -ItemType Directory "$out\input" | Out-Null
Copy-Item -Recurse target\crosslens\lib, target\crosslens\assets "$out\input"
Remove-Item -Recurse "$out\input\lib\javafx"
foreach ($type in 'msi', 'exe') {
  & "$env:JAVA_HOME\bin\jpackage.exe" --type $type '@installer/jpackage.options' `
    '@installer/windows/jpackage.options' --app-version $version
  if ($LASTEXITCODE -ne 0) { exit $LASTEXITCODE }
}
