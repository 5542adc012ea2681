#!/usr/bin/env bash
# Reading in pieces of 1, 7 or 4096 bytes, or as they come, makes no difference.
# usage: chunks.sh BINARY FIXTURES pg|mariadb
#   --rules identity: every dump comes out byte for byte. The shipped rules: every piece size gives the same bytes, and so does a pipe with --facts.
# Exit status: 0 all equal, 1 not.
# shellcheck disable=SC2002 # cat makes the pipe that is to be tested
set -euo pipefail
[ $# = 3 ] || { sed -n '3s/^# //p' "${BASH_SOURCE[0]}" >&2; exit 2; }
binary=$1 fixtures=$2 engine=$3
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
failed=0 n=0
equal() { # WHAT FILE FILE
  n=$((n + 1))
  cmp "$2" "$3" || { echo "chunks: $1"; failed=$((failed + 1)); }
}
for dump in "$fixtures/$engine"-*.sql.zst; do
  name=$(basename "$dump")
  zstd -dcq "$dump" >"$work/in.sql"
  for size in 1 7 4096; do
    "$binary" -q --rules identity --read-chunk "$size" <"$work/in.sql" >"$work/out.sql" || echo "chunks: exit status $?"
    equal "$name, identity, pieces of $size" "$work/in.sql" "$work/out.sql"
  done
  cat "$work/in.sql" | "$binary" -q --rules identity >"$work/out.sql" || echo "chunks: exit status $?"
  equal "$name, identity, from a pipe" "$work/in.sql" "$work/out.sql"
  rm -f "$work/out.sql"
  "$binary" -q --rules identity -o "$work/out.sql" "$dump" || echo "chunks: exit status $?"
  equal "$name, identity, from a compressed file" "$work/in.sql" "$work/out.sql"
  # The shipped rules: what waits in a spool, and what --facts lets through, comes out the same. Dumps without data are refused either way.
  "$binary" -q "$work/in.sql" >"$work/whole.sql" 2>"$work/problem" || continue
  cat "$work/in.sql" | "$binary" -q >"$work/out.sql" || echo "chunks: exit status $?"
  equal "$name, shipped rules, from a pipe" "$work/whole.sql" "$work/out.sql"
  cat "$work/in.sql" | "$binary" -q --facts "$dump" >"$work/out.sql" || echo "chunks: exit status $?"
  equal "$name, shipped rules, from a pipe with --facts" "$work/whole.sql" "$work/out.sql"
done
for name in default 3.1.6; do
  zstd -dcq "$fixtures/$engine-$name.sql.zst" >"$work/in.sql"
  "$binary" -q "$work/in.sql" >"$work/whole.sql"
  for size in 1 7 4096; do
    cat "$work/in.sql" | "$binary" -q --read-chunk "$size" >"$work/out.sql" || echo "chunks: exit status $?"
    equal "$engine-$name, shipped rules, pieces of $size" "$work/whole.sql" "$work/out.sql"
  done
done
echo "chunks: $((n - failed)) of $n outputs are byte for byte what they must be"
[ "$failed" = 0 ]
