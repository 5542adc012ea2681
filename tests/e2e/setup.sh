#!/usr/bin/env bash
# Installs the Strapi 4.26.2 app of the tests with npm, exactly as its lock file says, into a cache keyed by that file.
# usage: setup.sh      Needs node >= 18 and npm. Quick when already done; $E2E_WORK/app is then a link to it.
# The cache is $DUMPFIX_CACHE, else $XDG_CACHE_HOME/strapi-dumpfix, else build/cache.
set -euo pipefail
HERE=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
# shellcheck source=tests/e2e/lib/env.sh
. "$HERE/lib/env.sh"
CACHE=${DUMPFIX_CACHE:-${XDG_CACHE_HOME:+$XDG_CACHE_HOME/strapi-dumpfix}}
CACHE=${CACHE:-$ROOT/build/cache}

die() { echo "setup.sh: $*" >&2; exit 2; }
for tool in node npm; do command -v $tool >/dev/null || die "$tool is missing: node (18 to 20) and npm are needed"; done
[ "$(node -p 'process.versions.node.split(".")[0]')" -ge 18 ] || die "node $(node -v) is too old: Strapi 4.26 needs 18 to 20"

key=$(cat "$HERE/app/package.json" "$HERE/app/package-lock.json" "$HERE/setup.sh" | sha256sum | cut -c1-16)
app=$CACHE/strapi-$key
if [ ! -e "$app/node_modules/.complete" ]; then
  echo "setup.sh: installing Strapi 4.26.2 into $app (about a minute)"
  rm -rf "$app"
  mkdir -p "$app"
  cp "$HERE/app/package.json" "$HERE/app/package-lock.json" "$app/"
  npm_install() { (cd "$app" && npm install --no-save --legacy-peer-deps --ignore-scripts --omit=optional --no-audit --no-fund --loglevel=error); }
  npm_install || { echo "setup.sh: npm failed, trying once more" >&2; npm_install; } || die "npm could not install the app"

  # Nothing here resizes an image, and the real sharp needs an install script with a download.
  find "$app/node_modules" -type d -path '*/node_modules/sharp' -prune | while read -r sharp; do
    rm -rf "$sharp"
    cp -r "$HERE/app-stubs/sharp" "$sharp"
  done
  # Without peer dependencies ajv-draft-04 finds ajv 6 above it; give it the ajv 8 that it asks for.
  if [ -d "$app/node_modules/ajv-draft-04" ]; then
    mkdir -p "$app/node_modules/ajv-draft-04/node_modules"
    for module in ajv json-schema-traverse; do
      from=$app/node_modules/@rushstack/node-core-library/node_modules/$module
      if [ -d "$from" ]; then cp -r "$from" "$app/node_modules/ajv-draft-04/node_modules/"; fi
    done
  fi
  : >"$app/node_modules/.complete"
fi
# the app's own files are small and may have changed: always fresh
rm -rf "$app/config" "$app/src" "$app/database" "$app/public"
cp -r "$HERE/app/config" "$HERE/app/src" "$app/"
mkdir -p "$app/database/migrations" "$app/public/uploads"
mkdir -p "$E2E_WORK"
ln -sfn "$app" "$E2E_WORK/app"
echo "setup.sh: Strapi $(node -p "require('$app/node_modules/@strapi/strapi/package.json').version") is ready in $app"
