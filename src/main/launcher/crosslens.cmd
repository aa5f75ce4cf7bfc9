@echo off
rem Starts CrossLens: without arguments the window, with a command no window. Needs Java 25 or newer
rem and looks for it in JAVA_HOME, on the path and in the usual folders, in this order.
setlocal
for %%i in ("%~dp0..") do set "home=%%~fi"

set "java="
if defined JAVA_HOME call :consider "%JAVA_HOME%\bin\java.exe"
for %%j in (java.exe) do if not defined java call :consider "%%~$PATH:j"
for %%v in (Java "Eclipse Adoptium" Microsoft Zulu BellSoft "Amazon Corretto" Semeru) do (
  for /d %%d in ("%ProgramFiles%\%%~v\*") do if not defined java call :consider "%%d\bin\java.exe"
)
for /d %%d in ("%USERPROFILE%\.jdks\*") do if not defined java call :consider "%%d\bin\java.exe"
if not defined java (
  echo CrossLens found no Java 25 or newer. Install a JDK 25, or set JAVA_HOME to one. 1>&2
  exit /b 3
)

"%java%" ^
  --module-path "%home%\lib\javafx" ^
  --add-modules javafx.controls,javafx.swing ^
  --enable-native-access=ALL-UNNAMED,javafx.graphics ^
  --sun-misc-unsafe-memory-access=allow ^
  -XX:+UseSerialGC ^
  "-Dcrosslens.home=%home%" ^
  -cp "%home%\lib\*" ^
  org.crosslens.Main %*
exit /b %ERRORLEVEL%

rem Takes %1 if it is there and its version is 25 or newer.
:consider
if not exist "%~1" exit /b
set "major="
for /f "tokens=3" %%v in ('call "%~1" -version 2^>^&1 ^| findstr /c:" version "') do set "version=%%~v"
for /f "delims=.-+" %%m in ("%version%") do set "major=%%m"
if defined major if %major% GEQ 25 set "java=%~1"
exit /b
