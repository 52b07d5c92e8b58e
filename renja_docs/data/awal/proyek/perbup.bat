@echo off
rem Klik dua kali: memeriksa isi, lalu menyusun output\perbup.docx dan membukanya.
chcp 65001 >nul
cd /d "%~dp0"
where renja-docs >nul 2>nul
if errorlevel 1 (
  echo renja-docs belum terpasang pada komputer ini; lihat README.md.
  pause
  exit /b 3
)
renja-docs perbup %*
if errorlevel 1 (
  echo Perbaiki dahulu yang disebut di atas, lalu klik dua kali lagi.
) else (
  start "" "output\perbup.docx"
)
pause
