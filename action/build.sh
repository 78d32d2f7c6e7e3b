#!/usr/bin/env bash
# Builds dbd in a fresh checkout of this repository, from what package-lock.json names and nothing else.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

[ ! -f dist/cli.js ] || exit 0
theirs=no
[ ! -d node_modules ] || theirs=yes
npm ci --ignore-scripts --no-audit --no-fund
node .config/build.js
# The build holds all it needs, so what it was made from can go; it is large.
[ "$theirs" = yes ] || rm -rf node_modules
