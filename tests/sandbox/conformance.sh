#!/usr/bin/env bash
# Does the sandbox keep the contract? Starts it on a free port and lets schemathesis look for what does not fit.
#
#   tests/sandbox/conformance.sh PROGRAM          schemathesis is where PYTHONPATH says
set -euo pipefail
program=$(realpath -- "$1")
cd -- "$(dirname -- "${BASH_SOURCE[0]}")"

work=$(mktemp -d)
"$program" --port 0 >"$work/said" &
server=$!
trap 'kill $server 2>/dev/null; rm -rf "$work"' EXIT
while ! grep -q '^nct-sandbox http' "$work/said"; do
  kill -0 $server 2>/dev/null || { echo "the sandbox did not start" >&2; exit 1; }
  sleep 0.1
done
root=$(sed -n 's/^nct-sandbox //p' "$work/said")

# It keeps notes beside where it runs.
cp contract/nct-portal.openapi.yaml conformance/hooks.py conformance/schemathesis.toml "$work/"
cd "$work"
export NCT_SANDBOX=$root NCT_SANDBOX_KEY=demo SCHEMATHESIS_HOOKS=hooks PYTHONPATH=$work:${PYTHONPATH:-}
python3 -m schemathesis.cli --config-file schemathesis.toml run nct-portal.openapi.yaml --url "$root/gwp" --header "X-API-KEY: $NCT_SANDBOX_KEY" \
  --no-color
