# shellcheck shell=bash
# What every script here shares: where things are, which version of each tool, how to say a thing.
# Sourced, never run. Each version is read from the one place that states it.

root=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")/.." && pwd -P)
# `scripts/test` calls others through this file; each of them works from the repository's root.
cd -- "$root" || exit 1

tools=${NCT_TOOLS:-${XDG_CACHE_HOME:-$HOME/.cache}/nct-ready/tools}
wasm_target=wasm32-unknown-unknown

say() { printf '%s\n' "$@"; }
fail() {
  printf 'error: %s\n' "$1" >&2
  shift
  [ $# -eq 0 ] || printf '       %s\n' "$@" >&2
  exit 1
}
have() { command -v "$1" >/dev/null 2>&1; }

# --- versions -------------------------------------------------------------------------------------

trunk_version() { sed -n 's/^trunk-version *= *"=\{0,1\}\([0-9.]*\)".*/\1/p' Trunk.toml; }
wasm_opt_version() { sed -n 's/^wasm_opt *= *"version_\([0-9]*\)".*/\1/p' Trunk.toml; }
wasm_bindgen_version() { sed -n '/^name = "wasm-bindgen"$/{n;s/^version = "\(.*\)"$/\1/p;}' Cargo.lock; }
openpyxl_version() { sed -n 's/^openpyxl==//p' tests/office/requirements.txt; }
schemathesis_version() { sed -n 's/^schemathesis==//p' tests/sandbox/requirements.txt; }

# --- paths ----------------------------------------------------------------------------------------

trunk_dir=$tools/trunk-$(trunk_version)
wasm_bindgen_dir=$tools/wasm-bindgen-$(wasm_bindgen_version)
binaryen_dir=$tools/binaryen-$(wasm_opt_version)
openpyxl_dir=$tools/openpyxl-$(openpyxl_version)
schemathesis_dir=$tools/schemathesis-$(schemathesis_version)
servers_dir=$tools/web-servers
export PATH="$trunk_dir/bin:$wasm_bindgen_dir/bin:$binaryen_dir/node_modules/.bin:$PATH"

# Setup notes which Rust builds for the browser: `rustup` (the target was added), or `distro` (linked to /usr).
choice_file=$tools/wasm-toolchain
if [ "$(cat "$choice_file" 2>/dev/null)" = distro ]; then
  export RUSTUP_TOOLCHAIN=distro
fi

# What is shipped names no path of the machine it was built on.
remapped="--remap-path-prefix=$root/="
for sources in "${CARGO_HOME:-$HOME/.cargo}"/registry/src/*/; do
  remapped+=" --remap-path-prefix=$sources="
done
export CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS=$remapped

find_first() {
  local name
  for name in "$@"; do
    if have "$name"; then
      command -v "$name"
      return
    fi
  done
}
CHROMIUM=${CHROMIUM:-$(find_first chromium chromium-browser google-chrome-stable google-chrome)}
CHROMEDRIVER=${CHROMEDRIVER:-$(find_first chromedriver)}
export CHROMIUM CHROMEDRIVER NCT_WEB_SERVERS=$servers_dir

# Can the compiler in use build for the browser?
has_wasm_target() {
  local dir
  dir=$(rustc --print target-libdir --target $wasm_target 2>/dev/null) || return 1
  compgen -G "$dir/libstd-*.rlib" >/dev/null
}
