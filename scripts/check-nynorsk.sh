#!/usr/bin/env bash
# Real hunspell over every nynorsk text, with the project's own word list. Needs Debian's hunspell and hunspell-no.
set -euo pipefail
cd "$(dirname "$0")/.."
words=$(mktemp)
trap 'rm -f "$words"' EXIT
node_modules/.bin/node tests/templates/nynorsk/print-texts.ts --words >"$words"
unknown=$(node_modules/.bin/node tests/templates/nynorsk/print-texts.ts | hunspell -d nn_NO -i utf-8 -p "$words" -l | sort -u)
if [ -n "$unknown" ]; then
  echo "Ukjende ord:"; echo "$unknown"; echo "0 passed, 1 failed"; exit 1
fi
echo "1 passed, 0 failed"
