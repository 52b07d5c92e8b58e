# Klik kanan, Run with PowerShell: memeriksa isi, lalu menyusun output\perbup.docx dan membukanya.
[Console]::OutputEncoding = [System.Text.Encoding]::UTF8
Set-Location -LiteralPath $PSScriptRoot
if (-not (Get-Command renja-docs -ErrorAction SilentlyContinue)) {
    Write-Host "renja-docs belum terpasang pada komputer ini; lihat README.md."
    exit 3
}
renja-docs perbup @args
if ($LASTEXITCODE -eq 0) { Invoke-Item -LiteralPath "output\perbup.docx" }
exit $LASTEXITCODE
