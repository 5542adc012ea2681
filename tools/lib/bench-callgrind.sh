# shellcheck shell=bash disable=SC2154,SC2034 # tools/bench and its parts share their variables
# Sourced by tools/bench: instructions per input byte, counted by callgrind: the same on every machine that has AVX2, whatever else it does.
#
# What makes it so. Valgrind shows programs one fixed processor on every host with AVX2 (3.19: an i7-4910MQ), with its features and its cache sizes, so that
# libc's and our own run-time choices fall on the AVX2 versions everywhere. The tunables pin the rest of glibc 2.36's choices. Its default would also
# take `rep movsb` for copies above 8 KiB, one instruction that callgrind counts once per byte: pinned out of reach, as is `rep stosb`.
# The environment is empty but for what is named here.
TUNABLES=glibc.cpu.x86_rep_movsb_threshold=0x40000000:glibc.cpu.x86_rep_stosb_threshold=0x40000000
TUNABLES+=:glibc.cpu.x86_non_temporal_threshold=0x200000:glibc.cpu.x86_data_cache_size=0x8000:glibc.cpu.x86_shared_cache_size=0x800000
COUNTED=(pg.wide pg.mix mysql.wide mysql.mix single.mix)

counted_run() { # INPUT SCALE: a file of counts, $WORK/callgrind/INPUT@SCALE.out
  local out=$WORK/callgrind/$1@$2.out
  mkdir -p "$WORK/callgrind"
  env -i PATH=/usr/bin:/bin LC_ALL=C TMPDIR=/tmp STRAPI_DUMPFIX_RULES="$STRAPI_DUMPFIX_RULES" GLIBC_TUNABLES="$TUNABLES" \
    valgrind --tool=callgrind --callgrind-out-file="$out" "$binary" -q "$(dump_path "$1" "$2")" >/dev/null 2>"$out.log" </dev/null ||
    { cat "$out.log" >&2; return 1; }
  sed -n 's/.*Collected : \([0-9]*\).*/\1/p' "$out.log" >"$out.count"
}

count_all() { # INPUT...: at 0.01 and 0.05, on all cores, the long ones first
  local input scale started=() pid
  for scale in 0.05 0.01; do
    for input in "$@"; do
      while [ "$(jobs -rp | wc -l)" -ge "$(nproc)" ]; do wait -n || die "callgrind failed"; done
      counted_run "$input" $scale &
      started+=($!)
    done
  done
  for pid in "${started[@]}"; do wait "$pid" || die "callgrind failed"; done
}

profile() { # what the counts are counts of, in words
  echo "AVX2, $(valgrind --version), glibc $(getconf GNU_LIBC_VERSION | cut -d' ' -f2), $(basename "$(dirname "$binary")")/$(basename "$binary")"
}

prepare_counts() { # fills the array `inputs`
  local input
  drop_dumps_of_another_generator
  inputs=()
  for input in "${COUNTED[@]}"; do
    chosen "$input" || continue
    inputs+=("$input")
    make_dump "$input" 0.01
    make_dump "$input" 0.05
  done
}

run_callgrind() {
  local input scale inputs
  if ! grep -qw avx2 /proc/cpuinfo; then
    say "this machine has no AVX2: the counts are not those the limits are stated for; nothing is checked"
    exit 0
  fi
  prepare_counts
  say "profile: $(profile)"
  count_all "${inputs[@]}"
  for input in "${inputs[@]}"; do
    for scale in 0.01 0.05; do
      printf '%s@%s\t%s\t%s\n' "$input" $scale "$(cat "$WORK/callgrind/$input@$scale.out.count")" "$(stat -c %s "$(dump_path "$input" $scale)")"
    done
  done >"$SAMPLES"
}

run_duties() {
  local input inputs
  if [ ${#only[@]} -eq 0 ]; then only=(pg.mix mysql.mix); fi
  prepare_counts
  say "profile: $(profile)"
  count_all "${inputs[@]}"
  for input in "${inputs[@]}"; do
    python3 "$ROOT/tools/bench.d/duties.py" "$input" "$WORK/callgrind" "$(dump_path "$input" 0.01)" "$(dump_path "$input" 0.05)"
  done | tee "$WORK/report-duties.md"
}
