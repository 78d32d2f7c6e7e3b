#!/usr/bin/env bash
# One run of dbd in a GitHub workflow. Reads INPUT_* and writes step outputs; its exit code is that of dbd.
# Runs on the old bash of macOS and in Git Bash on Windows too. DBD_BIN names a dbd to use instead.
set -euo pipefail

stop() {
  printf '::error title=dbd::%s\n' "$1"
  exit 2
}

trim() {
  local text="${1#"${1%%[![:space:]]*}"}"
  printf '%s' "${text%"${text##*[![:space:]]}"}"
}

# dbd says the rest at its end. Whatever goes wrong before that, nobody can take the run for one that passed.
printf 'score=\nverdict=not-assessed\nsarif=\n' >>"$GITHUB_OUTPUT"

node -e 'const [a, b] = process.versions.node.split(".").map(Number); process.exit(a > 20 || (a === 20 && b >= 19) ? 0 : 1)' ||
  stop 'dbd needs Node 20.19 or newer. Put a step with actions/setup-node before this one.'

root="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)"

# The action is its own version: what it was checked out at is what runs. Another one comes from npm, and is installed
# outside the workspace, where no .npmrc and no node_modules of the branch decides which tool this is.
install() {
  local name version folder
  version="$(trim "${INPUT_VERSION:-}")"
  if [ -z "$version" ]; then
    bash "$root/action/build.sh" >&2 ||
      stop 'dbd could not be built, so nothing was assessed. The reason stands in the log above.'
    bin="$root/bin/dbd.js"
    return
  fi
  case "$version" in
    *[!0-9A-Za-z.+-]*) stop 'The input "version" is one version, such as 1.2.3, and no range or address.' ;;
  esac
  name="$(node -p 'JSON.parse(require("node:fs").readFileSync(process.argv[1], "utf8")).name' "$root/package.json")"
  folder="$(mktemp -d "$RUNNER_TEMP/dbd.XXXXXX")"
  (cd "$folder" && npm install --prefix . --ignore-scripts --no-audit --no-fund --no-save "$name@$version" >&2) ||
    stop 'dbd could not be installed from npm, so nothing was assessed. The reason stands in the log above.'
  bin="$folder/node_modules/$name/bin/dbd.js"
}

bin="${DBD_BIN:-}"
[ -n "$bin" ] || install

folder="$(trim "${INPUT_WORKING_DIRECTORY:-.}")"
cd -- "${folder:-.}" 2>/dev/null || stop 'The folder in the input "working-directory" is not there.'

arguments=(assess --format=github)
sarif=''
while IFS= read -r line; do
  line="$(trim "$line")"
  [ -n "$line" ] || continue
  case "$line" in
    sarif=?*) sarif="${line#sarif=}" ;;
    ?*=?*) ;;
    *) stop 'Each line of the input "format" is a name and a file, such as junit=dbd-junit.xml.' ;;
  esac
  arguments+=("--format=$line")
done <<<"${INPUT_FORMAT:-}"

option() {
  local value
  value="$(trim "$2")"
  [ -z "$value" ] || arguments+=("--$1=$value")
}
option gate "${INPUT_GATE:-}"
option waivers "${INPUT_WAIVERS:-}"
option baseline "${INPUT_BASELINE:-}"

plans=()
while IFS= read -r line; do
  line="$(trim "$line")"
  [ -z "$line" ] || plans+=("$line")
done <<<"${INPUT_PLANS:-}"
[ "${#plans[@]}" -gt 0 ] || plans=(.)

# A report of an earlier run must not be taken for this one's.
[ -z "$sarif" ] || rm -f -- "$sarif"

code=0
node "$bin" "${arguments[@]}" -- "${plans[@]}" || code=$?

if [ -n "$sarif" ] && [ -f "$sarif" ]; then
  case "$sarif" in
    /* | [A-Za-z]:*) place='' ;;
    *) place="${folder:-.}/" ;;
  esac
  printf 'sarif=%s\n' "${place#./}$sarif" >>"$GITHUB_OUTPUT"
fi
exit "$code"
