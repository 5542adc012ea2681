# shellcheck shell=bash
# Sourced by the tools: where the tree is, how to talk (on standard error only), how to get Debian packages, how to build.
ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
TOOL=$(basename "$0")
# Whoever starts the tests may have had a folder for temporary files that is gone.
if [ ! -d "${TMPDIR:-}" ] || [ ! -w "$TMPDIR" ]; then export TMPDIR=/tmp; fi

say() { echo "$TOOL: $*" >&2; }
die() { say "$*"; exit 1; }

as_root() {
  if [ "$(id -u)" = 0 ]; then "$@"; elif command -v sudo >/dev/null; then sudo "$@"; else die "need root for: $* (neither root nor sudo)"; fi
}

quietly() { # LOG COMMAND...: nothing on success, the log's end on failure
  local log=$1
  shift
  mkdir -p "$(dirname "$log")"
  if "$@" >"$log" 2>&1 </dev/null; then return 0; fi
  say "failed: $*"
  tail -n 60 "$log" >&2
  say "the whole log: $log"
  return 1
}

installed() { [ "$(dpkg-query -W -f='${db:Status-Status}' "$1" 2>/dev/null)" = installed ]; }

missing_packages() { # GROUP...: names of what tools/packages.txt lists and this machine lacks
  local group package command wanted=" $* "
  while read -r group package command; do
    case "$group" in '' | '#'*) continue ;; esac
    [[ $wanted == *" $group "* ]] || continue
    if [ -n "$command" ] && command -v "$command" >/dev/null; then continue; fi
    installed "$package" || echo "$package"
  done <"$ROOT/tools/packages.txt" | sort -u
}

# Debian starts a server as soon as its package is installed. While we install, that is switched off: the tests start their own, on loopback.
without_services() { # COMMAND...
  local policy=/usr/sbin/policy-rc.d status=0
  if [ -e "$policy" ]; then "$@"; return; fi
  printf '#!/bin/sh\nexit 101\n' | as_root tee "$policy" >/dev/null
  as_root chmod +x "$policy"
  as_root mkdir -p /etc/postgresql-common
  if [ ! -e /etc/postgresql-common/createcluster.conf ]; then
    echo 'create_main_cluster = false' | as_root tee /etc/postgresql-common/createcluster.conf >/dev/null
  fi
  "$@" || status=$?
  as_root rm -f "$policy"
  return $status
}

apt_install() { as_root env DEBIAN_FRONTEND=noninteractive apt-get install -yq --no-install-recommends "$@"; }

need_packages() { # GROUP...: installs what is missing; touches apt only if something is
  local missing
  if ! command -v dpkg-query >/dev/null; then
    say "no Debian: taking it for granted that the like of tools/packages.txt is installed"
    return 0
  fi
  mapfile -t missing < <(missing_packages "$@")
  [ ${#missing[@]} -gt 0 ] || return 0
  say "installing Debian packages: ${missing[*]}"
  quietly "$ROOT/build/logs/apt-update.log" as_root apt-get update -q || die "apt-get update failed"
  # Debian's default Boost 1.74 cannot live beside 1.81's headers. Nobody's packages are removed without being asked.
  local keep=(--no-remove)
  if [ -n "${DUMPFIX_APT_REMOVE:-}" ]; then keep=(); fi
  if ! quietly "$ROOT/build/logs/apt-install.log" without_services apt_install "${keep[@]}" "${missing[@]}"; then
    if installed libboost1.74-dev; then
      say "libboost1.74-dev (from libboost-dev) is installed and conflicts with libboost1.81-dev."
      say "set DUMPFIX_APT_REMOVE=1 to let apt replace it, or run: apt-get remove libboost1.74-dev"
    fi
    die "the packages could not be installed"
  fi
}

configure_and_build() { # PRESET [TARGET]: quiet; more cmake arguments in the array CMAKE_ARGS; one at a time
  local preset=$1 target=${2:-all}
  local args=(--preset "$preset" -G Ninja "${CMAKE_ARGS[@]}")
  if command -v ccache >/dev/null; then args+=(-DCMAKE_CXX_COMPILER_LAUNCHER=ccache); fi
  mkdir -p "$ROOT/build/logs"
  (
    cd "$ROOT"
    flock 9
    # ninja configures again by itself when a CMake file or the list of sources has changed
    if [ ! -s "build/$preset/build.ninja" ] || [ CMakePresets.json -nt "build/$preset/build.ninja" ]; then
      quietly "build/logs/configure-$preset.log" cmake "${args[@]}"
    fi
    quietly "build/logs/build-$preset.log" cmake --build --preset "$preset" --target "$target"
  ) 9>"$ROOT/build/.lock"
}
