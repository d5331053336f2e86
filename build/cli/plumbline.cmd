@echo off
rem Plumbline on the command line: plumbline help. The passphrase comes from PLUMBLINE_PASSPHRASE.
"%~dp0node\node.exe" "%~dp0app.asar.unpacked\out\main\cli.js" %*
