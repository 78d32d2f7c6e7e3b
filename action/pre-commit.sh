#!/usr/bin/env bash
# The hook of pre-commit. It runs in pre-commit's own clone of this repository, and builds dbd there the first time.
# "language: node" cannot do that: npm 11 installs a package from git globally without what its build needs.
set -euo pipefail

here="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
bash "$here/build.sh" >&2 || {
  echo 'dbd could not be built, so nothing was assessed. The reason stands above.' >&2
  exit 2
}
exec node "$here/../bin/dbd.js" "$@"
