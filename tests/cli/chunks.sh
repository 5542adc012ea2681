#!/usr/bin/env bash
# Reading in pieces of 1, 7 or 4096 bytes, or as they come, makes no difference.
# usage: chunks.sh BINARY FIXTURES pg|mariadb
#   --rules identity: every dump comes out byte for byte. The shipped rules: every piece size gives the same bytes, and so does a pipe with --facts.
# Exit status: 0 all runs end well and all outputs are equal, 1 not.
set -euo pipefail
[ $# = 3 ] || { sed -n '3s/^# //p' "${BASH_SOURCE[0]}" >&2; exit 2; }
binary=$1 fixtures=$2 engine=$3
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
failed=0 n=0
wrong() { echo "chunks: $1" >&2; failed=$((failed + 1)); }
ran() { # WHAT COMMAND...: standard output is out.sql, and a run that fails is wrong whatever it wrote
  local what=$1
  shift
  "$binary" -q "$@" >"$work/out.sql" || wrong "$what: exit status $?"
}
equal() { # WHAT FILE FILE
  n=$((n + 1))
  cmp "$2" "$3" || wrong "$1"
}
for dump in "$fixtures/$engine"-*.sql.zst; do
  name=$(basename "$dump" .sql.zst)
  zstd -dcq "$dump" >"$work/in.sql"
  for size in 1 7 4096; do
    ran "$name, identity, pieces of $size" --rules identity --read-chunk "$size" <"$work/in.sql"
    equal "$name, identity, pieces of $size" "$work/in.sql" "$work/out.sql"
  done
  ran "$name, identity, from a pipe" --rules identity < <(cat "$work/in.sql")
  equal "$name, identity, from a pipe" "$work/in.sql" "$work/out.sql"
  ran "$name, identity, from a compressed file" --rules identity -o "$work/file.sql" "$dump"
  equal "$name, identity, from a compressed file" "$work/in.sql" "$work/file.sql"
  rm -f "$work/file.sql"
  # the shipped rules: one odd size for every dump, more for two of them
  ran "$name, shipped rules" "$work/in.sql"
  mv "$work/out.sql" "$work/whole.sql"
  # what waits in a spool, and what --facts lets through, comes out the same
  ran "$name, shipped rules, from a pipe with --facts" --facts "$dump" < <(cat "$work/in.sql")
  equal "$name, shipped rules, from a pipe with --facts" "$work/whole.sql" "$work/out.sql"
  sizes=997
  case $name in *-default | *-3.1.6) sizes="1 7 997 4096" ;; esac
  for size in $sizes; do
    ran "$name, shipped rules, pieces of $size" --read-chunk "$size" < <(cat "$work/in.sql")
    equal "$name, shipped rules, pieces of $size" "$work/whole.sql" "$work/out.sql"
  done
done
echo "chunks: $n outputs compared, $failed failures"
[ "$failed" = 0 ]
