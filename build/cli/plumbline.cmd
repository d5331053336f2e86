@echo off
rem Plumbline on the command line: plumbline help. The passphrase comes from PLUMBLINE_PASSPHRASE.
set NODE_OPTIONS=
set NODE_PATH=
"%~dp0node\node.exe" "%~dp0app.asar.unpacked\out\cli\cli.js" %*
