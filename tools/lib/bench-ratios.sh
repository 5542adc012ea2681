# shellcheck shell=bash disable=SC2154,SC2034 # tools/bench and its parts share their variables
# Sourced by tools/bench: the interleaved run against other programs. Every round runs every case once, in an order that is turned by one from round to
# round, so that neither a busy minute nor the state of a cache is always the same case's.

sample() { # LABEL PIPELINE...: one line of figures into $SAMPLES
  "$PROGRAMS/dumpfix-measure" "$@" >>"$SAMPLES" 2>"$WORK/errors" || { cat "$WORK/errors" >&2; die "failed: $*"; }
}

run_case() { # INPUT CASE [SCALE]
  local input=$1 case=$2 scale=${3:-0.28} file label
  file=$(dump_path "$input" "$scale")
  label=$input@$scale/$case
  case $case in
  tool) sample "$label" "$binary" -q "$file" ;;
  identity) sample "$label" "$binary" -q -r identity "$file" ;;
  pipe) sample "$label" "<$file" cat '|' "$binary" -q '|' cat ;;
  pipe-facts) sample "$label" "<$file" cat '|' "$binary" -q --facts "$(facts_dump "$input")" '|' cat ;;
  catcat) sample "$label" "<$file" cat '|' cat ;;
  wc) sample "$label" "<$file" wc -l ;;
  sed) sample "$label" "<$file" sed 's/^../xx/' ;;
  perl) sample "$label" "<$file" perl -pe 's/^../xx/' ;;
  mawk) sample "$label" "<$file" mawk '{ sub(/^../, "xx") } 1' ;;
  zstd) sample "$label" zstd -q -dc "$file.zst" ;;
  igzip) sample "$label" igzip -dc "$file.gz" ;;
  esac
}

run_round() { # ROUND: all cases of all inputs
  local input i at cases=(tool wc identity catcat pipe sed perl mawk zstd igzip)
  if has_facts; then cases+=(pipe-facts); fi
  for input in "${INPUTS[@]}"; do
    chosen "$input" || continue
    for ((i = 0; i < ${#cases[@]}; i++)); do
      at=$(((i + $1) % ${#cases[@]}))
      run_case "$input" "${cases[at]}"
    done
    run_case "$input" tool 0.07
    run_case "$input" pipe 0.07
  done
  for input in pg.empty mysql.empty; do
    for ((i = 0; i < (20 + rounds - 1) / rounds; i++)); do run_case "$input" tool 0; done
  done
}

run_full() { # memory at scale 1: one dump at a time, and away with it
  local input
  for input in "${INPUTS[@]}"; do
    chosen "$input" || continue
    say "scale 1: $input"
    make_dump "$input" 1
    run_case "$input" tool 1
    run_case "$input" pipe 1
    rm -f -- "$(dump_path "$input" 1)"
  done
}

run_kernels() { # INPUT: the rows of a wide table or of a narrow one
  local engine=mysql table=articles
  if [[ $1 == pg.* ]]; then engine=pg; fi
  if [[ $1 == *.mix ]]; then table=articles__related; fi
  "$PROGRAMS/dumpfix-kernels" $engine "$(dump_path "$1" 0.28)" $table "$rounds" |
    sed "s|^|$1\t|" >>"$WORK/kernels.tsv" || die "the kernels failed on $1"
}

run_ratios() {
  local input round
  drop_dumps_of_another_generator
  say "generating dumps"
  for input in wide mix; do make_rows_file $input; done
  for input in pg.empty mysql.empty; do make_dump $input 0; done
  for input in "${INPUTS[@]}"; do
    chosen "$input" || continue
    make_dump "$input" 0.28
    make_dump "$input" 0.07
    make_compressed "$input"
    make_dump "${input%%.*}.facts" 0.001
  done
  for ((round = 0; round < rounds; round++)); do
    say "round $((round + 1)) of $rounds"
    run_round "$round"
  done
  if [ -n "$full" ]; then run_full; fi
  say "kernels"
  : >"$WORK/kernels.tsv"
  for input in "${INPUTS[@]}"; do
    if chosen "$input"; then run_kernels "$input"; fi
  done
}
