#!/usr/bin/env bash
# The same integration tests on Debian's PostgreSQL 15, and that schema and migrations say the same.
# Starts a server of its own on loopback; needs Debian's postgresql.
set -uo pipefail
cd "$(dirname "$0")/.."
bin=$(ls -d /usr/lib/postgresql/*/bin | tail -n 1)
dir=$(mktemp -d) port=${PG15_PORT:-54415}
chown postgres "$dir"
as_postgres() { if [ "$(id -u)" = 0 ]; then setpriv --reuid=postgres --regid=postgres --clear-groups "$@"; else "$@"; fi; }
cd /
as_postgres "$bin/initdb" -D "$dir/data" -U postgres -A trust -E UTF8 --locale=C >/dev/null
as_postgres "$bin/pg_ctl" -D "$dir/data" -w -l "$dir/log" -o "-p $port -c listen_addresses=127.0.0.1 -c unix_socket_directories=" start >/dev/null
cd - >/dev/null
trap 'as_postgres "$bin/pg_ctl" -D "$dir/data" -m immediate stop >/dev/null; rm -rf "$dir"' EXIT
passed=0 failed=0
url="postgresql://postgres@127.0.0.1:$port"
"$bin/createdb" -h 127.0.0.1 -p "$port" -U postgres samstemt_diff
if DATABASE_URL="$url/samstemt_diff" node_modules/.bin/node scripts/prisma/prisma.mjs migrate diff --from-migrations prisma/migrations --to-schema prisma/schema.prisma --exit-code; then
  passed=$((passed + 1)); else failed=$((failed + 1)); echo "FEIL: migreringene og skjemaet sier ikke det samme"; fi
report=$(mktemp)
TEST_DATABASE_URL="$url/postgres" PATH="$PWD/node_modules/.bin:$PATH" node_modules/.bin/vitest run --project integration --reporter=json --outputFile="$report" >"$report.log" 2>&1 || tail -n 5 "$report.log"
# How many passed and failed, and then which failed and why.
counted=$(node_modules/.bin/node --input-type=module -e '
  import { readFileSync } from "node:fs"
  import { listFailures } from "./scripts/list-failures.mjs"
  const report = JSON.parse(readFileSync(process.argv[1], "utf8"))
  console.log([`${report.numPassedTests} ${report.numFailedTests}`, ...listFailures(report, process.cwd())].join("\n"))
' "$report" || echo "0 1")
tail -n +2 <<<"$counted"
read -r p f <<<"$counted"
[ "$p" -gt 0 ] || f=$((f + 1))
echo "$((passed + p)) passed, $((failed + f)) failed"
