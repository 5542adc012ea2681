# shellcheck shell=bash disable=SC2154,SC2034 # tools/bench and its parts share their variables
# Sourced by tools/bench: the dumps that are measured, generated once and kept in build/bench/dumps. A dump is written under another name first, so
# that one that was cut short is never taken for whole.
DUMPS=$WORK/dumps
INPUTS=(pg.wide pg.mix mysql.wide mysql.mix maria.mix single.mix)

chosen() { # INPUT: was it asked for? (nothing was: all are)
  [ ${#only[@]} -eq 0 ] || [[ " ${only[*]} " == *" $1 "* ]]
}

dump_path() { echo "$DUMPS/$1@$2.sql"; } # INPUT SCALE

make_file() { # PATH COMMAND...: standard output of COMMAND as PATH, unless it is there
  local path=$1
  shift
  [ ! -s "$path" ] || return 0
  mkdir -p "$(dirname "$path")"
  "$@" >"$path.part" || die "cannot make $path"
  mv "$path.part" "$path"
}

make_dump() { # INPUT SCALE
  local kind=()
  if [[ $1 == *.wide || $1 == *.facts ]]; then kind=(wide); fi
  make_file "$(dump_path "$1" "$2")" "$PROGRAMS/dumpfix-gen" "${1%%.*}" "$2" "${kind[@]}"
}

count_rows() { awk '/^COPY /{rows=1;next} /^\\\.$/{rows=0} rows{n++} END{print n}' "$1"; }

make_rows_file() { # KIND: how many rows a dump of that kind has at scale 0.28, whatever the engine
  make_dump "pg.$1" 0.28
  make_file "$DUMPS/rows.$1" count_rows "$(dump_path "pg.$1" 0.28)"
}

make_compressed() { # INPUT: for the decompressors among the peers
  local path
  path=$(dump_path "$1" 0.28)
  make_file "$path.zst" zstd -q -1 -c "$path" &
  make_file "$path.gz" gzip -6 -c "$path" &
  wait
}

has_facts() { [[ $("$binary" --help) == *--facts* ]]; }

facts_dump() { dump_path "${1%%.*}.facts" 0.001; } # INPUT: a small dump with the same models

drop_dumps_of_another_generator() { # the dumps are as old as the generator that wrote them says
  local stamp
  stamp=$(cat "$ROOT"/tools/gen/*.?pp | cksum)
  if [ "$(cat "$DUMPS/stamp" 2>/dev/null)" != "$stamp" ]; then
    rm -rf -- "$DUMPS"
    mkdir -p "$DUMPS"
    echo "$stamp" >"$DUMPS/stamp"
  fi
}
