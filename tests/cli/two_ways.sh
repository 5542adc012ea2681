#!/usr/bin/env bash
# Rows take a quick way (a compiled program) or a thorough one (cell by cell), which `once by` asks for. Here the shipped rules, and the same with a
# `once by (id)` that drops nothing, are given every dump of an engine: what comes out must be the same bytes, and so must the summary.
# usage: two_ways.sh BINARY RULES FIXTURES pg|mariadb
set -euo pipefail
binary=$1 rules=$2 fixtures=$3 engine=$4
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cp -r "$rules" "$work/rules"
sed -i 's/^  column id  *type increments$/&\n  once by (id) because "the thorough way"/' "$work/rules/v3-to-v4/content.rules"
[ "$(grep -c 'the thorough way' "$work/rules/v3-to-v4/content.rules")" = 2 ] || { echo "the rules are not as this test knows them"; exit 1; }
failed=0 count=0
for dump in "$fixtures/$engine"-*.sql.zst; do
  STRAPI_DUMPFIX_RULES=$rules "$binary" "$dump" >"$work/quick" 2>"$work/quick.summary" || { echo "$dump: the run failed"; failed=$((failed + 1)); }
  STRAPI_DUMPFIX_RULES=$work/rules "$binary" "$dump" >"$work/thorough" 2>"$work/thorough.summary" || { echo "$dump: the thorough run failed"; failed=$((failed + 1)); }
  if ! cmp "$work/quick" "$work/thorough" || ! cmp "$work/quick.summary" "$work/thorough.summary"; then echo "$dump: the two ways differ"; failed=$((failed + 1)); fi
  count=$((count + 1))
done
echo "$count dumps, $failed failures"
[ "$failed" = 0 ] && [ "$count" -gt 5 ]
