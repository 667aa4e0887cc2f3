#!/usr/bin/env bash
# Every sample as Word, opened by LibreOffice: same text, numbered pages, «UTKAST» on every page of a draft. So are its
# working copy and the papers beside it; the case and the orientation for the council are to be one page.
# Needs libreoffice-writer and poppler-utils. Last line: «N passed, N failed».
set -euo pipefail
cd "$(dirname "$0")/.."
PATH="$PWD/node_modules/.bin:$PATH"

for tool in soffice pdftotext; do
  command -v "$tool" > /dev/null || { echo "$tool is not installed"; exit 2; }
done

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

for sample in templates/*/*/samples/*.json; do
  node scripts/export.ts --answers "$sample" --out "$folder/$(basename "$sample" .json).docx"
  node scripts/export-papers.ts "$sample" "$folder"
done

convert() {
  soffice -env:UserInstallation="file://$folder/profile" --headless --convert-to "$1" --outdir "$folder" "$folder"/*"${2:-}".docx > /dev/null 2>&1
}
convert 'txt:Text (encoded):UTF8'
for text in "$folder"/*.txt; do mv "$text" "${text%.txt}.writer"; done
convert pdf
convert odt .arbeidskopi
for pdf in "$folder"/*.pdf; do pdftotext "$pdf" "${pdf%.pdf}.pages"; done

node scripts/compare-word.ts "$folder"
